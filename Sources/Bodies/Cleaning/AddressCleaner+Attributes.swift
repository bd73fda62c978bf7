import Text

extension AddressCleaner {
    /// The attributes of an element that are kept; nil if they say that the element is not shown.
    func attributes(of element: BodyElement, _ tag: HTMLTag) -> Attributes? {
        guard !tag.attributes.isEmpty else { return [] }
        guard !Self.isHidden(tag) else { return nil }
        var kept: Attributes = []
        func keep(_ name: StaticString, where isAllowed: (String) -> Bool) {
            if let value = tag[name], isAllowed(value) { kept.append((name, value)) }
        }
        if element.isMath || element == .math {
            keep("display") { $0 == "block" || $0 == "inline" }
            for name in Self.mathAttributes { keep(name, where: Self.isPlainWord) }
            return kept
        }
        switch element {
        case .a:
            // The ids of notes are those of cmark-gfm, not of the article's page.
            if tag["data-footnote-backref"] != nil { return nil }
            if tag["data-footnote-ref"] == nil, let address = tag["href"].flatMap({ address($0, for: .link) })
            {
                kept.append(("href", address))
            }
        case .audio, .video:
            if let address = tag["src"].flatMap({ address($0, for: .media) }) {
                kept.append(("src", address))
            }
            if element == .video, let address = tag["poster"].flatMap({ address($0, for: .image) }) {
                kept.append(("poster", address))
            }
            if element == .video {
                keep("width", where: Self.isNumber)
                keep("height", where: Self.isNumber)
            }
            kept += [("controls", ""), ("preload", "none")]
        case .blockquote, .q, .del, .ins:
            if let address = tag["cite"].flatMap({ address($0, for: .media) }) {
                kept.append(("cite", address))
            }
            if element == .del || element == .ins { keep("datetime", where: Self.isPlainWord) }
        case .code:
            if let language = Self.language(tag["class"]) { kept.append(("class", language)) }
        case .details: if tag["open"] != nil { kept.append(("open", "")) }
        case .li: keep("value", where: Self.isNumber)
        case .ol:
            keep("start", where: Self.isNumber)
            if tag["reversed"] != nil { kept.append(("reversed", "")) }
            keep("type") { ["1", "a", "A", "i", "I"].contains($0) }
        case .td, .th:
            keep("align") { ["left", "right", "center"].contains($0) }
            keep("colspan", where: Self.isNumber)
            keep("rowspan", where: Self.isNumber)
            if element == .th { keep("scope") { ["row", "col", "rowgroup", "colgroup"].contains($0) } }
        case .time: keep("datetime", where: Self.isPlainWord)
        default: break
        }
        keep("dir") { ["ltr", "rtl", "auto"].contains($0) }
        keep("lang") { 1...35 ~= $0.utf8.count && $0.utf8.allSatisfy { $0.isAlphanumeric || $0 == 0x2D } }
        keep("title") { !$0.isEmpty && $0.utf8.count <= 1000 }
        return kept
    }

    /// Whether an element is only there for scripts, for styles or for sighted readers of the page.
    private static func isHidden(_ tag: HTMLTag) -> Bool {
        if tag["hidden"] != nil || tag["aria-hidden"] == "true" { return true }
        guard let style = tag["style"]?.utf8.filter({ !$0.isASCIISpace }).map(\.lowercased) else {
            return false
        }
        return String(decoding: style, as: UTF8.self).split(separator: ";").contains {
            ["display:none", "display:none!important", "visibility:hidden"].contains($0)
        }
    }

    /// The class of a programming language, as highlighters for pages write it.
    private static func language(_ classes: String?) -> String? {
        for name in classes?.split(whereSeparator: \.isWhitespace) ?? [] {
            for prefix in ["language-", "lang-"] where name.hasPrefix(prefix) {
                let language = name.dropFirst(prefix.count)
                guard isLanguage(language) else { continue }
                return "language-" + language
            }
        }
        return nil
    }

    static func isLanguage(_ name: some StringProtocol) -> Bool {
        1...30 ~= name.utf8.count
            && name.utf8.allSatisfy { byte in
                byte.isAlphanumeric || "+#-_.".utf8.contains(byte)
            }
    }

    static func isNumber(_ value: String) -> Bool {
        1...4 ~= value.utf8.count && value.utf8.allSatisfy(\.isDigit)
    }

    private static func isPlainWord(_ value: String) -> Bool {
        1...64 ~= value.utf8.count
            && value.utf8.allSatisfy { byte in
                byte.isAlphanumeric || "+-.:% ".utf8.contains(byte)
            }
    }

    private static let mathAttributes: [StaticString] = [
        "accent", "accentunder", "columnalign", "columnspan", "depth", "displaystyle", "fence", "form",
        "height",
        "largeop", "linethickness", "lspace", "mathsize", "mathvariant", "maxsize", "minsize",
        "movablelimits",
        "notation", "rowalign", "rowspan", "rspace", "scriptlevel", "separator", "stretchy", "symmetric",
        "voffset",
        "width",
    ]
}
