import Foundation

/// A document or folder of a source that cannot be opened, listed or read.
///
/// The cause is the environment, not a mistake in a document. Its contents are unknown, so nothing that
/// earlier runs read there may be removed from feeds.
public struct UnreadableSource: Error, Hashable, Encodable, Sendable, CustomStringConvertible {
    /// The document or folder, as it was found.
    public let path: String
    /// The system's reason.
    public let reason: String

    /// Describes a failure with a reason in words.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// Describes a failed system call by its `errno`.
    init(path: String, code: Int32) {
        self.path = path
        reason = String(cString: strerror(code))
    }

    /// One line for the user.
    public var description: String {
        "\(Diagnostic.singleLine(path)): cannot be read: \(reason)"
    }

    /// Whether a path is equal to this one or below it.
    public func contains(_ other: String) -> Bool {
        other == path || other.hasPrefix(path.hasSuffix("/") ? path : path + "/")
    }
}

extension UnreadableSource: Comparable {
    /// Orders by path, in byte order.
    public static func < (one: UnreadableSource, other: UnreadableSource) -> Bool {
        one.path.utf8.lexicographicallyPrecedes(other.path.utf8)
    }
}
