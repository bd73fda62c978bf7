import Text

/// References in HTML, such as `&nbsp;` and `&#8217;`.
enum HTMLReference {
    /// A value with those references resolved that could hide an address or a style.
    static func resolved(_ value: String) -> String {
        guard value.utf8.contains(UInt8(ascii: "&")) else { return value }
        let bytes = Array(value.utf8)
        var result = String.UnicodeScalarView()
        var (index, plain) = (0, 0)
        func copyPlain() {
            let text = String(decoding: bytes[plain..<index], as: UTF8.self)
            result.append(contentsOf: text.unicodeScalars)
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "&"), let (scalar, end) = scalar(in: bytes, after: index)
            else {
                index += 1
                continue
            }
            copyPlain()
            result.append(scalar)
            (index, plain) = (end, end)
        }
        copyPlain()
        return String(result)
    }

    /// The first reference in text without a semicolon, and where it is.
    static func unterminated(in bytes: [UInt8], _ range: Range<Int>) -> (text: String, offset: Int)? {
        var index = range.lowerBound
        while index < range.upperBound {
            defer { index += 1 }
            guard bytes[index] == UInt8(ascii: "&") else { continue }
            let start = index + 1
            var end = start
            let isNumber = end < range.upperBound && bytes[end] == UInt8(ascii: "#")
            if isNumber { end += 1 }
            while end < range.upperBound, end - start < 10,
                isNumber ? bytes[end].isDigit : bytes[end].isAlphanumeric
            { end += 1 }
            if end < range.upperBound, bytes[end] == UInt8(ascii: ";") { continue }
            let name = bytes[start..<end]
            let isReference =
                isNumber ? name.count > 2 : names.contains(String(decoding: name, as: UTF8.self))
            if isReference { return ("&" + String(decoding: name, as: UTF8.self), start - 1) }
        }
        return nil
    }

    /// The first complete reference in a text, except those for `<` and `>`.
    static func first(in text: String, after prefix: String = "&") -> String? {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return nil }
        for piece in text.split(separator: prefix, omittingEmptySubsequences: false).dropFirst() {
            guard let end = piece.prefix(12).firstIndex(of: ";") else { continue }
            let name = piece[..<end]
            let digits = name.dropFirst(name.hasPrefix("#x") ? 2 : 1)
            let isNumber = name.hasPrefix("#") && !digits.isEmpty && digits.allSatisfy(\.isHexDigit)
            if isNumber || names.contains(String(name)), name != "lt", name != "gt" {
                return prefix + name + ";"
            }
        }
        return nil
    }

    /// Whether a name is one of those most used in feeds.
    static func isKnown(_ name: String) -> Bool { names.contains(name) }

    private static func scalar(in bytes: [UInt8], after start: Int) -> (Unicode.Scalar, end: Int)? {
        var index = start + 1
        guard index < bytes.count else { return nil }
        if bytes[index] == UInt8(ascii: "#") {
            index += 1
            let isHexadecimal = index < bytes.count && bytes[index] | 0x20 == UInt8(ascii: "x")
            if isHexadecimal { index += 1 }
            let first = index
            // There may be leading zeros, so any number of digits.
            while index < bytes.count, isHexadecimal ? bytes[index].isHexDigit : bytes[index].isDigit {
                index += 1
            }
            let digits = String(decoding: bytes[first..<index], as: UTF8.self)
            guard let scalar = UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
            else { return nil }
            if index < bytes.count, bytes[index] == UInt8(ascii: ";") { index += 1 }
            return (scalar, index)
        }
        let rest = bytes[index...].prefix(10)
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
            let scalar = hiding[String(decoding: bytes[index..<end], as: UTF8.self)]
        else { return nil }
        return (scalar, end + 1)
    }

    private static let hiding: [String: Unicode.Scalar] = [
        "amp": "&", "colon": ":", "Tab": "\t", "NewLine": "\n", "lpar": "(", "rpar": ")", "quot": "\"",
        "apos": "'", "nbsp": "\u{A0}", "sol": "/", "num": "#", "period": ".",
    ]

    private static let names: Set = [
        "amp", "lt", "gt", "quot", "apos", "nbsp", "copy", "reg", "trade", "rsquo", "lsquo", "rdquo", "ldquo",
        "ndash", "mdash", "hellip", "bull", "middot", "laquo", "raquo", "euro", "pound", "deg", "times",
        "sect",
        "auml", "ouml", "uuml", "Auml", "Ouml", "Uuml", "szlig", "eacute", "egrave", "ecirc", "agrave",
        "aacute",
        "acirc", "aring", "oacute", "ocirc", "ograve", "uacute", "ugrave", "iacute", "icirc", "ccedil",
        "ntilde",
        "atilde", "otilde", "oslash", "aelig", "iexcl", "iquest", "shy", "zwnj", "thinsp", "ensp", "emsp",
    ]
}
