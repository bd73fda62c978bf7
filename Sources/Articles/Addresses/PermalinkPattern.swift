import Text

/// A pattern such as `/:year/:month/:title/` from which the addresses of articles are made.
///
/// A token is a colon and a name; `{name}` is the same. An empty token takes the slash after it away. What
/// follows the last slash is the file; without one, servers of the site look for `index.html`.
public struct PermalinkPattern: Hashable, Encodable, Sendable {
    /// The pattern as written in the configuration.
    public let string: String
    private let parts: [Part]

    private enum Part: Hashable {
        case text(String)
        case token(Token)
        /// The folders without the first few.
        case sections(from: Int)
        /// The first category, or this one.
        case category(String)
    }

    /// What a token stands for.
    enum Token: String, CaseIterable, Sendable {
        case year, month, day
        case shortYear = "short_year"
        case monthWithoutZero = "i_month"
        case dayWithoutZero = "i_day"
        case dayOfYear = "y_day"
        case dayOfYearWithoutZeros = "yearday"
        case shortMonth = "short_month"
        case longMonth = "long_month"
        case shortWeekday = "short_day"
        case longWeekday = "long_day"
        /// 1 for Monday.
        case weekdayFromMonday = "w_day"
        /// 0 for Sunday.
        case weekday
        /// The week's number, and the year that it belongs to (ISO 8601).
        case week
        case weekYear = "w_year"
        case hour, minute, second
        /// The date, from the file's name only, as `2024/03/08`.
        case date
        case title, slug, filename
        case slugifiedTitle = "slugified_title"
        case slugOrFilename = "slugorfilename"
        /// As the title, made from a file's name without its date.
        case undated
        case categories, category
        case slugifiedCategories = "slugified_categories"
        case section, sections, root
        /// The file's path below the root, without its ending and a date in its name.
        case stem

        /// The token with this name, or another that generators give it.
        init?(_ name: String) {
            switch name {
            case "name", "contentbasename", "basename": self = .filename
            case "slugorcontentbasename": self = .slugOrFilename
            case "path": self = .sections
            case "monthname": self = .longMonth
            case "weekdayname": self = .longWeekday
            default: self.init(rawValue: name)
            }
        }
    }

    /// Why a text is no pattern.
    public enum Mistake: Error, Hashable, CustomStringConvertible {
        /// It has a token of this name, which is unknown.
        case unknownToken(String)
        /// It has no token, so that all articles would have the same address.
        case noToken

        /// One line for the user.
        public var description: String {
            let tokens = Token.allCases.map { ":\($0.rawValue)" }.joined(separator: ", ")
            return switch self {
            case .unknownToken(let name): "unknown token :\(name); expected \(tokens)"
            case .noToken: "expected a pattern with at least one of \(tokens)"
            }
        }
    }

    /// The names that Jekyll gives to patterns.
    public static let styles = [
        "date": "/:categories/:year/:month/:day/:title.html",
        "pretty": "/:categories/:year/:month/:day/:title/",
        "ordinal": "/:categories/:year/:y_day/:title.html",
        "weekdate": "/:categories/:year/W:week/:short_day/:title.html",
        "none": "/:categories/:title.html",
    ]

    /// Reads a pattern, or the name of one of Jekyll's.
    ///
    /// - Throws: ``Mistake``.
    public init(_ string: String) throws(Mistake) {
        self.string = string
        var rest = (Self.styles[string] ?? string).replacing(":output_ext", with: ".html")[...]
        var parts: [Part] = []
        while let sign = rest.firstIndex(where: { $0 == ":" || $0 == "{" }) {
            if sign > rest.startIndex { parts.append(.text(String(rest[..<sign]))) }
            let isBraced = rest[sign] == "{"
            rest = rest[rest.index(after: sign)...]
            let name = rest.prefix { isBraced ? $0 != "}" : $0.isLetter || $0 == "_" }
            guard let token = Token(String(name)) else { throw .unknownToken(String(name)) }
            rest = rest[name.endIndex...].dropFirst(isBraced ? 1 : 0)
            if token == .sections, let slice = rest.prefixMatch(of: /\[(\d{1,2}):\]/) {
                parts.append(.sections(from: Int(slice.1) ?? 0))
                rest = rest[slice.range.upperBound...]
            } else if token == .category, let fallback = rest.prefixMatch(of: /\(([^()\/]+)\)/) {
                parts.append(.category(String(fallback.1)))
                rest = rest[fallback.range.upperBound...]
            } else {
                parts.append(.token(token))
            }
        }
        guard !parts.isEmpty else { throw .noToken }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        self.parts = parts
    }

    /// Whether a text is meant as a pattern.
    ///
    /// In a document, the name of one of Jekyll's is none.
    static func isPattern(_ text: String) -> Bool { text.hasPrefix(":") || text.contains("/:") }

    /// The path that the pattern gives; nil if a token that tells articles apart has no value.
    ///
    /// - Parameter value: the value of a token, or another if it is empty.
    func path(_ value: (Token, _ fallback: String) -> String?) -> String? {
        var path = ""
        for part in parts {
            switch part {
            case .text(let text): path += path.hasSuffix("/") ? text.drop { $0 == "/" } : text[...]
            case .token(let token):
                guard let value = value(token, "") else { return nil }
                path += value
            case .sections(let start):
                guard let value = value(.sections, "") else { return nil }
                path += value.split(separator: "/").dropFirst(start).joined(separator: "/")
            case .category(let fallback):
                guard let value = value(.category, fallback) else { return nil }
                path += value
            }
        }
        return path.hasPrefix("/") ? path : "/" + path
    }

    /// Encodes the pattern.
    public func encode(to encoder: any Encoder) throws {
        try string.encode(to: encoder)
    }
}
