/// The effects of a `style` attribute beyond its element.
struct HTMLStyle {
    /// A declaration that runs code; nil if there is none.
    private(set) var code: String?
    /// The value of `position`; nil if there is none.
    private(set) var position: String?

    init(_ value: String) {
        for declaration in Self.withoutComments(value.lowercased()).split(separator: ";") {
            let sides = declaration.split(separator: ":", maxSplits: 1)
            guard sides.count == 2 else { continue }
            let (name, value) = (Self.squeezed(sides[0]), Self.squeezed(sides[1]))
            if name == "position" { position = String(value.prefix { $0 != "!" }) }
            let isCode =
                Self.codeProperties.contains(name) || value.contains("expression(")
                || value.contains("javascript:") || value.contains("vbscript:")
            if isCode { code = "\(name): \(value)" }
        }
    }

    /// The text without white space, and without backslashes that hide letters.
    private static func squeezed(_ text: Substring) -> String {
        let kept = text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\\" }
        return String(String.UnicodeScalarView(kept))
    }

    private static func withoutComments(_ text: String) -> String {
        guard text.contains("/*") else { return text }
        let pieces = text.split(separator: "/*", omittingEmptySubsequences: false)
        return pieces.dropFirst().reduce(into: String(pieces.first ?? "")) { result, piece in
            if let end = piece.firstRange(of: "*/")?.upperBound { result += piece[end...] }
        }
    }

    private static let codeProperties: Set = ["behavior", "-ms-behavior", "-moz-binding"]
}
