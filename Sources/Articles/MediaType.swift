import Text

/// What is in a file, such as `audio/mpeg` (RFC 6838), without parameters.
public enum MediaType {
    /// The type that the ending of an address or a path means; nil if it means none, or any of several.
    public static func named(by address: String) -> String? {
        let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let ending = path.suffix(6)
        return ending.lastIndex(of: UInt8(ascii: ".")).flatMap { dot in
            endings[String(decoding: ending[dot...].dropFirst().map(\.lowercased), as: UTF8.self)]
        }
    }

    /// The type in a text that may have parameters.
    package static func read(_ text: UnsafeBufferPointer<UInt8>) throws(MediaTypeError) -> String {
        let type = UnsafeBufferPointer(rebasing: text.prefix { $0 != UInt8(ascii: ";") }).trimmed
        let names = type.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isType = names.count == 2 && names.allSatisfy { !$0.isEmpty && $0.allSatisfy(isNameCharacter) }
        guard isType, type.count <= 255 else { throw MediaTypeError() }
        return String(decoding: type.map(\.lowercased), as: UTF8.self)
    }

    private static func isNameCharacter(_ byte: UInt8) -> Bool {
        byte.isDigit || byte.isLetter || "!#$&^_.+-".utf8.contains(byte)
    }

    private static let endings = [
        "aac": "audio/aac", "flac": "audio/flac", "m4a": "audio/mp4", "m4b": "audio/mp4",
        "mp3": "audio/mpeg", "oga": "audio/ogg", "ogg": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav",
        "m4v": "video/mp4", "mkv": "video/matroska", "mov": "video/quicktime", "mp4": "video/mp4",
        "ogv": "video/ogg", "webm": "video/webm",
        "avif": "image/avif", "gif": "image/gif", "jpeg": "image/jpeg", "jpg": "image/jpeg",
        "png": "image/png", "svg": "image/svg+xml", "webp": "image/webp",
        "epub": "application/epub+zip", "pdf": "application/pdf", "zip": "application/zip",
    ]
}

/// Says that a text is not a media type.
package struct MediaTypeError: Error, CustomStringConvertible {
    package let description = "expected a media type such as audio/mpeg"
}
