import Text

/// Converts text scraped from web pages (titles, excerpts, names, topics) into clean plain text.
///
/// The result has no markup and no character references. It has single spaces between words and none at its
/// ends, only characters allowed in XML 1.0 (section 2.2, Char), and is in Unicode Normalization Form C. Text
/// that only looks like markup (`List<T>`, `a < b`, `the <beta> flag`) or like a reference (`AT&T`) is kept.
/// Cleaning text without `&` and `<` a second time does not change it.
public enum PlainText {
    /// Cleans UTF-8 text; the time is always proportional to its length.
    ///
    /// - Parameter bytes: valid UTF-8, which the caller must verify.
    public static func clean(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let settled = bytes.settledPrefix
        if settled == bytes.count { return String(decoding: bytes, as: UTF8.self) }

        var writer = PlainTextWriter(bytes, settled: settled)
        var markup = Markup(bytes)
        var references = CharacterReferences(bytes)
        var textStart = settled
        var position = settled
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "<"):
                guard let piece = markup.piece(at: position) else { break }
                writer.append(textStart..<position)
                if let text = piece.text { writer.append(text) }
                if piece.separates { writer.separate() }
                position = piece.end
                textStart = position
                continue
            case UInt8(ascii: "&"):
                guard let reference = references.reference(at: position) else { break }
                writer.append(textStart..<position)
                writer.append(reference.first)
                if let second = reference.second { writer.append(second) }
                position = reference.end
                textStart = position
                continue
            default: break
            }
            position += 1
        }
        writer.append(textStart..<position)
        return writer.text
    }

    /// Cleans text that has no markup: in it, `<` and `&` are characters like any other.
    package static func clean(unmarked text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            var writer = PlainTextWriter(bytes, settled: 0)
            writer.append(0..<bytes.count)
            return writer.text
        }
    }

    /// Cleans a string.
    public static func clean(_ text: String) -> String {
        var text = text
        return text.withUTF8 { clean($0) }
    }

    /// Whether `text` has nothing visible: it is empty, or consists of white space and characters without a
    /// glyph (Default_Ignorable_Code_Point, such as a soft hyphen or a joiner).
    public static func isBlank(_ text: String) -> Bool {
        // The first byte is enough for most texts, and Unicode's tables are slow.
        if let first = text.utf8.first, 0x21...0x7E ~= first { return false }
        return text.unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
        }
    }
}
