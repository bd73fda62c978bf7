import Articles
import Text

/// A new configuration file: every key, each with a comment.
struct ConfigurationDraft {
    /// The values of active keys, as YAML; all other keys are commented out.
    private var values: [String: String]

    /// Fills in the given values and what the documents suggest.
    ///
    /// - Parameters:
    ///   - sources: relative to the file, or absolute.
    ///   - output: the folder of feeds, relative to the file.
    ///   - suggestions: what documents suggest about which feeds there should be.
    ///   - site: the site whose documents these are; what is given otherwise stands instead of its settings.
    ///   - today: the date that the site's id contains.
    init(
        sources: [String], output: String = "public", baseURL: WebAddress?, title: String?,
        rate: PublicationRate?,
        suggestions: SuggestedFeeds = SuggestedFeeds(), site: RecognizedSite? = nil, today: Timestamp
    ) {
        values = ["source": YAMLText(list: sources).description, "output": YAMLText(output).description]
        if let site {
            values["preset"] = site.generator.rawValue
            for (fact, value) in site.facts {
                if let option = fact.option { values[option.key] = YAMLText(value.text).description }
            }
            add(site.rules)
        }
        if let baseURL {
            values["base_url"] = YAMLText(baseURL.string).description
        }
        if let home = baseURL ?? site?.facts[.address].flatMap({ WebAddress(folder: $0.text) }) {
            values["site.id"] = Self.id(on: home, today: today).map { YAMLText($0).description }
        }
        if let groupings = suggestions.groupings {
            values["feeds"] = YAMLText(list: groupings).description
        }
        if !suggestions.sharedHosts.isEmpty {
            values["shared_hosts"] = YAMLText(list: suggestions.sharedHosts).description
        }
        if let title { values["site.title"] = YAMLText(title).description }
        if let rate {
            values["limit"] = String(rate.limit)
            values["site.ttl"] = rate.timeToLive.map(String.init)
        }
    }

    private mutating func add(_ rules: SiteRules) {
        func mapping(_ fields: [(key: String, text: String)]) -> String {
            "{\(fields.map { "\(YAMLText($0.key)): \($0.text)" }.joined(separator: ", "))}"
        }
        values["root"] = rules.root.map { YAMLText($0).description }
        if !rules.excluded.isEmpty { values["exclude"] = YAMLText(list: rules.excluded).description }
        if !rules.defaults.isEmpty {
            values["defaults"] = mapping(rules.defaults.map { ($0.path, mapping($0.values)) })
        }
        if !rules.fields.isEmpty {
            values["fields"] = mapping(rules.fields.map { ($0.field, YAMLText($0.key).description) })
        }
    }

    /// The text of the file.
    ///
    /// A key that is commented out follows its `#` without a space; a comment has a space there.
    var text: String {
        var lines = [
            "# Settings for `outfeed export`. Paths are relative to this file.",
            "# Keys that begin with # are inactive. Remove the # to use them.",
        ]
        for section in OptionSection.all {
            if let key = section.key { lines += Self.commented(section.about) + ["\(key):"] }
            // `feeds` says the same, and more.
            for option in section.options where option.key != ConfigurationOption.by.key {
                let name = option.key.split(separator: ".").last ?? ""
                let margin = section.key == nil ? "" : "  "
                let value = values[option.key].map { "\(name): \($0)" } ?? "#\(name): \(option.example)"
                lines += Self.commented(option.summary, margin: margin) + ["\(margin)\(value)"]
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A tag URI (RFC 4151) for the host; nil if the host has no name.
    private static func id(on address: WebAddress, today: Timestamp) -> String? {
        let host = DomainName(hostOf: address).string
        guard host.wholeMatch(of: /[a-z0-9.\-]+\.[a-z][a-z0-9\-]*/) != nil else { return nil }
        return "tag:\(host),\(today.day):feeds"
    }

    /// An empty line, then the text as comment lines of at most 100 characters.
    private static func commented(_ text: String, margin: String = "") -> [String] {
        let lines: [String] = text.split(separator: " ").reduce(into: []) { lines, word in
            if let last = lines.last, last.count + word.count < 100 {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return [""] + lines.map { "\(margin)# \($0)" }
    }
}
