import Articles
import Feeds
import Foundation
import Text
import Yams

/// A value in a configuration file that knows its key and line, so that every error can say them.
struct Setting {
    private let node: Node
    private let key: String?
    private let path: String

    init(_ node: Node, key: String?, in path: String) {
        self.node = node
        self.key = key
        self.path = path
    }

    /// An error at this place.
    func error(_ message: String) -> ConfigurationError {
        ConfigurationError(
            path: path, line: node.mark?.line ?? 1, message: key.map { "\($0): \(message)" } ?? message)
    }

    /// Calls `body` for each field of a mapping.
    ///
    /// If `keys` are given, others are errors.
    func eachField(_ keys: [String]? = nil, _ body: (String, Setting) throws -> Void) throws {
        if isAbsent { return }
        guard let mapping = node.mapping else { throw error("expected a mapping of keys and values") }
        for (name, value) in mapping {
            guard let name = name.scalar?.string else { throw error("expected keys that are text") }
            let place = Setting(value, key: key.map { "\($0).\(name)" } ?? name, in: path)
            if let keys, !keys.contains(name) {
                let line = mapping.keys.first { $0.scalar?.string == name }?.mark?.line ?? 1
                let hint = NearestKey.nearest(to: name, among: keys).map { "did you mean `\($0)`?" }
                throw ConfigurationError(
                    path: path, line: line,
                    message: "unknown key `\(place.key ?? name)`: "
                        + (hint ?? "expected one of \(keys.joined(separator: ", "))"))
            }
            if place.isAbsent { continue }
            try body(name, place)
        }
    }

    /// A value without quotes that says nothing: `key:` or `key: ~`.
    private var isAbsent: Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null"].contains(scalar.string)
    }

    /// Text as it stands.
    func string() throws -> String {
        guard let string = node.scalar?.string, !string.isEmpty else { throw error("expected text") }
        return string
    }

    /// Text for people, cleaned as the documents' text is.
    func text() throws -> String {
        let text = PlainText.clean(try string())
        guard !PlainText.isBlank(text) else { throw error("expected text that is not blank") }
        return text
    }

    /// A list of texts, or a single one.
    func strings() throws -> [String] {
        guard let sequence = node.sequence else { return [try string()] }
        return try sequence.map { try Setting($0, key: key, in: path).string() }
    }

    /// A list of names of a fixed choice, or one text with commas in between.
    func choices<Choice: RawRepresentable & CaseIterable>() throws -> [Choice]
    where Choice.RawValue == String {
        let names = try strings().flatMap { $0.split(separator: ",") }.map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        guard !names.isEmpty else {
            throw error("expected at least one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return try names.map { name in
            guard let choice = Choice(rawValue: name) else {
                throw error(
                    "expected some of \(Choice.allCases.map(\.rawValue).joined(separator: ", ")), found \(name)"
                )
            }
            return choice
        }
    }

    /// A span of time, in seconds.
    func timeSpan() throws -> Int {
        guard let seconds = node.scalar.flatMap({ TimeSpan.seconds($0.string) }) else {
            throw error(TimeSpan.expectation)
        }
        return seconds
    }

    /// A name of a fixed choice.
    func choice<Choice: RawRepresentable & CaseIterable>() throws -> Choice where Choice.RawValue == String {
        let name = try string()
        guard let choice = Choice(rawValue: name) else {
            throw error(
                "expected \(Choice.allCases.map(\.rawValue).joined(separator: " or ")), found \(name)")
        }
        return choice
    }

    /// `true` or `false`.
    func boolean() throws -> Bool {
        guard let truth = node.bool else { throw error("expected true or false") }
        return truth
    }

    /// A whole number in a range.
    func integer(in range: ClosedRange<Int>) throws -> Int {
        guard let number = node.int, range.contains(number) else {
            throw error("expected a whole number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    /// A decimal number.
    func number() throws -> Double {
        guard let number = node.float, number.isFinite else { throw error("expected a number") }
        return number
    }

    /// A number from 0 to 1.
    func share() throws -> Double {
        guard let number = node.float, (0...1).contains(number) else {
            throw error("expected a number from 0 to 1")
        }
        return number
    }

    /// A moment; see ``Articles/Timestamp``.
    func timestamp() throws -> Timestamp {
        try parsed { (text) throws(DateFlaw) in try Timestamp(text) }
    }

    /// An http or https address.
    func address() throws -> WebAddress {
        try parsed { (text) throws(AddressError) in try WebAddress(text) }
    }

    /// A list of http or https addresses, or a single one; each once.
    func addresses() throws -> [WebAddress] {
        let settings = node.sequence?.map { Setting($0, key: key, in: path) } ?? [self]
        return try settings.reduce(into: []) { addresses, setting in
            let address = try setting.address()
            if !addresses.contains(address) { addresses.append(address) }
        }
    }

    /// The address of a folder, with a slash at its end.
    func folderAddress() throws -> WebAddress {
        let text = try string()
        guard let address = WebAddress(folder: text) else {
            throw error("expected an http or https address of a folder, such as https://feeds.example.org/")
        }
        return address
    }

    /// A permanent id that feed identities can be made from.
    func siteID() throws -> PermanentID {
        let id = try parsed { (text) throws(AddressError) in try PermanentID(text) }
        guard id.string.hasPrefix("tag:") || id.isWebAddress,
            !id.string.contains(where: { "?#".contains($0) })
        else {
            throw error(
                "expected a tag: URI such as tag:example.org,2024:news, or an http address without ? and #")
        }
        return id
    }

    /// An RFC 5646 language tag; an underscore becomes a hyphen.
    func language() throws -> String {
        let tag = try string().replacingOccurrences(of: "_", with: "-")
        let isTag = tag.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*/) != nil
        guard isTag else { throw error("expected a language tag such as en, en-US or zh-Hant") }
        return tag
    }

    /// A file name for a topic.
    func slug() throws -> Slug {
        guard let slug = Slug(custom: try string()) else {
            throw error(
                "expected lower-case letters, digits and single hyphens, at most 80, and no reserved name")
        }
        return slug
    }

    /// A provider's domain that stands as a key.
    func domain(_ text: String) throws -> DomainName {
        do throws(AddressError) {
            return try DomainName(text)
        } catch {
            throw self.error(error.description)
        }
    }

    private func parsed<Value, Flaw: Error & CustomStringConvertible>(
        _ parse: (String) throws(Flaw) -> Value
    ) throws -> Value {
        let text = try string()
        do throws(Flaw) {
            return try parse(text)
        } catch {
            throw self.error(error.description)
        }
    }
}
