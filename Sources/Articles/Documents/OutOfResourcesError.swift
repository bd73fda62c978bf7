import Foundation

/// The system has no more open files, or memory, to give: nothing that is read now can be relied on.
///
/// Documents that cannot be read for that reason must not vanish from feeds.
public struct OutOfResourcesError: Error, CustomStringConvertible {
    /// What was being opened.
    public let path: String
    /// The system's reason.
    public let reason: String
    /// One line for the user.
    public var description: String { "\(path): cannot be opened: \(reason)" }

    /// Throws if that is why the last call to the system failed.
    static func check(_ path: String) throws(OutOfResourcesError) {
        guard [EMFILE, ENFILE, ENOMEM].contains(errno) else { return }
        throw OutOfResourcesError(path: path, reason: String(cString: strerror(errno)))
    }
}
