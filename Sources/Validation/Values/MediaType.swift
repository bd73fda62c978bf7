/// A media type such as `text/html; charset=utf-8` (RFC 6838, RFC 2045).
enum MediaType {
    /// The problem with a value; nil if there is none.
    static func problem(in value: String) -> String? {
        let parts = parts(of: value)
        let names = parts[0].split(separator: "/", omittingEmptySubsequences: false)
        guard var last = names.last else { return nil }
        while last.utf8.last == UInt8(ascii: " ") { last.removeLast() }
        guard names.count == 2, isToken(names[0]), isToken(last) else {
            return "expected a media type such as text/html"
        }
        if names.contains("*") || last == "*" { return "expected one media type, not a range of them" }
        for parameter in parts.dropFirst() {
            let sides = parameter.drop { $0 == " " }.split(separator: "=", maxSplits: 1)
            guard sides.count == 2, isToken(sides[0]), isToken(sides[1]) || isQuoted(sides[1]) else {
                return "expected a parameter such as charset=utf-8 after ;"
            }
        }
        return nil
    }

    /// The parts between semicolons that are not inside quotation marks.
    private static func parts(of value: String) -> [Substring] {
        guard value.utf8.contains(UInt8(ascii: "\"")) else {
            return value.split(separator: ";", omittingEmptySubsequences: false)
        }
        var isQuoted = false
        return value.split(omittingEmptySubsequences: false) { character in
            if character == "\"" { isQuoted.toggle() }
            return character == ";" && !isQuoted
        }
    }

    private static func isToken(_ text: Substring) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { (0x21...0x7E).contains($0) && !Self.separators.contains($0) }
    }

    private static func isQuoted(_ text: Substring) -> Bool {
        text.count > 1 && text.hasPrefix("\"") && text.hasSuffix("\"")
    }

    private static let separators = Array("()<>@,;:\\\"/[]?=".utf8)
}
