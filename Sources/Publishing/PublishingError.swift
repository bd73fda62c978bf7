import Foundation

/// Why files cannot be published: the path, what was tried, and the system's reason.
public struct PublishingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file or folder.
    public let path: String
    /// What was tried, such as `write`.
    public let action: String
    /// The system's error number, an `errno`.
    public let code: Int32

    /// One line for the user.
    public var description: String { "\(path): cannot \(action): \(String(cString: strerror(code)))" }

    /// Whether the medium failed (full, broken, over quota) rather than the path or its permissions.
    public var isMediumFailure: Bool { [ENOSPC, EIO, EFBIG, EDQUOT].contains(code) }

    /// Describes the failure that the system just reported.
    init(_ action: String, _ path: String, code: Int32 = errno) {
        self.path = path
        self.action = action
        self.code = code
    }

    /// Throws what the system just reported unless a call's result says it went well.
    static func check(_ result: Int32, _ action: String, _ path: String) throws(PublishingError) {
        guard result >= 0 else { throw PublishingError(action, path) }
    }
}
