/// Whether published files have a compressed sibling, which a server can send in their place as it is.
public enum Compression: String, CaseIterable, Sendable {
    /// Beside every `NAME` stands a `NAME.gz`.
    case gzip
    /// There is none.
    case off = "none"

    private static let suffix = ".gz"

    /// The name or extension of a file's sibling, given the file's; nil if it is to have none.
    func sibling(of name: String) -> String? {
        switch self {
        case .gzip: name + Self.suffix
        case .off: nil
        }
    }

    /// A file's name or extension and, after it, that of its sibling, if it is to have one.
    public func names(for name: String) -> [String] {
        [name] + [sibling(of: name)].compactMap(\.self)
    }

    /// Whether a name or extension is a sibling's.
    static func isSibling(_ name: String) -> Bool { name.hasSuffix(suffix) }
}
