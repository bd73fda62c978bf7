import Foundation

/// Why files cannot be published: the path, the action and the system's reason.
public struct PublishingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file or folder.
    public let path: String
    /// The action that failed, such as `write`.
    public let action: String
    /// The system's `errno`.
    public let code: Int32

    /// One line for the user.
    public var description: String { "\(path): cannot \(action): \(String(cString: strerror(code)))" }

    /// Whether the disk is the problem (full, broken, over quota) rather than the path or its permissions.
    public var isMediumFailure: Bool { [ENOSPC, EIO, EFBIG, EDQUOT].contains(code) }

    /// Describes the failure that the last system call reported.
    init(_ action: String, _ path: String, code: Int32 = errno) {
        self.path = path
        self.action = action
        self.code = code
    }

    /// Throws the last system error if a call's result is a failure.
    static func check(_ result: Int32, _ action: String, _ path: String) throws(PublishingError) {
        guard result >= 0 else { throw PublishingError(action, path) }
    }
}
