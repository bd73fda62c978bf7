import Text

/// Checks the links at the beginning of one of our XML feeds, as far as the schemas cannot tell them apart.
///
/// The links to its page and to itself must have a type and occur once; the others must not have a type. Those to
/// archives and to the license must occur once as well.
enum HeadLinks {
    private static let once: [StaticString] = [
        "rel=\"alternate\"", "rel=\"self\"", "rel=\"current\"", "rel=\"prev-archive\"",
        "rel=\"next-archive\"",
        "rel=\"license\"",
    ]
    /// How many of these, from the first one on, must have a type.
    private static let typed = 2

    /// Checks a document that is valid by its schema, up to its first entry.
    static func verify(_ document: [UInt8]) throws(VerificationError) {
        let line = document.withUnsafeBufferPointer(firstWrongLine)
        guard let line else { return }
        throw VerificationError(
            line: line,
            message: "expected one link of each kind, to the page and the feed with a type, others without")
    }

    /// The line of the first link that is not right.
    private static func firstWrongLine(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var relations: Set<Int> = []
        var line = 1
        for index in bytes.indices {
            if bytes[index] == UInt8(ascii: "\n") { line += 1 }
            guard bytes[index] == UInt8(ascii: "<") else { continue }
            let rest = bytes[index...]
            if rest.starts(with: "<entry".utf8) || rest.starts(with: "<item".utf8) { break }
            guard rest.starts(with: "<link ".utf8) || rest.starts(with: "<atom:link ".utf8) else { continue }
            let tag = UnsafeBufferPointer(rebasing: rest.prefix { $0 != UInt8(ascii: ">") })
            let relation = once.firstIndex { holds(tag, $0) }
            let isRight = relation.map { relations.insert($0).inserted } ?? holds(tag, "rel=\"hub\"")
            guard isRight, holds(tag, " type=") == (relation.map { $0 < typed } ?? false) else { return line }
        }
        return nil
    }

    private static func holds(_ tag: UnsafeBufferPointer<UInt8>, _ text: StaticString) -> Bool {
        tag.indices.contains { tag.matches(text, at: $0) }
    }
}
