/// The single byte range of a `Range` field (RFC 9110, section 14).
enum ByteRange: Equatable {
    /// A range within the file.
    case part(Range<Int>)
    /// A range outside of the file.
    case unsatisfiable

    /// Parses the field; nil for what a server may ignore: other units, several ranges, malformed values.
    init?(_ field: String, length: Int) {
        guard field.lowercased().hasPrefix("bytes=") else { return nil }
        let bounds = field.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.trimming(" \t") }
        guard bounds.count == 2, bounds.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        // A number too large for an Int is beyond the end of any file.
        let numbers = bounds.map { $0.isEmpty ? nil : Int($0) ?? Int.max }
        switch (numbers[0], numbers[1]) {
        case (nil, nil): return nil
        case (nil, let count?): self.init(from: max(length - count, 0), to: length, of: length)
        case (let first?, nil): self.init(from: first, to: length, of: length)
        case (let first?, let last?):
            guard first <= last else { return nil }
            self.init(from: first, to: last < length ? last + 1 : length, of: length)
        }
    }

    private init(from start: Int, to end: Int, of length: Int) {
        self = start < length ? .part(start..<end) : .unsatisfiable
    }
}

extension Substring {
    /// The text without certain characters on both ends.
    func trimming(_ characters: String) -> Substring {
        var text = self
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return text
    }
}
