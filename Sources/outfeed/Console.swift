import FileSystem
import Foundation

/// Standard output and standard error.
enum Console {
    /// Prints lines for people to standard output.
    ///
    /// - Throws: ``CommandError`` with status 74 if writing fails, for example because a disk is full.
    static func print(_ text: String) throws {
        try emit(harmless(text))
    }

    /// Prints lines for programs to standard output, unchanged; throws like ``print(_:)``.
    static func emit(_ text: String) throws {
        guard write(text, to: STDOUT_FILENO) else {
            throw CommandError(.ioFailure, "standard output: \(String(cString: strerror(errno)))")
        }
    }

    /// Writes bytes for another program to standard output; throws like ``print(_:)``, and also if the pipe
    /// is closed.
    static func send(_ bytes: [UInt8]) throws {
        guard write(bytes[...], to: STDOUT_FILENO) else {
            throw CommandError(.ioFailure, "standard output: \(String(cString: strerror(errno)))")
        }
    }

    /// Prints a line to standard error.
    static func note(_ text: String) {
        _ = write(harmless(text), to: STDERR_FILENO)
    }

    /// Prints why a command cannot do its work, or a part of it, to standard error.
    static func error(_ text: String) { say("error:", in: "1;31", text) }

    /// Prints what the user should know, although the command does its work, to standard error.
    static func warning(_ text: String) { say("warning:", in: "1;33", text) }

    private static func say(_ label: String, in color: String, _ text: String) {
        let label = isColored ? "\u{1B}[\(color)m\(label)\u{1B}[0m" : label
        _ = write("outfeed: \(label) \(harmless(text))", to: STDERR_FILENO)
    }

    /// Whether standard error is a terminal that shows colors, and the user wants them (https://no-color.org).
    private static let isColored: Bool = {
        let environment = ProcessInfo.processInfo.environment
        return isatty(STDERR_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty
            && environment["TERM"] != "dumb"
    }()

    /// The text without terminal control characters, which may come from documents.
    static func harmless(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isObeyed) else { return text }
        return text.unicodeScalars.map { isObeyed($0) ? "?" : String($0) }.joined()
    }

    /// Whether a character controls the terminal or changes the direction of the text that follows.
    private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\n": false
        case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": true
        default: scalar.properties.generalCategory == .control
        }
    }

    /// Writes the text; returns true if all was written, or if the reader closed the pipe (`| head`).
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
