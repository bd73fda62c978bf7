import Foundation

/// The path of a file, or of a folder with everything in it; `*` and `?` stand for any characters, `/` included.
public struct DocumentPattern: Hashable, Encodable, Sendable {
    /// The pattern, without slashes at its end.
    public let string: String

    /// Takes a pattern; `.` is every path.
    public init(_ string: String) {
        self.string = DocumentTree.path(of: DocumentTree.withoutDots(string))
    }

    /// FNM_LEADING_DIR, which Foundation's C module hides.
    private static let includesContents: Int32 = 1 << 3

    /// Whether a file is what the pattern names, or is in it.
    public func matches(_ path: String) -> Bool {
        string == "." || fnmatch(string, DocumentTree.withoutDots(path), Self.includesContents) == 0
    }

    /// Encodes the pattern.
    public func encode(to encoder: any Encoder) throws { try string.encode(to: encoder) }
}
