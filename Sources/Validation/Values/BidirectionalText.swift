/// Text with bidirectional control characters (Unicode Standard Annex #9).
enum BidirectionalText {
    /// Whether a control character is not closed at the end.
    static func isLeftOpen(_ text: String) -> Bool {
        var open: [Opening] = []
        var isolates = 0
        for scalar in text.unicodeScalars where scalar.value >= 0x202A && scalar.value <= 0x2069 {
            switch scalar {
            case "\u{202A}", "\u{202B}", "\u{202D}", "\u{202E}": open.append(.embedding)
            case "\u{2066}"..."\u{2068}":
                open.append(.isolate)
                isolates += 1
            case "\u{202C}" where open.last == .embedding: open.removeLast()
            case "\u{2069}" where isolates > 0:
                // The end of an isolate also ends the embeddings inside it.
                while open.popLast() == .embedding {}
                isolates -= 1
            default: break
            }
        }
        return !open.isEmpty
    }

    private enum Opening {
        case embedding, isolate
    }
}
