/// Whether published files get a compressed sibling, which a server can send instead.
public enum Compression: String, CaseIterable, Sendable {
    /// Every `NAME` has a `NAME.gz` next to it.
    case gzip
    /// No compressed siblings.
    case off = "none"

    private static let suffix = ".gz"

    /// The name or extension of a file's sibling, given that of the file; nil if it has none.
    func sibling(of name: String) -> String? {
        switch self {
        case .gzip: name + Self.suffix
        case .off: nil
        }
    }

    /// A file's name or extension, followed by that of its sibling if it has one.
    public func names(for name: String) -> [String] {
        [name] + [sibling(of: name)].compactMap(\.self)
    }

    /// The path of a format, or of its sibling, out of those that have their own; nil if it has none.
    public static func path(of format: String, among paths: [String: String]) -> String? {
        guard isSibling(format) else { return paths[format] }
        return paths[String(format.dropLast(suffix.count))].map { $0 + suffix }
    }

    /// Whether a name or extension is that of a sibling.
    static func isSibling(_ name: String) -> Bool { name.hasSuffix(suffix) }
}
