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
                word.editDistance(to: name, limit: field.mistakes) <= field.mistakes
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
}
