import Text

/// Collects text that is free of markup and references: collapses its white space, drops what may not be in
/// a document, and knows whether the whole still has to be normalized.
struct PlainTextWriter {
    private let source: UnsafeBufferPointer<UInt8>
    private var output: [UInt8] = []
    private var owesSpace = false
    private var isSettled = true

    /// Begins with the first `settled` bytes of `source`, which are known to be clean but for one last space.
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

    /// Appends one scalar, as a reference gives it.
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

    /// Ends a word where there was no white space, but a paragraph, a cell or an image.
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
