import Text

/// The name and the arguments of a shortcode, of a tag of Liquid or of a component.
struct TagArguments {
    private(set) var name = ""
    private(set) var positional: [String] = []
    private(set) var named: [String: String] = [:]

    /// Reads `name word "quoted" key=value key="quoted"`, or Zola's `name(key="quoted")`.
    init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
        var rest = text
        let word = text.prefix { $0.isAlphanumeric || $0 == UInt8(ascii: "_") }
        if !word.isEmpty, text[word.endIndex...].first == UInt8(ascii: "("), text.last == UInt8(ascii: ")") {
            name = String(decoding: word, as: UTF8.self)
            rest = text[(word.endIndex + 1)...].dropLast()
        }
        func value() -> String {
            if let quote = rest.first,
                [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")].contains(quote)
            {
                let inner = rest.dropFirst().prefix { $0 != quote }
                rest = rest.dropFirst(inner.count + 2)
                return String(decoding: inner, as: UTF8.self)
            }
            let word = rest.prefix { !$0.isHTMLSpace && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ",") }
            rest = rest.dropFirst(max(word.count, 1))
            return String(decoding: word, as: UTF8.self)
        }
        while true {
            rest = rest.drop { $0.isHTMLSpace || $0 == UInt8(ascii: ",") }
            guard !rest.isEmpty, positional.count + named.count < 32 else { break }
            let isQuoted = rest.first.map { !$0.isAlphanumeric } ?? true
            let word = value()
            if !isQuoted, rest.first == UInt8(ascii: "=") {
                rest = rest.drop { $0 == UInt8(ascii: "=") || $0.isHTMLSpace }
                named[word] = value()
                continue
            }
            if name.isEmpty { name = word } else { positional.append(word) }
        }
    }

    /// The first of some named arguments that is there.
    subscript(_ names: String...) -> String? {
        names.lazy.compactMap { named[$0] }.first { !$0.isEmpty }
    }
}
