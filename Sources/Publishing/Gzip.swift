import CZlib
import Foundation

/// Compresses bytes in the gzip format (RFC 1952), piece by piece.
///
/// The result is deterministic: it contains no time and no name.
///
/// ```swift
/// var gzip = try Gzip(bytes, for: path)
/// while let piece = gzip.next() { try file.write(piece) }
/// ```
struct Gzip: ~Copyable {
    /// Level 9 takes a quarter longer, and makes feeds only half a percent smaller.
    private static let level: Int32 = 6
    /// The largest window, with a gzip header (RFC 1952).
    private static let windowBits: Int32 = 15 + 16
    private static let memoryLevel: Int32 = 8
    private static let unknownSystem: Int32 = 255

    private let bytes: [UInt8]
    private var taken = 0
    private var isAtEnd = false
    /// On the heap, because zlib keeps pointers to both.
    private let stream: UnsafeMutablePointer<z_stream>
    private let header: UnsafeMutablePointer<gz_header>

    /// Begins to compress.
    ///
    /// - Parameter path: the compressed file, for error messages.
    init(_ bytes: [UInt8], for path: String) throws(PublishingError) {
        self.bytes = bytes
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        header = .allocate(capacity: 1)
        header.initialize(to: gz_header())
        // Otherwise zlib writes the system it was built for.
        header.pointee.os = Self.unknownSystem
        let result = deflateInit2_(
            stream, Self.level, Z_DEFLATED, Self.windowBits, Self.memoryLevel, Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard result == Z_OK else { throw PublishingError("compress", path, code: ENOMEM) }
        deflateSetHeader(stream, header)
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
        header.deallocate()
    }

    /// The next piece, of at most 64 KiB; nil after the last.
    mutating func next() -> [UInt8]? {
        guard !isAtEnd else { return nil }
        let bytes = bytes
        return [UInt8](unsafeUninitializedCapacity: 1 << 16) { piece, count in
            stream.pointee.next_out = piece.baseAddress
            stream.pointee.avail_out = UInt32(piece.count)
            bytes.withUnsafeBufferPointer { bytes in
                // zlib only reads from there.
                let start = UnsafeMutablePointer(mutating: bytes.baseAddress)
                while !isAtEnd, stream.pointee.avail_out > 0 {
                    // zlib has 32-bit counters.
                    let rest = min(bytes.count - taken, 1 << 30)
                    stream.pointee.next_in = start?.advanced(by: taken)
                    stream.pointee.avail_in = UInt32(rest)
                    let result = deflate(stream, taken + rest == bytes.count ? Z_FINISH : Z_NO_FLUSH)
                    precondition(result >= Z_OK, "zlib goes on where there is room")
                    isAtEnd = result == Z_STREAM_END
                    taken += rest - Int(stream.pointee.avail_in)
                }
            }
            count = piece.count - Int(stream.pointee.avail_out)
        }
    }
}
