import CZlib
import Foundation

/// Decompresses the gzip format (RFC 1952), piece by piece.
///
/// It gives up before a small file can become very large.
struct Inflater: ~Copyable {
    /// The maximum size of a decompressed file in bytes: 1 GiB.
    static let sizeLimit = 1 << 30
    /// How many times its size a file may become.
    static let ratioLimit = 200
    /// The size that any file may become, in bytes: 1 MiB.
    static let smallSize = 1 << 20

    /// On the heap, because zlib keeps a pointer to it.
    private let stream: UnsafeMutablePointer<z_stream>
    private let limit: Int
    private let tooLarge: String
    private var total = 0
    /// Whether the last bytes were those of a complete stream.
    private var isComplete = false

    /// Begins to decompress a file of this size.
    init(size: Int) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let (product, overflows) = size.multipliedReportingOverflow(by: Self.ratioLimit)
        let allowed = max(Self.smallSize, overflows ? .max : product)
        limit = min(Self.sizeLimit, allowed)
        tooLarge =
            allowed > Self.sizeLimit
            ? "expected at most 1 GiB when decompressed; split the file"
            : "expected at most \(Self.ratioLimit) times its size when decompressed"
        // 15 is the largest window, and 16 stands for gzip's header.
        inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Decompresses into a buffer what comes next; 0 if more input is needed, or at the end.
    ///
    /// - Parameter input: the next compressed bytes, without those that were taken when it returns; empty at
    ///   the end of the file.
    mutating func inflate(
        _ input: inout [UInt8], into buffer: UnsafeMutableRawBufferPointer
    ) throws(ByteStream.Failure) -> Int {
        if isComplete {
            // Tape blocks and some programs fill up with zeros.
            input.removeFirst(input.prefix { $0 == 0 }.count)
            guard !input.isEmpty else { return 0 }
            inflateReset(stream)
            isComplete = false
        }
        guard !input.isEmpty else { throw .damaged("the compressed data ends too early") }
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(buffer.count)
        var result = Z_OK
        let left = input.withUnsafeMutableBufferPointer { bytes in
            stream.pointee.next_in = bytes.baseAddress
            stream.pointee.avail_in = UInt32(bytes.count)
            result = CZlib.inflate(stream, Z_NO_FLUSH)
            return Int(stream.pointee.avail_in)
        }
        input.removeFirst(input.count - left)
        guard [Z_OK, Z_STREAM_END, Z_BUF_ERROR].contains(result) else {
            throw .damaged("expected a file compressed with gzip, found damaged data")
        }
        isComplete = result == Z_STREAM_END
        let count = buffer.count - Int(stream.pointee.avail_out)
        total += count
        guard total <= limit else { throw .damaged(tooLarge) }
        return count
    }
}
