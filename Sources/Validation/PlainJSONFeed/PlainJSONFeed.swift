/// A JSON Feed as Outfeed writes it, checked in one pass.
///
/// Members in their order, laid out as they are written, with the values that they may have. Anything else is
/// not plain, in doubt as well; of all the rest, ``FeedValidator`` finds out what it is.
struct PlainJSONFeed: ~Copyable {
    /// The bytes hold something else than what is read here.
    struct NotPlain: Error {}

    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    /// Hashes of the ids so far; if two are the same, the ids are another's to look at.
    private var ids: [UInt64] = []
    /// Where the feed's language stands.
    private var language: Range<Int>?

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Whether a document is plain and valid; if not, it is another's to judge.
    static func isValid(_ document: [UInt8]) -> Bool {
        document.withUnsafeBufferPointer { bytes in
            var feed = PlainJSONFeed(bytes)
            do {
                try feed.read()
                return true
            } catch {
                return false
            }
        }
    }

    /// The byte to read next; at the end 0, which stands nowhere.
    var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// Reads what must come next.
    mutating func expect(_ literal: StaticString) throws(NotPlain) {
        guard skip(literal) else { throw NotPlain() }
    }

    /// Reads what may come next; returns whether it did.
    mutating func skip(_ literal: StaticString) -> Bool {
        let length = literal.utf8CodeUnitCount
        guard let start = bytes.baseAddress, position + length <= bytes.count,
            Self.isSame(UnsafeRawPointer(start + position), literal.utf8Start, length)
        else { return false }
        position += length
        return true
    }

    /// Compares by words, the last of which may overlap the one before.
    private static func isSame(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ length: Int) -> Bool {
        func word(_ pointer: UnsafeRawPointer, _ offset: Int) -> UInt64 {
            pointer.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        }
        guard length >= 8 else {
            return (0..<length).allSatisfy {
                left.load(fromByteOffset: $0, as: UInt8.self)
                    == right.load(fromByteOffset: $0, as: UInt8.self)
            }
        }
        let last = length - 8
        guard word(left, last) == word(right, last) else { return false }
        return stride(from: 0, to: last, by: 8).allSatisfy { word(left, $0) == word(right, $0) }
    }
}

extension PlainJSONFeed {
    private mutating func read() throws(NotPlain) {
        try expect("{\n  \"version\": \"https://jsonfeed.org/version/1.1\",\n  \"title\": \"")
        try readText()
        try expect(",\n  \"home_page_url\": \"")
        try readAddress()
        if skip(",\n  \"feed_url\": \"") { try readAddress() }
        try expect(",\n  \"description\": \"")
        try readText()
        if skip(",\n  \"icon\": \"") { try readAddress() }
        if skip(",\n  \"authors\": [\n    {\n      \"name\": \"") {
            try readText()
            if skip(",\n      \"url\": \"") { try readAddress() }
            try expect("\n    }\n  ]")
        }
        if skip(",\n  \"language\": \"") { language = try readLanguage() }
        if skip(",\n  \"hubs\": [") { try readHubs() }
        try expect(",\n  \"items\": [")
        if !skip("]") {
            repeat { try readItem() } while skip(",")
            try expect("\n  ]")
        }
        try expect("\n}\n")
        guard position == bytes.count else { throw NotPlain() }
        ids.sort()
        guard zip(ids, ids.dropFirst()).allSatisfy(!=) else { throw NotPlain() }
    }

    private mutating func readHubs() throws(NotPlain) {
        repeat {
            try expect("\n    {\n      \"type\": \"WebSub\",\n      \"url\": \"")
            try readAddress()
            try expect("\n    }")
        } while skip(",")
        try expect("\n  ]")
    }

    private mutating func readItem() throws(NotPlain) {
        try expect("\n    {\n      \"id\": \"")
        let id = try readIdentity()
        ids.append(hash(of: id))
        try expect(",\n      \"url\": \"")
        try readAddress()
        try expect(",\n      \"external_url\": \"")
        try readAddress()
        try expect(",\n      \"title\": \"")
        try readText()
        try expect(",\n      \"content_html\": \"")
        try readText()
        if skip(",\n      \"summary\": \"") { try readText() }
        if skip(",\n      \"image\": \"") { try readAddress() }
        try expect(",\n      \"date_published\": \"")
        try readDate()
        try expect(",\n      \"date_modified\": \"")
        try readDate()
        try expect(",\n      \"authors\": [\n        {\n          \"name\": \"")
        try readText()
        try expect(",\n          \"url\": \"")
        try readAddress()
        try expect("\n        }\n      ]")
        if skip(",\n      \"tags\": [") {
            repeat {
                try expect("\n        \"")
                try readText()
            } while skip(",")
            try expect("\n      ]")
        }
        if let language {
            try expect(",\n      \"language\": \"")
            let own = try readLanguage()
            guard bytes[own].elementsEqual(bytes[language]) else { throw NotPlain() }
        }
        try expect("\n    }")
    }

    /// A hash that two ids which are the same share, made of words.
    private func hash(of range: Range<Int>) -> UInt64 {
        let id = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range]))
        var hash = UInt64(id.count)
        func mix(_ word: UInt64) {
            hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 32
        }
        var offset = 0
        while offset + 8 <= id.count {
            mix(id.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            offset += 8
        }
        for byte in id[offset...] { mix(UInt64(byte)) }
        return hash
    }
}
