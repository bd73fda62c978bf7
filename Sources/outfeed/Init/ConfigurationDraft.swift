import Articles
import Text

/// A configuration file that is still to be written: every key, each with a comment.
struct ConfigurationDraft {
    /// The values of the keys that are in force, as YAML; all other keys are commented out.
    private var values: [String: String]

    /// Fills in what was given and what the documents suggest.
    ///
    /// - Parameters:
    ///   - sources: relative to the file, or absolute.
    ///   - today: when the site's id is made, which it tells.
    init(sources: [String], baseURL: WebAddress?, title: String?, pace: Pace?, today: Timestamp) {
        values = ["source": YAMLText(list: sources).description, "output": "feeds"]
        if let baseURL {
            values["base_url"] = YAMLText(baseURL.string).description
            values["site.id"] = Self.id(on: baseURL, today: today).map { YAMLText($0).description }
        }
        if let title { values["site.title"] = YAMLText(title).description }
        if let pace {
            values["limit"] = String(pace.limit)
            values["site.ttl"] = pace.timeToLive.map(String.init)
        }
    }

    /// The file.
    ///
    /// `#` and the key without a space between them is what tells a key that is commented out from a comment.
    var text: String {
        var lines = [
            "# Settings of Outfeed; `outfeed export` reads them. Paths are relative to this file.",
            "# A key that is not in force begins with #: take that away, and it is.",
        ]
        for entry in ConfigurationGuide.entries {
            let names = entry.key.split(separator: ".")
            let margin = String(repeating: "  ", count: names.count - 1)
            lines += [""] + Self.wrapped(entry.comment).map { "\(margin)# \($0)" }
            if entry.takes == nil {
                lines.append("\(margin)\(names[names.count - 1]):")
            } else if let value = values[entry.key] {
                lines.append("\(margin)\(names[names.count - 1]): \(value)")
            } else {
                lines.append("\(margin)#\(names[names.count - 1]): \(entry.example)")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A tag URI (RFC 4151) of the host; nil where it has no name.
    private static func id(on address: WebAddress, today: Timestamp) -> String? {
        let host = DomainName(hostOf: address).string
        guard host.wholeMatch(of: /[a-z0-9.\-]+\.[a-z][a-z0-9\-]*/) != nil else { return nil }
        return "tag:\(host),\(today.day):feeds"
    }

    /// The text in lines of at most 100 characters.
    private static func wrapped(_ text: String) -> [String] {
        text.split(separator: " ").reduce(into: []) { lines, word in
            if let last = lines.last, last.count + word.count < 100 {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
    }
}

extension ConfigurationGuide.Entry {
    /// What it does, what it takes and its default.
    fileprivate var comment: String {
        guard let takes else { return about }
        return "\(about.dropLast()) (\(takes); \(fallback.map { "default: \($0)" } ?? "no default"))."
    }
}
