/// What a `Range` field asks for (RFC 9110, section 14): one range of bytes.
enum ByteRange: Equatable {
    /// These bytes.
    case part(Range<Int>)
    /// Bytes that the file does not have.
    case unsatisfiable

    /// Reads the field; nil for what a server may pass over: other units, several ranges, what is malformed.
    init?(_ field: String, length: Int) {
        guard field.lowercased().hasPrefix("bytes=") else { return nil }
        let bounds = field.dropFirst("bytes=".count).split(separator: "-", omittingEmptySubsequences: false)
            .map { $0.trimming(" \t") }
        guard bounds.count == 2, bounds.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else { return nil }
        // A number too large for an Int lies beyond any file's end.
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
    /// The text without certain characters at both ends.
    func trimming(_ characters: String) -> Substring {
        var text = self
        while let first = text.first, characters.contains(first) { text.removeFirst() }
        while let last = text.last, characters.contains(last) { text.removeLast() }
        return text
    }
}
