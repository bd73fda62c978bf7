import Text

extension FieldMap {
    /// A field whose name a key nearly is.
    struct Nearest: Equatable {
        /// The field's name.
        let name: String
        /// Why an article with this field could be held back.
        var reason: HoldReason?
    }

    /// The field that a key is most likely a misspelling of; nil if it means something else.
    static func nearest(to key: UnsafeBufferPointer<UInt8>) -> Nearest? {
        // A field's name has at least five letters, and two mistakes are the most.
        guard 4...19 ~= key.count else { return nil }
        let word = key.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") }.map(\.lowercased)
        for field in misspelled {
            let name = field.folded
            // A field whose own name a preset does not read is no mistake.
            if name == word { return nil }
            guard abs(name.count - word.count) <= field.mistakes,
                word.first == name.first || word.last == name.last,
                distance(word, name, limit: field.mistakes) <= field.mistakes
            else { continue }
            return otherWords.contains(word) ? nil : field.nearest
        }
        return nil
    }

    private struct Misspelled {
        let nearest: Nearest
        let folded: [UInt8]
        /// How many letters may differ.
        var mistakes: Int { folded.count < 9 ? 1 : 2 }

        init(_ name: String, _ reason: HoldReason? = nil) {
            nearest = Nearest(name: name, reason: reason)
            folded = name.utf8.map(\.lowercased)
        }
    }

    private static let misspelled = [
        Misspelled("published", .unpublished), Misspelled("draft", .draft), Misspelled("title"),
        Misspelled("excerpt"), Misspelled("description"), Misspelled("summary"),
        Misspelled("publishedDateTime"), Misspelled("updatedDateTime"), Misspelled("lastmod"),
        Misspelled("originalUrl"), Misspelled("webUrl"), Misspelled("author"), Misspelled("authors"),
        Misspelled("topics"), Misspelled("categories"), Misspelled("keywords"), Misspelled("images"),
        Misspelled("provider"), Misspelled("language"),
    ]

    /// Words that are near a field's name but have a meaning of their own.
    private static let otherWords = Set(
        [
            "publisher", "publishers", "publishes", "craft", "drift", "graft", "titles", "tile", "tiles",
            "tille", "authored", "author2", "topic2", "languages", "providers", "provided", "providerid",
            "summery", "descriptor", "categorize", "categorise", "keyword", "image2", "imagesx",
        ].map { Array($0.utf8) })

    /// How many letters must be inserted, removed, replaced or swapped with their neighbor to get from one
    /// word to another; stops above the limit.
    private static func distance(_ left: [UInt8], _ right: [UInt8], limit: Int) -> Int {
        var (before, previous) = ([Int](), Array(0...right.count))
        for row in 1...max(left.count, 1) where row <= left.count {
            var current = [row]
            for column in 1...right.count {
                let isSame = left[row - 1] == right[column - 1]
                var steps = min(
                    previous[column] + 1, current[column - 1] + 1, previous[column - 1] + (isSame ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2],
                    left[row - 2] == right[column - 1]
                {
                    steps = min(steps, before[column - 2] + 1)
                }
                current.append(steps)
            }
            guard current.contains(where: { $0 <= limit }) else { return limit + 1 }
            (before, previous) = (previous, current)
        }
        return previous[right.count]
    }
}
