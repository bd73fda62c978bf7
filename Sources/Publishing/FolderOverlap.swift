/// How the folder that is served lies to others, symbolic links followed.
public struct FolderOverlap: Sendable {
    private let output: String

    /// Names the folder that is served, which need not be there yet.
    public init(output: String) {
        self.output = OutputPath.resolved(output)
    }

    /// Whether a file or folder would be served: it is the output, or lies in it.
    public func serves(_ path: String) -> Bool {
        let path = OutputPath.resolved(path)
        return path == output || path.hasPrefix(OutputPath.join(output, ""))
    }

    /// Whether the output would be read as part of a source: it lies in it, and not below a hidden folder, which a
    /// source passes over.
    public func isRead(from source: String) -> Bool {
        let prefix = OutputPath.join(OutputPath.resolved(source), "")
        guard output.hasPrefix(prefix) else { return false }
        return !output.dropFirst(prefix.count).split(separator: "/").contains { $0.hasPrefix(".") }
    }
}
