import Text

/// Where the feeds of a grouping are in the output folder, such as `topics/{slug}`.
public struct PathPattern: Hashable, Encodable, Sendable {
    /// The place that a feed's slug takes.
    public static let slug = "{slug}"

    /// The path without the extension, which every format adds.
    public let base: String
    /// The whole path of single formats, by the extension that they would have.
    public let files: [String: String]

    /// Creates a pattern.
    public init(_ base: String, files: [String: String] = [:]) {
        (self.base, self.files) = (base, files)
    }

    /// Creates the pattern of a single feed from paths of formats; nil without any.
    ///
    /// The others have the path of the first one, in the order RSS, Atom, JSON, page, without its extension.
    public init?(files: [String: String]) {
        guard let first = Self.extensions.lazy.compactMap({ files[$0] }).first else { return nil }
        let folder = first.lastIndex(of: "/").map { first[...$0] } ?? ""
        let name = first[folder.endIndex...]
        let base = name.lastIndex(of: ".").map { name[..<$0] } ?? name
        self.init("\(folder)\(Self.isName(base) ? base : name)", files: files)
    }

    /// The path without the extension for a slug.
    func path(_ slug: String) -> String { Self.fill(base, slug) }

    /// The paths of formats that have their own.
    func files(_ slug: String) -> [String: String] {
        files.isEmpty ? [:] : files.mapValues { Self.fill($0, slug) }
    }

    private static func fill(_ pattern: String, _ slug: String) -> String {
        // There are no other braces in a pattern.
        guard let start = pattern.utf8.firstIndex(of: UInt8(ascii: "{")),
            let end = pattern.utf8.lastIndex(of: UInt8(ascii: "}"))
        else { return pattern }
        return pattern[..<start] + slug + pattern[pattern.utf8.index(after: end)...]
    }

    /// What is wrong with a pattern from the configuration; nil if nothing is.
    ///
    /// - Parameter hasSlug: whether it must have the place of a slug, rather than must not.
    public static func mistake(in pattern: String, hasSlug: Bool) -> String? {
        let places = pattern.ranges(of: slug).count
        if hasSlug, places != 1 { return "expected a path with `{slug}` once, such as `topics/{slug}`" }
        if !hasSlug, places > 0 { return "expected a path without `{slug}`, because this is a single feed" }
        let names = pattern.replacing(slug, with: "x").split(separator: "/", omittingEmptySubsequences: false)
        guard names.allSatisfy({ isName($0) }) else {
            return
                "expected names of a–z, 0–9, `-`, `_` and `.` with `/` between them; none may begin or end "
                + "with a dot"
        }
        return nil
    }

    private static func isName(_ name: Substring) -> Bool {
        let dot = UInt8(ascii: ".")
        return !name.isEmpty && name.utf8.count <= 100 && name.utf8.first != dot && name.utf8.last != dot
            && name.utf8.allSatisfy {
                $0.isSmallLetter || $0.isDigit || $0 == dot || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: "_")
            }
    }

    /// The extensions of all formats and of pages, in the order in which a single feed is named after its files.
    private static let extensions = ["rss", "atom", "json", "html"]

    private var allFiles: [String] { Self.extensions.map { files[$0] ?? "\(base).\($0)" } }

    /// Says that feeds would share files with each other or with those of an earlier pattern; nil if they would not.
    ///
    /// Feeds whose paths only coincide for some slugs are found when there are such feeds.
    public func conflict(among others: [PathPattern]) -> String? {
        if Set(allFiles).count < allFiles.count { return "two formats would have the same file" }
        for other in others {
            if other.base == base { return "other feeds have the path \(base) already" }
            let pairs =
                files.values.flatMap { own in other.allFiles.map { (own, $0) } }
                + other.files.values.flatMap { taken in allFiles.map { ($0, taken) } }
            if let taken = pairs.filter({ Self.mayCoincide($0, $1) }).map(\.1).min() {
                return "other feeds have the path \(taken) already"
            }
        }
        return nil
    }

    /// Whether two patterns may give the same path.
    private static func mayCoincide(_ left: String, _ right: String) -> Bool {
        let names = [left, right].map { $0.split(separator: "/") }
        return names[0].count == names[1].count
            && zip(names[0], names[1]).allSatisfy { mayBeOne($0, $1) }
    }

    /// Whether two names may be the same; a slug has no dot, except for that of a domain.
    private static func mayBeOne(_ left: Substring, _ right: Substring) -> Bool {
        if left == right { return true }
        guard left.contains(slug) || right.contains(slug) else { return false }
        let ends = [left, right].map { $0.split(separator: ".").last ?? "" }
        return ends[0] == ends[1] || ends.contains { $0.contains(slug) }
    }
}
