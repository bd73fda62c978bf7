/// Checks the links at the beginning of one of our XML feeds, as far as the schemas cannot tell them apart.
///
/// The links to its page and to itself must have a type and occur once; the others must not have a type. Those to
/// archives and to the license must occur once as well.
enum HeadLinks {
    private static let once = ["alternate", "self", "current", "prev-archive", "next-archive", "license"]

    /// Checks a document that is valid by its schema, up to its first entry.
    static func verify(_ document: [UInt8]) throws(VerificationError) {
        var relations: Set<String> = []
        for (tag, line) in tags(of: document) {
            let relation = once.first { tag.contains("rel=\"\($0)\"") }
            let isRight = relation.map { relations.insert($0).inserted } ?? tag.contains("rel=\"hub\"")
            guard isRight, tag.contains(" type=") == (relation == "alternate" || relation == "self") else {
                throw VerificationError(
                    line: line,
                    message:
                        "expected one link of each kind, to the page and the feed with a type, others without"
                )
            }
        }
    }

    /// The tags of links before the first entry, which are few of the bytes, and their lines.
    private static func tags(of document: [UInt8]) -> [(tag: String, line: Int)] {
        document.withUnsafeBytes { bytes in
            var tags: [(String, Int)] = []
            var line = 1
            for index in bytes.indices {
                if bytes[index] == UInt8(ascii: "\n") { line += 1 }
                guard bytes[index] == UInt8(ascii: "<") else { continue }
                let rest = bytes[index...]
                if rest.starts(with: "<entry".utf8) || rest.starts(with: "<item".utf8) { break }
                guard rest.starts(with: "<link ".utf8) || rest.starts(with: "<atom:link ".utf8) else {
                    continue
                }
                let tag = rest.prefix { $0 != UInt8(ascii: ">") }
                tags.append((String(decoding: tag, as: UTF8.self), line))
            }
            return tags
        }
    }
}
