import Foundation

/// Standard output and standard error.
enum Console {
    /// Prints lines to standard output.
    static func print(_ text: String) {
        write(text, to: FileHandle.standardOutput)
    }

    /// Prints a line to standard error.
    static func warn(_ text: String) {
        write(text, to: FileHandle.standardError)
    }

    private static func write(_ text: String, to handle: FileHandle) {
        // A reader that went away (`| head`) is no reason to fail.
        try? handle.write(contentsOf: Data((text + "\n").utf8))
    }
}
