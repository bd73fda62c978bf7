import CLibXML2

/// The bytes of a document as libxml2 hands them on, piece by piece.
final class XMLOutput {
    private var bytes: [UInt8] = []

    /// A buffer of libxml2's that empties itself here; nil if memory runs out.
    ///
    /// Who closes the buffer must keep this object until then.
    func makeBuffer() -> xmlOutputBufferPtr? {
        xmlOutputBufferCreateIO(
            { context, piece, length in
                guard let context, let piece else { return -1 }
                let output = Unmanaged<XMLOutput>.fromOpaque(context).takeUnretainedValue()
                let bytes = UnsafeRawBufferPointer(start: piece, count: Int(length))
                output.bytes.append(contentsOf: bytes)
                return length
            }, nil, Unmanaged.passUnretained(self).toOpaque(), nil)
    }

    /// Hands over what has come so far.
    func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}
