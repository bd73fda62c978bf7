extension SiteRules {
    /// Reads where the content is, what is left out, and what articles have unless they say otherwise.
    mutating func readPelican() {
        let content = settings["PATH"] ?? "content"
        setRoot(content, usual: "content")
        for path in settings.list("ARTICLE_EXCLUDES") { exclude(SiteFolder.join(content, path)) }
        // The usual patterns are those of files that are no documents.
        for name in settings.list("IGNORE_FILES") where !name.hasPrefix(".") && !name.contains("/.") {
            if name != "__pycache__" { exclude(name.contains("/") ? name : "*/\(name)") }
        }
        var values = ["status", "category", "tags", "author", "lang"].compactMap { key in
            settings["DEFAULT_METADATA.\(key)"].map { (key: key, text: YAMLText($0).description) }
        }
        if values.isEmpty, settings.has("DEFAULT_METADATA"), settings.names(below: "DEFAULT_METADATA").isEmpty
        {
            note("DEFAULT_METADATA", .publication)
        }
        if settings["USE_FOLDER_AS_CATEGORY"] == "False", !values.contains(where: { $0.key == "category" }) {
            values.append(("category", YAMLText(settings["DEFAULT_CATEGORY"] ?? "misc").description))
        }
        add(values, to: SiteFolder.join("", content))
        if settings["SLUGIFY_PRESERVE_CASE"] == "True" { note("SLUGIFY_PRESERVE_CASE", .address) }
        if let pattern = settings["ARTICLE_LANG_URL"], pattern != "{slug}-{lang}.html" {
            note("ARTICLE_LANG_URL", .address)
        }
        if settings["FILENAME_METADATA"]?.contains("<slug>") == true,
            !SitePermalink.pelicanHasDatedNames(settings)
        {
            note("FILENAME_METADATA", .address)
        }
        if let pattern = settings["PATH_METADATA"] {
            if pattern.contains("<status>") { note("PATH_METADATA", .publication) }
            if pattern.contains("<slug>") || pattern.contains("<category>") {
                note("PATH_METADATA", .address)
            }
        }
    }
}
