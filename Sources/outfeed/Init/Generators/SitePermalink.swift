import Articles
import Foundation

/// The pattern of articles' addresses as a generator's settings say it, with tokens such as `:year`.
struct SitePermalink {
    let string: String

    /// Takes the pattern of a site; nil if its settings have none, or one that is computed.
    ///
    /// - Parameters:
    ///   - text: what the settings say at the usual place.
    ///   - folders: the folders of articles.
    init?(of generator: Generator, _ text: String?, _ settings: SettingsFiles, folders: [String]) {
        let pattern: String? =
            switch generator {
            case .jekyll:
                Self.jekyllCollection(settings, folders)
                    ?? (Self.jekyllDefault(settings, "permalink") ?? text).map {
                        PermalinkPattern.styles[$0] ?? $0
                    }
            case .hugo: Self.hugo(settings, folders)
            case .pelican: text.flatMap(Self.pelican)
            case .docusaurus: Self.docusaurus(settings)
            case .astro, .gatsby: text == "never" ? "/:sections/:slug" : nil
            default: text
            }
        guard let pattern, !pattern.contains("://"), pattern.contains(where: { ":{".contains($0) }) else {
            return nil
        }
        string = pattern
    }

    /// What `defaults` say of all posts: the last that names them, or else the last that names nothing.
    static func jekyllDefault(_ settings: SettingsFiles, _ key: String) -> String? {
        let values = (0..<20).map { "defaults.\($0)" }
            .filter { settings["\($0).scope.path"] == nil }
            .compactMap { item in
                settings["\(item).values.\(key)"].map { (type: settings["\(item).scope.type"], value: $0) }
            }
        let named = values.last { $0.type == "posts" || $0.type == "post" }
        return (named ?? values.last { $0.type == nil })?.value
    }

    /// The pattern of a collection; nil for posts.
    private static func jekyllCollection(_ settings: SettingsFiles, _ folders: [String]) -> String? {
        guard folders.count == 1, let folder = folders.first?.split(separator: "/").last,
            folder.hasPrefix("_"), folder != "_posts"
        else { return nil }
        let name = String(folder.dropFirst())
        let pattern = settings["collections.\(name).permalink"] ?? "/:collection/:path:output_ext"
        return (PermalinkPattern.styles[pattern] ?? pattern).replacing(":collection", with: name)
            .replacing(":path", with: ":sections/:filename")
    }

    /// The folder of documents of a Hugo site in its default language.
    static func hugoContent(_ settings: SettingsFiles) -> (folder: String, language: String) {
        let language = settings["defaultContentLanguage"] ?? "en"
        let folder = settings["languages.\(language).contentDir"] ?? settings["contentDir"] ?? "content"
        return (SiteFolder.join("", folder), language)
    }

    /// Hugo has a pattern for each section; all folders of articles must have the same one.
    private static func hugo(_ settings: SettingsFiles, _ folders: [String]) -> String? {
        let (content, language) = hugoContent(settings)
        let sections = folders.map { $0.dropFirst(content.count).split(separator: "/").first ?? "" }
        let patterns = sections.map { section in
            settings["permalinks.page.\(section)"] ?? settings["permalinks.\(section)"]
        }
        guard let first = patterns.first, patterns.allSatisfy({ $0 == first }) else { return nil }
        let isUgly = settings["uglyURLs"] == "true"
        let depth = content.split(separator: "/").count - 1
        let isInSubdirectory = settings["defaultContentLanguageInSubdir"] == "true"
        let isUsual = !isUgly && depth == 0 && !isInSubdirectory
        guard var pattern = first ?? (isUsual ? nil : Preset("hugo")?.permalink) else { return nil }
        if pattern.hasSuffix("/") { pattern.removeLast() }
        // Paths begin below `content`, in which each language may have a folder.
        if content.hasPrefix("content/") {
            pattern = pattern.replacing(":sections", with: ":sections[\(depth):]")
            if let section = sections.first { pattern = pattern.replacing(/:section(?!s)/, with: section) }
        }
        if isInSubdirectory { pattern = "/\(language)" + (pattern.hasPrefix("/") ? "" : "/") + pattern }
        return pattern + (isUgly ? ".html" : "/")
    }

    /// Docusaurus puts its blog into any folder, and may end addresses with a slash.
    private static func docusaurus(_ settings: SettingsFiles) -> String? {
        let paths = Generator.docusaurus.paths(of: .permalink)
        guard !paths.contains(where: { settings.has($0) && settings[$0] == nil }) else { return nil }
        let folder = SiteFolder.join("", settings["presets.blog.routeBasePath"] ?? "blog")
        let end = settings["trailingSlash"] == "true" ? "/" : ""
        return (folder.isEmpty ? "" : "/\(folder)") + "/:date/:sections/:slug" + end
    }

    /// Pelican's `{date:%Y}/{slug}.html`; nil if there is no token for a part of it.
    private static func pelican(_ text: String) -> String? {
        let fields = ["slug": ":slug", "category": ":category"]
        let pattern = text.replacing(/\{([a-z]+)(?::([^{}]*))?\}/) { match in
            let (_, field, format) = match.output
            guard field == "date", let format else { return fields[String(field)] ?? "%" }
            return PermalinkPattern.tokens(ofDateFormat: String(format)) ?? "%"
        }
        return pattern.contains("%") ? nil : pattern
    }
}
