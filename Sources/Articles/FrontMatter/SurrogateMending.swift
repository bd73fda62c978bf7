import Text

/// A copy of YAML in which each surrogate pair of escapes is the one escape that libyaml accepts.
struct SurrogateMending: ~Copyable {
    private let memory: UnsafeMutableBufferPointer<UInt8>
    private var length: Int
    /// The pairs, by the number of characters before them in the copy.
    private var pairs: [Int] = []
    /// How many bytes may be read once more than they are anyway, which bounds the time taken.
    private var budget = 4 << 20

    /// By how many bytes and characters the new escape is shorter.
    private static let difference = 2

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        memory = .allocate(capacity: bytes.count)
        length = bytes.count
        _ = memory.initialize(fromContentsOf: bytes)
    }

    /// Whether the document has too many scalars with pairs to begin anew for each.
    func isExhausted() -> Bool { budget <= 0 }

    deinit { memory.deallocate() }

    /// The copy; valid as long as this value.
    func copy() -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: memory[..<length]) }

    /// Replaces the pair at which reading stopped, and those that follow it in the quoted scalar.
    ///
    /// - Parameter index: the number of characters before it.
    /// - Returns: false if there is none, or after too many.
    mutating func mend(at index: Int) -> Bool {
        var characters = index
        let bytes = copy()
        guard let start = bytes.position(ofCharacter: index) else { return false }
        var (source, end) = (start, start)
        guard bytes.escapedScalar(at: start)?.length == 12 else { return false }
        budget -= length
        guard !isExhausted() else { return false }
        while source < length, memory[source] != UInt8(ascii: "\"") {
            let count = memory[source] == UInt8(ascii: "\\") && source + 1 < length ? 2 : 1
            if let (scalar, length) = bytes.escapedScalar(at: source), length == 12 {
                pairs.append(characters)
                let escape = "\\U" + String(scalar.value, radix: 16, digits: 8)
                end = memory[end...].update(fromContentsOf: escape.utf8)
                (source, characters) = (source + length, characters + 10)
                continue
            }
            for _ in 0..<count {
                if memory[source] & 0xC0 != 0x80 { characters += 1 }
                memory[end] = memory[source]
                (source, end) = (source + 1, end + 1)
            }
        }
        let rest = source..<length
        _ = memory[end...].update(fromContentsOf: memory[rest])
        length = end + rest.count
        return true
    }

    /// The column in the original of a character of the copy.
    ///
    /// - Parameters:
    ///   - column: its column in the copy, counted from 0.
    ///   - index: the number of characters before it.
    func column(of column: Int, at index: Int) -> Int {
        let earlier = pairs.prefix { $0 < index }.count
        return column + Self.difference * (earlier - pairs.prefix { $0 < index - column }.count)
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where a character begins, by the number of those before it.
    func position(ofCharacter index: Int) -> Int? {
        var rest = index
        for position in indices where self[position] & 0xC0 != 0x80 {
            if rest == 0 { return position }
            rest -= 1
        }
        return nil
    }
}
