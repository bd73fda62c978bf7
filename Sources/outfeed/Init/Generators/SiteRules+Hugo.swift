extension SiteRules {
    /// Reads where the content is, what its sections have in common, and what is not published.
    mutating func readHugo() {
        let content = SitePermalink.hugoContent(settings).folder
        setRoot(content, usual: "content")
        for expression in settings.list("ignoreFiles") {
            if let pattern = Self.pattern(expression) {
                exclude(pattern)
            } else {
                note("ignoreFiles", .publication)
            }
        }
        if settings["disablePathToLower"] == "true" { note("disablePathToLower", .address) }
        readPatterns(of: content)
        for file in settings.files {
            readCascade(file.settings, of: content, in: file.name)
        }
        for page in listPages(in: content) { readCascade(page.settings, of: page.path, in: page.file) }
    }

    /// Reads patterns of addresses that are not the same for all sections.
    private mutating func readPatterns(of content: String) {
        let patterns = folders.map { SitePermalink.hugoPattern(settings, of: $0) }
        guard Set(patterns).count > 1 else { return }
        for (path, pattern) in zip(folders, patterns) {
            guard let pattern = pattern.map({ SitePermalink.hugo(settings, $0) }) else { continue }
            guard pattern.hasPrefix(":") || pattern.contains("/:") else {
                note("permalinks", .address)
                continue
            }
            add([("url", YAMLText(pattern).description)], to: path)
        }
    }

    /// Reads what pages have unless they say otherwise, if it holds them back.
    private mutating func readCascade(_ page: SiteSettings, of path: String, in file: String) {
        let places = page.has("cascade.0") ? (0..<20).map { "cascade.\($0)" } : ["cascade"]
        for place in places where page.has(place) {
            var values = ["draft", "headless"].filter { page["\(place).\($0)"] == "true" }
                .map { (key: $0, text: "true") }
            let isHidden = ["build.render", "build.list", "_build.render", "_build.list"].contains { key in
                ["never", "false"].contains(page["\(place).\(key)"])
            }
            if isHidden { values.append(("build", "{render: never}")) }
            guard !values.isEmpty else { continue }
            let targets = ["_target", "target"].filter { page.has("\(place).\($0)") }
            let target = targets.first.map { "\(place).\($0)" }
            let conditions = target.map { page.names(below: $0) } ?? []
            let isKnown = conditions.allSatisfy {
                $0 == "path" || $0 == "kind" && page["\(target ?? "").kind"] == "page"
            }
            guard isKnown, let pattern = self.path(target.flatMap { page["\($0).path"] }, in: path) else {
                note("cascade", .publication, in: file)
                continue
            }
            add(values, to: pattern)
        }
    }

    /// The paths of a target, which begin below the content; nil for a pattern with another meaning here.
    private func path(_ target: String?, in path: String) -> String? {
        guard let target else { return path }
        guard target.hasSuffix("*"), !target.contains(where: { "{[?".contains($0) }) else { return nil }
        let start = target.hasPrefix("/") ? SitePermalink.hugoContent(settings).folder : path
        return SiteFolder.join(start, target)
    }

    /// A regular expression as a pattern of paths; nil if it has no simple form.
    private static func pattern(_ expression: String) -> String? {
        let text = expression.replacing("\\.", with: "\0").replacing(".*", with: "*").replacing(
            /\$$/, with: "\n")
        guard !text.contains(where: { "\\^$.|?+()[]{}".contains($0) }) else { return nil }
        let end = text.hasSuffix("\n") ? text.dropLast() : text + "*"
        return "*" + end.replacing("\0", with: ".")
    }
}
