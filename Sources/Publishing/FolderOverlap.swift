/// Tells whether other folders overlap with the served folder, with symbolic links resolved.
public struct FolderOverlap: Sendable {
    private let output: String

    /// Takes the served folder, which need not exist yet.
    public init(output: String) {
        self.output = OutputPath.resolved(output)
    }

    /// Whether a file or folder would be served: it is the output or inside it.
    public func serves(_ path: String) -> Bool {
        let path = OutputPath.resolved(path)
        return path == output || path.hasPrefix(OutputPath.join(output, ""))
    }

    /// Whether the output would be read as part of a source: it is inside it and not below a hidden folder,
    /// which sources skip.
    public func isRead(from source: String) -> Bool {
        let prefix = OutputPath.join(OutputPath.resolved(source), "")
        guard output.hasPrefix(prefix) else { return false }
        return !output.dropFirst(prefix.count).split(separator: "/").contains { $0.hasPrefix(".") }
    }
}
