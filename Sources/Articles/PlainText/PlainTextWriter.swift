import Text

/// Collects text without markup and references: collapses white space and drops characters not allowed in
/// XML.
///
/// It also keeps track of whether the text must still be normalized.
struct PlainTextWriter {
    private let source: UnsafeBufferPointer<UInt8>
    private var output: [UInt8] = []
    private var owesSpace = false
    private var isSettled = true

    /// Begins with the first `settled` bytes of `source`, which are clean except perhaps for a trailing
    /// space.
    init(_ source: UnsafeBufferPointer<UInt8>, settled: Int) {
        self.source = source
        output.reserveCapacity(source.count)
        output.append(contentsOf: source[..<settled])
        if output.last == 0x20 {
            output.removeLast()
            owesSpace = true
        }
    }

    /// Appends a part of the source.
    mutating func append(_ range: Range<Int>) {
        var position = range.lowerBound
        var start = position
        while position < range.upperBound {
            let (value, length) = source.scalar(at: position)
            switch ScalarTreatment(value) {
            case .settled: break
            case .unsettled: isSettled = false
            case .space:
                copy(start..<position)
                owesSpace = true
                start = position + length
            case .dropped:
                copy(start..<position)
                start = position + length
            }
            position += length
        }
        copy(start..<position)
    }

    /// Appends one scalar from a reference.
    mutating func append(_ scalar: Unicode.Scalar) {
        switch ScalarTreatment(scalar.value) {
        case .dropped: return
        case .space:
            owesSpace = true
            return
        case .unsettled: isSettled = false
        case .settled: break
        }
        paySpace()
        output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }

    /// Ends a word at markup without white space, such as a paragraph, a cell or an image.
    mutating func separate() {
        owesSpace = true
    }

    /// The text so far, normalized.
    var text: String {
        isSettled ? String(decoding: output, as: UTF8.self) : CanonicalComposition.compose(output)
    }

    private mutating func copy(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        paySpace()
        output.append(contentsOf: source[range])
    }

    private mutating func paySpace() {
        if owesSpace && !output.isEmpty { output.append(0x20) }
        owesSpace = false
    }
}
