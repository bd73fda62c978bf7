import Articles
import Feeds
import Formats
import Foundation
import Yams

/// Reads a configuration file.
struct ConfigurationFile {
    /// The file looked for in the working folder.
    static let defaultPath = "outfeed.yml"

    let path: String

    /// The configuration at a path, or the default one where there is none to read.
    ///
    /// - Throws: ``ConfigurationError`` for the first thing that is wrong.
    static func load(_ path: String?) throws -> Configuration {
        guard let path = path ?? (FileManager.default.fileExists(atPath: defaultPath) ? defaultPath : nil)
        else {
            return Configuration()
        }
        let file = ConfigurationFile(path: path)
        guard let data = FileManager.default.contents(atPath: path) else {
            throw ConfigurationError(path: path, line: 1, message: "the file cannot be read")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw ConfigurationError(path: path, line: 1, message: "expected UTF-8")
        }
        return try file.read(text)
    }

    /// Reads the text of the file.
    func read(_ text: String) throws -> Configuration {
        var configuration = Configuration()
        guard let root = try compose(text) else { return configuration }
        try Setting(root, key: nil, in: path).eachField(Self.keys) { key, setting in
            switch key {
            case "source": configuration.sources = try setting.strings().map(resolve)
            case "output": configuration.output = resolve(try setting.string())
            case "state": configuration.state = resolve(try setting.string())
            case "base_url": configuration.site.baseURL = try setting.folderAddress()
            case "hubs": configuration.site.hubs = try setting.addresses()
            case "by": configuration.kinds = try setting.choices()
            case "format": configuration.formats = try setting.choices()
            case "pages": configuration.hasPages = try setting.boolean()
            case "links": configuration.hasLinks = try setting.boolean()
            case "templates": configuration.templates = resolve(try setting.string())
            case "compress": configuration.compression = try setting.choice()
            case "limit": configuration.limit = try setting.integer(in: 1...100_000)
            case "include_unpublished": configuration.includesUnpublished = try setting.boolean()
            case "min_quality": configuration.minimumQuality = try setting.number()
            case "min_heat": configuration.minimumHeat = try setting.number()
            case "type": configuration.types = try setting.strings()
            case "category": configuration.categories = try setting.strings()
            case "now": configuration.now = try setting.timestamp()
            case "jobs": configuration.jobs = try setting.integer(in: 1...1024)
            case "verify": configuration.verifies = try setting.boolean()
            case "dry_run": configuration.isDryRun = try setting.boolean()
            case "strict": configuration.isStrict = try setting.boolean()
            case "wait": configuration.wait = try setting.integer(in: 0...86_400)
            case "max_shrink": configuration.maximumShrink = try setting.share()
            case "keep_empty": configuration.keepsEmpty = try setting.timeSpan()
            case "quiet": configuration.isQuiet = try setting.boolean()
            case "verbose": configuration.isVerbose = try setting.boolean()
            case "json": configuration.printsJSON = try setting.boolean()
            case "metrics": configuration.metrics = resolve(try setting.string())
            case "site": try readSite(setting, into: &configuration.site)
            case "titles": configuration.site.titles = try titles(setting)
            case "slugs": configuration.site.slugs = try slugs(setting)
            default: break
            }
        }
        if configuration.isQuiet == true, configuration.isVerbose == true {
            throw ConfigurationError(path: path, line: 1, message: "quiet and verbose exclude each other")
        }
        return configuration
    }

    static let keys = [
        "source", "output", "state", "base_url", "hubs", "by", "format", "compress", "pages", "links",
        "templates",
        "limit", "include_unpublished", "min_quality", "min_heat", "type", "category", "now", "jobs",
        "verify", "dry_run", "strict", "wait", "max_shrink", "keep_empty", "quiet", "verbose", "json",
        "metrics", "site",
        "titles", "slugs",
    ]

    static let siteKeys = ["title", "description", "id", "url", "language", "rights", "author", "ttl"]
    static let titleKeys = ["all", "topics", "providers"]

    private func readSite(_ setting: Setting, into site: inout Site) throws {
        try setting.eachField(Self.siteKeys) { key, setting in
            switch key {
            case "title": site.title = try setting.text()
            case "description": site.description = try setting.text()
            case "id": site.id = try setting.siteID()
            case "url": site.url = try setting.address()
            case "language": site.language = try setting.language()
            case "rights": site.rights = try setting.text()
            case "author": site.author = try setting.text()
            case "ttl": site.timeToLive = try setting.integer(in: 1...525_600)
            default: break
            }
        }
    }

    private func titles(_ setting: Setting) throws -> [FeedKey: String] {
        var titles: [FeedKey: String] = [:]
        try setting.eachField(Self.titleKeys) { kind, setting in
            switch kind {
            case "topics":
                try setting.eachField { titles[.topic(Topic(PlainText.clean($0)).key)] = try $1.text() }
            case "providers":
                try setting.eachField { titles[.provider(try $1.domain($0))] = try $1.text() }
            default: titles[.all] = try setting.text()
            }
        }
        return titles
    }

    private func slugs(_ setting: Setting) throws -> [String: Slug] {
        var slugs: [String: Slug] = [:]
        try setting.eachField { name, setting in
            let slug = try setting.slug()
            let key = Topic(PlainText.clean(name)).key
            guard slugs[key] == nil else {
                throw setting.error("the topic has a slug already, in another spelling")
            }
            guard !slugs.values.contains(slug) else {
                throw setting.error("two topics have the slug \(slug)")
            }
            slugs[key] = slug
        }
        return slugs
    }

    /// Makes a path of the file relative to the working folder.
    private func resolve(_ other: String) -> String {
        guard !other.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return other }
        let folder = path[...slash]
        return other == "." ? String(folder) : folder + other
    }

    private func compose(_ text: String) throws -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch let error as YamlError {
            throw ConfigurationError(path: path, line: error.line, message: "the file is not valid YAML")
        }
    }
}

extension YamlError {
    /// The line of the mistake, counted from 1.
    fileprivate var line: Int {
        switch self {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: 1
        }
    }
}
