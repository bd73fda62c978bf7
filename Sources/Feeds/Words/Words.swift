import Text

/// The words that feeds and pages say for themselves, in the language of the site.
public struct Words: Hashable, Sendable {
    /// The texts by key, as templates name them.
    public private(set) var texts: [String: String]
    /// The tag of their language, for example `de-AT`.
    public private(set) var language = "en"
    /// How dates are written.
    private var dates: DatePattern

    /// Takes the words of a table, which has all of them.
    init(_ table: [Word: String]) {
        texts = Dictionary(uniqueKeysWithValues: table.map { ($0.key.rawValue, $0.value) })
        dates = DatePattern(table[.date] ?? "", months: table[.months] ?? "")
    }

    /// Finds the words in a language.
    ///
    /// - Parameters:
    ///   - language: a tag such as `de-AT`; languages without words of their own, and nil, get English.
    ///   - custom: texts instead of the usual ones, in the language.
    public init(language: String?, custom: [Word: String] = [:]) {
        let found = Self.lookup(language)
        self = found ?? .english
        if let language, found != nil || !custom.isEmpty { self.language = language }
        guard !custom.isEmpty else { return }
        for (word, text) in custom { texts[word.rawValue] = text }
        dates = DatePattern(self[.date], months: self[.months])
    }

    /// The text of a word, with its places unfilled.
    public subscript(word: Word) -> String { texts[word.rawValue] ?? "" }

    /// The text of a word, with its places filled.
    public func callAsFunction(
        _ word: Word, name: String = "", site: String = "", count: Int? = nil
    ) -> String {
        Self.fill(self[word], name: name, site: site, count: count)
    }

    /// The texts before and after a place, for what is not plain text; everything is before a place that is
    /// missing.
    public func around(_ place: String, in word: Word, count: Int? = nil) -> (before: String, after: String) {
        let pieces = Self.pieces(of: self[word])
        let index =
            pieces.firstIndex { if case .place(place) = $0 { true } else { false } } ?? pieces.endIndex
        return (
            Self.fill(pieces[..<index], count: count), Self.fill(pieces.dropFirst(index + 1), count: count)
        )
    }

    /// The date of a time in UTC, for people.
    public func date(_ time: Timestamp) -> String { dates.text(time) }

    /// Fills `{name}`, `{site}` and `{count}` in a pattern, all in one pass, so that a name with braces stays as
    /// it is.
    static func fill(_ pattern: String, name: String = "", site: String = "", count: Int?) -> String {
        fill(pieces(of: pattern)[...], name: name, site: site, count: count)
    }

    private static func fill(
        _ pieces: ArraySlice<Piece>, name: String = "", site: String = "", count: Int?
    ) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .place("name"): name
            case .place("site"): site
            case .place("count"): count.map(String.init) ?? ""
            case .place(let other): "{\(other)}"
            }
        }.joined()
    }

    /// A piece of a pattern.
    enum Piece {
        case text(String)
        /// The name of a place, which braces surround.
        case place(String)
    }

    /// Divides a pattern at its places.
    static func pieces(of pattern: String) -> [Piece] {
        var pieces: [Piece] = []
        var rest = pattern[...]
        while let close = rest.firstIndex(of: "}") {
            let end = rest.index(after: close)
            if let open = rest[..<close].lastIndex(of: "{") {
                pieces.append(.text(String(rest[..<open])))
                pieces.append(.place(String(rest[rest.index(after: open)..<close])))
            } else {
                pieces.append(.text(String(rest[..<end])))
            }
            rest = rest[end...]
        }
        return pieces + [.text(String(rest))]
    }
}

extension Words {
    /// The words of a language by lookup (RFC 4647, section 3.4): without one subtag after another, until
    /// there is a table.
    private static func lookup(_ language: String?) -> Words? {
        var subtags = (language ?? "").lowercased().split(separator: "-")
        while !subtags.isEmpty {
            if let words = languages[subtags.joined(separator: "-")] { return words }
            subtags.removeLast()
            // A single letter or digit begins what has been removed.
            if subtags.last?.utf8.count == 1 { subtags.removeLast() }
        }
        return nil
    }

    /// All tables, by language tag in small letters.
    static let languages: [String: Words] = [
        "ar": arabic, "de": german, "en": english, "es": spanish, "fr": french, "it": italian, "ja": japanese,
        "nl": dutch, "pl": polish, "pt": portuguese, "ru": russian, "sv": swedish,
        "zh": simplifiedChinese, "zh-hans": simplifiedChinese,
        "zh-hant": traditionalChinese, "zh-tw": traditionalChinese, "zh-hk": traditionalChinese,
        "zh-mo": traditionalChinese,
    ]
}

extension Site {
    /// The words that feeds and pages say for themselves: those of the language, and the site's own.
    public var words: Words { Words(language: language, custom: customWords) }
}
