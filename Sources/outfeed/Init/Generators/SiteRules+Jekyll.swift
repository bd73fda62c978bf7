import Articles

extension SiteRules {
    /// Reads what is excluded, and the `defaults` that are not taken over otherwise.
    mutating func readJekyll() {
        let source = settings["source"] ?? ""
        let types = SitePermalink.jekyllTypes(folders)
        for path in settings.list("exclude") { exclude(SiteFolder.join(source, path)) }
        for name in settings.names(below: "collections")
        where name != "posts" && settings["collections.\(name).output"] != "true" {
            exclude(SiteFolder.join(source, "_\(name)"))
        }
        for item in SitePermalink.jekyllDefaults(settings) {
            guard item.type.map(types.contains) ?? true else { continue }
            let path = SiteFolder.join(source, item.path)
            let isForAll = item.path.isEmpty || hasAllArticles(path)
            guard isForAll || item.path.contains("*") || mayHaveArticles(path) else { continue }
            var keys = ["published", "categories", "category", "tags", "lang", "image"]
            // The site's own settings say these of all articles.
            if !isForAll { keys += ["permalink", "author.name", "author"] }
            var values: [(key: String, text: String)] = keys.compactMap { key in
                settings.yaml(at: "\(item.place).values.\(key)").map {
                    (key.replacing(".name", with: ""), $0)
                }
            }
            if let style = values.firstIndex(where: { $0.key == "permalink" }),
                let pattern = PermalinkPattern.styles[values[style].text]
            {
                values[style].text = YAMLText(pattern).description
            }
            add(values, to: isForAll ? "" : path)
        }
        // Several collections have a pattern each.
        for folder in folders.count > 1 ? folders : [] {
            if let pattern = SitePermalink.jekyllCollection(settings, folder) {
                add([("permalink", YAMLText(pattern).description)], to: folder)
            }
        }
    }
}
