import Articles
import Feeds

/// The third step: determines the names of feeds, and finds feeds that would share a file.
///
/// Lines are of kind `spelling` and sorted; all lines for a path must be in the same share. Only feeds with
/// several spellings, or without a file, get a line. For the others, an article alone has all the
/// information.
public struct NameStep: Step {
    /// A feed whose spellings are being counted.
    private struct Candidate {
        let key: FeedKey
        /// The most frequent spelling so far.
        var mostUsed: (spelling: String, count: Int)?
        var spellings = 0
    }

    private let site: Site
    private let kinds: Set<FeedKey.Kind>
    private let output: String
    private var path = ""
    private var candidates: [Candidate] = []
    private var spelling: (text: String, count: Int)?
    private var last: ArraySlice<UInt8> = []

    /// Prepares to count spellings.
    ///
    /// - Parameters:
    ///   - rules: which kinds of feeds exist.
    ///   - site: names feeds without a spelling.
    ///   - output: the folder of feeds, for messages.
    public init(_ rules: SelectionRules, site: Site, output: String) {
        self.site = site
        kinds = rules.kinds
        self.output = output
    }

    /// Counts spellings.
    public mutating func take(_ line: Line, into lines: inout Lines) throws(LineError) {
        try line.expect(.spelling, "path", "kind", "subject", "spelling", "count")
        let place = line.prefix(before: 5)
        let (path, key, text) = (try line.text(1), try line.feed(2), try line.text(4))
        let count = try line.number(5)
        if place.elementsEqual(last) {
            spelling?.count += count
            return
        }
        guard last.lexicographicallyPrecedes(place) else { throw LineError.unsorted }
        last = place
        closeSpelling()
        if !path.utf8.elementsEqual(self.path.utf8) {
            decide(into: &lines)
            self.path = path
        }
        if candidates.last?.key != key { candidates.append(Candidate(key: key)) }
        spelling = (text, count)
    }

    /// Writes the lines for the last feeds.
    public mutating func finish(into lines: inout Lines) {
        closeSpelling()
        decide(into: &lines)
    }

    private mutating func closeSpelling() {
        guard let spelling, var candidate = candidates.popLast() else { return }
        candidate.spellings += 1
        // Spellings come in byte order, so on a tie the first is kept. Articles without a name do not count.
        if !spelling.text.isEmpty, spelling.count > candidate.mostUsed?.count ?? 0 {
            candidate.mostUsed = (spelling.text, spelling.count)
        }
        candidates.append(candidate)
        self.spelling = nil
    }

    private mutating func decide(into lines: inout Lines) {
        let names = candidates.map { site.name(of: $0.key, spelling: $0.mostUsed?.spelling) }
        let wanted = candidates.indices.filter { kinds.contains(candidates[$0].key.kind) }
        let isShared = wanted.count > 1
        if isShared {
            let conflict = FeedSet.SlugConflict(names: wanted.map { names[$0] }, path: path)
            lines.add([Diagnostic(path: "\(output)/\(path)", message: conflict.description)])
        }
        for (candidate, name) in zip(candidates, names) where isShared || candidate.spellings > 1 {
            let hasFeed = !isShared && kinds.contains(candidate.key.kind)
            lines.add(
                .name, .text(candidate.key.kind.rawValue), .text(candidate.key.subject), .text(name),
                .text(hasFeed ? path : ""))
        }
        candidates = []
    }
}
