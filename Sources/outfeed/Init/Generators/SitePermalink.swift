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
                (folders.count == 1 ? folders.first.flatMap { Self.jekyllCollection(settings, $0) } : nil)
                    ?? (Self.jekyllDefault(settings, "permalink", folders) ?? text).map {
                        PermalinkPattern.styles[$0] ?? $0
                    }
            case .hugo: Self.hugo(settings, folders)
            case .docusaurus: Self.docusaurus(settings)
            case .astro, .gatsby: text == "never" ? "/:sections/:slug" : nil
            case .pelican:
                (text ?? Self.usual("{slug}.html", settings, "ARTICLE_URL")).flatMap {
                    Self.pelican($0, settings)
                }
            case .hexo:
                (text ?? Self.usual(Self.hexoUsual, settings, "permalink")).flatMap {
                    Self.hexo($0, settings)
                }
            default: text
            }
        guard let pattern, !pattern.contains("://"), pattern.contains(where: { ":{".contains($0) }) else {
            return nil
        }
        string = pattern
    }

    /// The `defaults`: where each stands, and the documents that it is for.
    static func jekyllDefaults(_ settings: SettingsFiles) -> [(place: String, path: String, type: String?)] {
        (0..<100).map { "defaults.\($0)" }.prefix { settings.has($0) }.map { place in
            (
                place, SiteFolder.join("", settings["\(place).scope.path"] ?? ""),
                settings["\(place).scope.type"]
            )
        }
    }

    /// The types of the documents in folders of articles, as `defaults` name them.
    static func jekyllTypes(_ folders: [String]) -> Set<String> {
        let names = folders.compactMap { $0.split(separator: "/").last?.dropFirst() }.map(String.init)
        return Set(names + (names.contains("posts") ? ["post", ""] : [""]))
    }

    /// What `defaults` say of all posts: the last that names them, or else the last that names nothing.
    ///
    /// - Parameter folders: the folders of all posts.
    static func jekyllDefault(_ settings: SettingsFiles, _ key: String, _ folders: [String]) -> String? {
        let source = settings["source"] ?? ""
        let values = jekyllDefaults(settings)
            .filter { item in
                let path = SiteFolder.join(source, item.path)
                return item.path.isEmpty || folders.allSatisfy { $0 == path || $0.hasPrefix(path + "/") }
            }
            .compactMap { item in settings["\(item.place).values.\(key)"].map { (type: item.type, value: $0) }
            }
        let types = jekyllTypes(folders)
        let named = values.last { $0.type.map(types.contains) ?? false }
        return (named ?? values.last { $0.type == nil })?.value
    }

    /// The pattern of a collection; nil for posts.
    static func jekyllCollection(_ settings: SettingsFiles, _ path: String) -> String? {
        guard let folder = path.split(separator: "/").last,
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

    /// The pattern of the section that a folder of articles is in; nil if it has none.
    static func hugoPattern(_ settings: SettingsFiles, of folder: String) -> String? {
        let content = hugoContent(settings).folder
        let section = folder.dropFirst(content.count).split(separator: "/").first ?? ""
        return settings["permalinks.page.\(section)"] ?? settings["permalinks.\(section)"]
    }

    /// The pattern of all articles; nil if it is the usual one, or if sections have different ones.
    private static func hugo(_ settings: SettingsFiles, _ folders: [String]) -> String? {
        let patterns = Set(folders.map { hugoPattern(settings, of: $0) })
        let usual = Preset("hugo")?.permalink ?? ""
        let pattern = hugo(settings, patterns.count == 1 ? patterns.first.flatMap(\.self) ?? usual : usual)
        return pattern == usual ? nil : pattern
    }

    /// A pattern with what the settings add to all of them.
    static func hugo(_ settings: SettingsFiles, _ text: String) -> String {
        var pattern = text
        if pattern.hasSuffix("/") { pattern.removeLast() }
        // Names of files then give slugs, too.
        if settings.list("frontmatter.date").first?.lowercased() == ":filename" {
            pattern = pattern.replacing(/:slug(or(filename|contentbasename))?(?![a-z])/, with: ":undated")
        }
        if settings["defaultContentLanguageInSubdir"] == "true" {
            pattern = "/\(hugoContent(settings).language)" + (pattern.hasPrefix("/") ? "" : "/") + pattern
        }
        return pattern + (settings["uglyURLs"] == "true" ? ".html" : "/")
    }

    /// The pattern of a site whose settings have none.
    private static func usual(_ pattern: String, _ settings: SettingsFiles, _ name: String) -> String? {
        settings.has(name) ? nil : pattern
    }

    private static let hexoUsual = ":year/:month/:day/:title/"

    /// Hexo's pattern, with what other settings mean for it; nil if it is the usual one.
    private static func hexo(_ text: String, _ settings: SettingsFiles) -> String? {
        let category = settings["default_category"] ?? "uncategorized"
        var pattern = text.replacing(/:category(?![a-z(])/, with: ":category(\(category))")
        if hexoHasDatedNames(settings) { pattern = pattern.replacing(/:title(?![a-z])/, with: ":undated") }
        if let key = hexoKey(in: text) { pattern = pattern.replacing(":\(key)", with: ":slug") }
        return pattern == hexoUsual && !settings.has("permalink") ? nil : pattern
    }

    /// Whether the date at the beginning of a file's name is no part of the title.
    static func hexoHasDatedNames(_ settings: SettingsFiles) -> Bool {
        settings["new_post_name"]?.hasPrefix(":year-:month-:day-:title") == true
    }

    /// The only key of documents in a pattern, such as `abbrlink`; nil if there is none or several.
    static func hexoKey(in text: String) -> String? {
        let names = Set(text.matches(of: /:([A-Za-z_]+)/).map { String($0.1) })
        let others = names.filter { (try? PermalinkPattern(":\($0)")) == nil }
        // Hexo counts these itself, or has a value for all posts.
        let isCommon = ["id", "hash", "timestamp", "post_title", "lang"].contains
        guard others.count == 1, let key = others.first, !isCommon(key), !names.contains("slug") else {
            return nil
        }
        return key
    }

    /// Whether the date at the beginning of a file's name is no part of the slug.
    static func pelicanHasDatedNames(_ settings: SettingsFiles) -> Bool {
        settings["FILENAME_METADATA"]?
            .wholeMatch(of: /\(\?P<date>\\d\{4\}-\\d\{2\}-\\d\{2\}\)[\-_]\(\?P<slug>\.[*+]\)/) != nil
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
    private static func pelican(_ text: String, _ settings: SettingsFiles) -> String? {
        let isNamedByFile = settings["SLUGIFY_SOURCE"] == "basename"
        let fields = [
            "slug": pelicanHasDatedNames(settings) ? ":undated" : isNamedByFile ? ":slugorfilename" : ":slug",
            "category": ":category(\(settings["DEFAULT_CATEGORY"] ?? "misc"))",
        ]
        let pattern = text.replacing(/\{([a-z]+)(?::([^{}]*))?\}/) { match in
            let (_, field, format) = match.output
            guard field == "date", let format else { return fields[String(field)] ?? "%" }
            return PermalinkPattern.tokens(ofDateFormat: String(format)) ?? "%"
        }
        // It is the preset's.
        return pattern == ":slug.html" || pattern.contains("%") ? nil : pattern
    }
}
