import FileSystem
import Foundation

/// The bytes of a file, from its beginning to its end; those of a compressed one are decompressed.
struct ByteStream: ~Copyable {
    /// Says why the bytes end before the file does.
    enum Failure: Error, Equatable {
        /// The file cannot be read; the system's `errno`.
        case unreadable(Int32)
        /// The file is not what its name says, or becomes too large; the reason in words.
        case damaged(String)
    }

    /// An open file, or -1.
    private let descriptor: Int32
    /// What is in memory already.
    private let memory: [UInt8]
    private var taken = 0
    private var inflater: Inflater?
    private var compressed: [UInt8] = []

    /// Takes ownership of an open file of this size.
    init(descriptor: Int32, size: Int, isCompressed: Bool) {
        (self.descriptor, memory) = (descriptor, [])
        inflater = isCompressed ? Inflater(size: size) : nil
    }

    /// Reads what is in memory already.
    init(_ bytes: [UInt8], isCompressed: Bool) {
        (descriptor, memory) = (-1, bytes)
        inflater = isCompressed ? Inflater(size: bytes.count) : nil
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Fills a buffer, or a part of it; returns 0 at the end only.
    mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
        guard inflater != nil else { return try readSource(into: buffer) }
        while true {
            if compressed.isEmpty {
                compressed = try nextPiece()
            }
            let isAtEnd = compressed.isEmpty
            let count = try inflater?.inflate(&compressed, into: buffer) ?? 0
            if count > 0 || isAtEnd { return count }
        }
    }

    private static let pieceSize = 1 << 16

    private mutating func nextPiece() throws(Failure) -> [UInt8] {
        var piece = [UInt8](repeating: 0, count: Self.pieceSize)
        let read = piece.withUnsafeMutableBytes { piece in
            Result { () throws(Failure) in try readSource(into: piece) }
        }
        piece.removeLast(Self.pieceSize - (try read.get()))
        return piece
    }

    private mutating func readSource(into buffer: UnsafeMutableRawBufferPointer) throws(Failure) -> Int {
        guard descriptor < 0 else {
            let descriptor = descriptor
            let count = SystemCall.retrying { Foundation.read(descriptor, buffer.baseAddress, buffer.count) }
            guard count >= 0 else { throw .unreadable(errno) }
            return count
        }
        let count = min(buffer.count, memory.count - taken)
        buffer.copyBytes(from: memory[taken..<taken + count])
        taken += count
        return count
    }
}
