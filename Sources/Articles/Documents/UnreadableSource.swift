import Foundation

/// A document or folder of a source that cannot be opened, listed or read: a mistake of the run's surroundings, not of
/// a document.
///
/// What it holds is not known, so nothing that earlier runs read there may be taken out of feeds.
public struct UnreadableSource: Hashable, Encodable, Sendable, CustomStringConvertible {
    /// The document or folder, as it was found.
    public let path: String
    /// The system's reason.
    public let reason: String

    /// Describes what somebody else was refused.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    /// Describes what the system refused with an `errno`.
    init(path: String, code: Int32) {
        self.path = path
        reason = String(cString: strerror(code))
    }

    /// One line for the user.
    public var description: String {
        "\(Diagnostic.singleLine(path)): cannot be read: \(reason)"
    }

    /// Whether a path is this one, or lies below it.
    public func contains(_ other: String) -> Bool {
        other == path || other.hasPrefix(path.hasSuffix("/") ? path : path + "/")
    }
}
