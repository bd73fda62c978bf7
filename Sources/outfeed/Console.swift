import FileSystem
import Foundation

/// Standard output and standard error.
enum Console {
    /// Prints lines for people to standard output.
    ///
    /// - Throws: ``CommandError`` with status 74 if it cannot be written, for example because a disk is full.
    static func print(_ text: String) throws {
        try emit(harmless(text))
    }

    /// Prints lines for programs to standard output, as they are; throws as ``print(_:)``.
    static func emit(_ text: String) throws {
        guard write(text, to: STDOUT_FILENO) else {
            throw CommandError(.ioFailure, "standard output: \(String(cString: strerror(errno)))")
        }
    }

    /// Sends bytes to the program that reads standard output; throws as ``print(_:)``, and if nobody reads any more.
    static func send(_ bytes: [UInt8]) throws {
        guard write(bytes[...], to: STDOUT_FILENO) else {
            throw CommandError(.ioFailure, "standard output: \(String(cString: strerror(errno)))")
        }
    }

    /// Prints a line to standard error.
    static func warn(_ text: String) {
        _ = write(harmless(text), to: STDERR_FILENO)
    }

    /// The text without characters that terminals obey: it may come from documents.
    static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isObeyed) else { return text }
        return text.unicodeScalars.map { isObeyed($0) ? "?" : String($0) }.joined()
    }

    /// Whether a terminal acts on a character, or shows what follows it in another order than it stands.
    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n": false
        case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
        default: scalar.properties.generalCategory == .control
        }
    }

    /// Whether all was written, or nobody is there to read it any more (`| head`).
    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        write(Array((text + "\n").utf8)[...], to: descriptor) || errno == EPIPE
    }

    private static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) -> Bool {
        var rest = bytes
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { bytes in
                SystemCall.retrying { Foundation.write(descriptor, bytes.baseAddress, bytes.count) }
            }
            if count < 0 { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }
}
