import Articles
import Feeds
import Foundation
import Text

/// A configuration is either accepted, and survives being written and read again, or rejected with a
/// location.
func judge(_ input: [UInt8]) {
    guard let text = String(validating: input, as: UTF8.self) else { return }
    var lines = Lines(text)
    checkRoundTrip(lines.configuration())
    do {
        checkRoundTrip(try read(text))
    } catch let error as ConfigurationError {
        let breaks: Set<Unicode.Scalar> = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
        let lines = text.unicodeScalars.reduce(2) { $0 + (breaks.contains($1) ? 1 : 0) }
        expect(error.place.map { 1...lines ~= $0.line } ?? false, "\(error), with \(lines) lines")
        expect(!error.message.isEmpty, "\(error)")
    } catch {
        fatalError("refused without a place: \(error)")
    }
}

private func read(_ text: String) throws -> Configuration {
    Configuration(try ConfigurationFile(path: "outfeed.yml").changes(in: text))
}

private func checkRoundTrip(_ configuration: Configuration) {
    let written = write(configuration)
    do {
        let read = try read(written)
        expect(read == configuration, "\(written) is \(read), expected \(configuration)")
    } catch {
        fatalError("\(written) is refused: \(error)")
    }
}

/// Values taken from the lines of a text, one after the other.
private struct Lines {
    private var lines: [Substring]

    init(_ text: String) {
        lines = text.split(separator: "\n", omittingEmptySubsequences: false).reversed()
    }

    mutating func configuration() -> Configuration {
        var configuration = Configuration()
        configuration.sources = strings()
        configuration.output = string() ?? configuration.output
        configuration.state = string() ?? configuration.state
        (configuration.rules.types, configuration.rules.categories) = (strings(), strings())
        (configuration.templates, configuration.metrics) = (string(), string())
        configuration.authors = string()
        configuration.site.folders.root = string()
        configuration.site.folders.excluded = strings().map { DocumentPattern($0) }
        configuration.rules.limit = number(in: 1...100_000) ?? configuration.rules.limit
        configuration.jobs = number(in: 1...1024)
        configuration.wait = number(in: 0...86_400) ?? configuration.wait
        configuration.rules.minimumQuality = number(in: -1000...1000).map { Double($0) / 7 }
        configuration.rules.minimumHeat = number(in: -1000...1000).map(Double.init)
        configuration.maximumShrink = number(in: 0...1000).map { Double($0) / 1000 } ?? 0.5
        configuration.keepsMoved = number(in: 0...5_256_000).map { $0 * 60 } ?? configuration.keepsMoved
        configuration.keepsEmpty = number(in: 0...5_256_000).map { $0 * 60 } ?? configuration.keepsEmpty
        for flag in Self.flags { configuration[keyPath: flag] = truth() ?? configuration[keyPath: flag] }
        configuration.compression = truth() == true ? .gzip : .off
        configuration.formats = truth().map { $0 ? [.atom] : [.rss, .json] } ?? configuration.formats
        configuration.now = string().flatMap { try? Timestamp($0) }
        configuration.site = site(hasPages: configuration.site.hasPages)
        return configuration
    }

    private static let flags: [WritableKeyPath<Configuration, Bool> & Sendable] = [
        \.site.hasPages, \.hasLinks, \.rules.includesUnpublished, \.verifies, \.isDryRun, \.isStrict,
        \.isQuiet,
        \.isVerbose,
        \.printsJSON,
    ]

    private mutating func site(hasPages: Bool) -> Site {
        var site = Site()
        site.hasPages = hasPages
        (site.title, site.description) = (text(), text())
        (site.author, site.rights) = (text(), text())
        site.timeToLive = number(in: 1...525_600)
        site.url = string().flatMap { try? WebAddress($0) }
        site.baseURL = string().flatMap { WebAddress(folder: $0) }
        site.hubs = string().flatMap { try? WebAddress($0) }.map { [$0] } ?? []
        site.titleOfAll = text()
        var groupings: [Grouping] = []
        for position in 0..<(number(in: 0...3) ?? 0) {
            let grouping = grouping(at: position)
            guard !groupings.contains(where: { $0.id == grouping.id }),
                grouping.path.conflict(among: groupings.map(\.path)) == nil
            else { continue }
            groupings.append(grouping)
        }
        if !groupings.isEmpty { site.groupings = groupings }
        if let topic = text() { site.titles[topic] = text() }
        if let domain = string().flatMap({ try? DomainName($0) }) {
            site.providerTitles[domain.string] = text()
        }
        return site
    }

    /// A grouping whose path is like that of no other position.
    private mutating func grouping(at position: Int) -> Grouping {
        let isQuery = truth() ?? false
        let usual = truth().map { $0 ? Grouping.all : Grouping(field: field()) } ?? .topic
        let folder = "\(position)/\(word())/\(usual.hasManyFeeds && !isQuery ? "{slug}" : word())"
        let files = truth() == true ? ["rss": "\(folder)/feed.xml", "html": "\(folder)-\(word())"] : [:]
        let id = truth() == true ? "\(position).\(word())" : nil
        var grouping: Grouping
        if isQuery {
            let path = PathPattern(files: files) ?? PathPattern(folder)
            grouping = Grouping(id: id ?? path.base, source: .query(query()), path: path)
        } else {
            let base = files.isEmpty ? folder : usual.path.base
            grouping = Grouping(
                id: id ?? usual.id, source: usual.source, path: PathPattern(base, files: files))
        }
        (grouping.title, grouping.description) = (text(), text())
        grouping.limit = number(in: 1...100_000)
        grouping.formats = truth().map { $0 ? ["atom"] : ["rss", "json"] }
        return grouping
    }

    private mutating func query() -> Query {
        var conditions = [Query.Condition(field()), Query.Condition(.language)]
        conditions[0].not = ["x"]
        for index in conditions.indices {
            if let value = text() { conditions[index].any = [value] }
            if let value = text() { conditions[index].all = [value, "y"] }
            conditions[index].min = number(in: -1000...1000).map { Double($0) / 7 }
        }
        if conditions[1] == Query.Condition(.language) { conditions.removeLast() }
        return Query(truth() == true ? conditions.map { [$0] } : [conditions])
    }

    private mutating func field() -> ArticleField {
        guard let name = string() else { return .quality }
        let scalars = name.unicodeScalars.filter { $0.properties.generalCategory != .control && $0 != "." }
        return .other("k.k\(String(String.UnicodeScalarView(scalars)))")
    }

    /// Letters, as in a path.
    private mutating func word() -> String {
        String(decoding: (string() ?? "a").utf8.prefix(30).map { UInt8(ascii: "a") + $0 % 26 }, as: UTF8.self)
    }

    private mutating func string() -> String? {
        lines.popLast().flatMap { $0.isEmpty ? nil : String($0) }
    }

    private mutating func strings() -> [String] {
        string().map { $0.split(separator: ",").map(String.init) } ?? []
    }

    private mutating func text() -> String? {
        string().map { PlainText.clean($0) }.flatMap { PlainText.isBlank($0) ? nil : $0 }
    }

    private mutating func number(in range: ClosedRange<Int>) -> Int? {
        string().map { range.lowerBound + $0.utf8.reduce(0) { ($0 * 31 + Int($1)) % range.count } }
    }

    private mutating func truth() -> Bool? { string().map { $0.utf8.count % 2 == 0 } }
}

/// A configuration as YAML in flow style, with all texts in quotes.
private func write(_ configuration: Configuration) -> String {
    let site = configuration.site
    return mapping([
        ("source", list(configuration.sources.map(quoted))),
        ("preset", (site.preset?.name).map(quoted)), ("permalink", (site.permalink?.string).map(quoted)),
        ("fields", mapping(site.fields.map { ($0.key, list($0.value.map(quoted))) })),
        ("root", site.folders.root.map(quoted)),
        ("exclude", list(site.folders.excluded.map { quoted($0.string) })),
        ("output", quoted(configuration.output)), ("state", quoted(configuration.state)),
        ("base_url", (site.baseURL?.string).map(quoted)), ("hubs", list(site.hubs.map { quoted($0.string) })),
        ("feeds", list(site.groupings.map(grouping))),
        ("format", list(configuration.formats.map { quoted($0.rawValue) })),
        ("pages", "\(site.hasPages)"), ("links", "\(configuration.hasLinks)"),
        ("templates", configuration.templates.map(quoted)), ("authors", configuration.authors.map(quoted)),
        ("compress", quoted(configuration.compression.rawValue)), ("limit", "\(configuration.rules.limit)"),
        ("include_unpublished", "\(configuration.rules.includesUnpublished)"),
        ("min_quality", configuration.rules.minimumQuality.map { "\($0)" }),
        ("min_heat", configuration.rules.minimumHeat.map { "\($0)" }),
        ("type", list(configuration.rules.types.map(quoted))),
        ("category", list(configuration.rules.categories.map(quoted))),
        ("now", configuration.now.map(moment)), ("jobs", configuration.jobs.map(String.init)),
        ("verify", "\(configuration.verifies)"), ("dry_run", "\(configuration.isDryRun)"),
        ("strict", "\(configuration.isStrict)"), ("wait", "\(configuration.wait)"),
        ("max_shrink", "\(configuration.maximumShrink)"),
        ("keep_empty", quoted(TimeSpan.text(configuration.keepsEmpty))),
        ("keep_moved", quoted(TimeSpan.text(configuration.keepsMoved))),
        ("quiet", "\(configuration.isQuiet)"), ("verbose", "\(configuration.isVerbose)"),
        ("json", "\(configuration.printsJSON)"), ("metrics", configuration.metrics.map(quoted)),
        (
            "site",
            mapping([
                ("title", site.title.map(text)), ("description", site.description.map(text)),
                ("id", (site.id?.string).map(quoted)), ("url", (site.url?.string).map(quoted)),
                ("language", site.language.map(quoted)), ("timezone", quoted(site.timeZone.name)),
                ("rights", site.rights.map(text)),
                ("author", site.author.map(text)), ("ttl", site.timeToLive.map(String.init)),
            ])
        ),
        ("titles", titles(site)),
        ("slugs", mapping(site.slugs.map { (escaped($0.key), quoted("\($0.value)")) })),
    ])
}

/// A grouping as a mapping, without what its other keys imply.
private func grouping(_ grouping: Grouping) -> String {
    var fields: [(key: String, value: String?)] = []
    var usualID = grouping.path.base
    switch grouping.source {
    case .everything: usualID = "all"
    case .field(let field): usualID = field.name
    case .query(let query):
        let alternatives = query.alternatives.map { mapping($0.map { ($0.field.name, condition($0)) }) }
        fields.append(alternatives.count == 1 ? ("where", alternatives[0]) : ("any", list(alternatives)))
    }
    if fields.isEmpty { fields.append(("by", quoted(usualID))) }
    let files = grouping.path.files
    let path = files.isEmpty ? quoted(grouping.path.base) : mapping(files.map { ($0.key, quoted($0.value)) })
    return mapping(
        fields + [
            ("path", path), ("id", grouping.id == usualID ? nil : quoted(grouping.id)),
            ("title", grouping.title.map(text)), ("description", grouping.description.map(text)),
            ("limit", grouping.limit.map(String.init)),
            ("format", grouping.formats.map { list($0.map(quoted)) }),
        ])
}

private func condition(_ condition: Query.Condition) -> String {
    func values(_ values: Set<String>) -> String? { values.isEmpty ? nil : list(values.map(text)) }
    return mapping([
        ("any", values(condition.any)), ("all", values(condition.all)), ("not", values(condition.not)),
        ("min", condition.min.map { "\($0)" }), ("max", condition.max.map { "\($0)" }),
    ])
}

private func titles(_ site: Site) -> String {
    mapping([
        ("all", site.titleOfAll.map(text)),
        ("topics", mapping(site.titles.map { (escaped($0.key), text($0.value)) })),
        ("providers", mapping(site.providerTitles.map { ($0.key, text($0.value)) })),
    ])
}

/// Marks all keys with `?`, because long keys require it.
private func mapping(_ fields: [(key: String, value: String?)]) -> String {
    "{"
        + fields.compactMap { field in field.value.map { "? \(quoted(field.key)) : \($0)" } }.joined(
            separator: ", ") + "}"
}

private func list(_ values: [String]) -> String { "[\(values.joined(separator: ", "))]" }

private func moment(_ moment: Timestamp) -> String {
    let fraction = String(moment.nanoseconds + 1_000_000_000).dropFirst()
    return quoted("\(moment.rfc3339.dropLast()).\(fraction)Z")
}

/// Text that is cleaned when read.
private func text(_ text: String) -> String { quoted(escaped(text)) }

private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
}

private func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
        let digits = String(scalar.value, radix: 16)
        return switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case " "..."~": String(scalar)
        default: "\\U\(String(repeating: "0", count: 8 - digits.count))\(digits)"
        }
    }
    return "\"\(scalars.joined())\""
}
