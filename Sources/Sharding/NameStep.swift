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

    private let groupings: Groupings
    private let output: String
    private var path = ""
    private var candidates: [Candidate] = []
    private var spelling: (text: String, count: Int)?
    private var last: ArraySlice<UInt8> = []

    /// Prepares to count spellings.
    ///
    /// - Parameters:
    ///   - groupings: which feeds there are, and what those without a spelling are called.
    ///   - output: the folder of feeds, for messages.
    public init(_ groupings: Groupings, output: String) {
        self.groupings = groupings
        self.output = output
    }

    /// Counts spellings.
    public mutating func take(_ line: Line, into lines: inout Lines) throws(LineError) {
        try line.expect(.spelling, "path", "grouping", "subject", "spelling", "count")
        let place = line.prefix(before: 5)
        let (path, key, text) = (try line.text(1), try line.feed(2, of: groupings), try line.text(4))
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

    /// Of feeds that would share a file, the one whose grouping comes first keeps it.
    private mutating func decide(into lines: inout Lines) {
        let feeds = candidates.map { groupings.descriptor(of: $0.key, spelling: $0.mostUsed?.spelling) }
        let published = feeds.filter(\.isPublished)
        let kept = published.min { groupings.position(of: $0.key) < groupings.position(of: $1.key) }
        for (candidate, feed) in zip(candidates, feeds) {
            let isLeft = feed.isPublished && feed.key != kept?.key
            if isLeft, let kept {
                let conflict = FeedSet.PathConflict(kept: kept, left: feed)
                lines.add([Diagnostic(path: "\(output)/\(path)", message: conflict.description)])
            }
            guard isLeft || candidate.spellings > 1 else { continue }
            lines.add(
                .name, .text(feed.key.grouping), .text(feed.key.subject), .text(feed.name),
                .text(feed.isPublished && !isLeft ? feed.path : ""))
        }
        candidates = []
    }
}
