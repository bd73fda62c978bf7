import Foundation

/// Says that the system is out of file descriptors or memory.
///
/// Nothing read now is reliable: documents that cannot be read for this reason must not disappear from feeds.
public struct OutOfResourcesError: Error, CustomStringConvertible {
    /// What was being opened.
    public let path: String
    /// The system's reason.
    public let reason: String
    /// One line for the user.
    public var description: String { "\(path): cannot be opened: \(reason)" }

    /// Throws if this is why the last system call failed.
    static func check(_ path: String) throws(OutOfResourcesError) {
        guard [EMFILE, ENFILE, ENOMEM].contains(errno) else { return }
        throw OutOfResourcesError(path: path, reason: String(cString: strerror(errno)))
    }
}
