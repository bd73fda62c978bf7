import FileSystem
import Foundation
import Sharding

/// Reads standard input line by line.
struct StandardLines {
    private var buffer: [UInt8] = []
    /// Where the next line begins.
    private var start = 0
    private var number = 0

    private static let blockSize = 1 << 18

    /// Runs a step over all lines and writes its lines to standard output.
    ///
    /// - Throws: ``CommandError`` with status 65 and the line's number if the step does not accept a line,
    ///   and with 74 if lines cannot be read or written; anything else the step throws.
    static func run(_ step: inout some Step) throws {
        var lines = StandardLines()
        var output = Lines()
        while let line = try lines.next() {
            try lines.naming { try step.take(line, into: &output) }
            if output.bytes.count > blockSize { try flush(&output) }
        }
        try lines.naming { try step.finish(into: &output) }
        try flush(&output)
    }

    /// The next line; nil at the end.
    ///
    /// - Throws: ``CommandError``, also if the last line has no line break, as it may be truncated.
    mutating func next() throws -> Line? {
        var searched = start
        while true {
            let end = buffer.withUnsafeBufferPointer { bytes in
                bytes[searched...].firstIndex(of: UInt8(ascii: "\n"))
            }
            if let end {
                number += 1
                defer { start = end + 1 }
                return Line(Array(buffer[start..<end]))
            }
            searched = buffer.count - start
            buffer.removeSubrange(..<start)
            start = 0
            if try fill() { continue }
            guard buffer.isEmpty else {
                number += 1
                throw CommandError(
                    .badData, "standard input:\(number): expected a line feed at the end of the line")
            }
            return nil
        }
    }

    /// Processes the line read last; adds its number to the error if the line is invalid.
    func naming<Result>(_ work: () throws -> Result) throws -> Result {
        do {
            return try work()
        } catch let error as LineError {
            throw CommandError(.badData, "standard input:\(number): \(error)")
        }
    }

    /// Reads more; returns false at the end.
    private mutating func fill() throws -> Bool {
        let block = try [UInt8](unsafeUninitializedCapacity: Self.blockSize) { bytes, length in
            let count = SystemCall.retrying { read(STDIN_FILENO, bytes.baseAddress, bytes.count) }
            guard count >= 0 else {
                throw CommandError(.ioFailure, "standard input: \(String(cString: strerror(errno)))")
            }
            length = count
        }
        buffer.append(contentsOf: block)
        return !block.isEmpty
    }

    private static func flush(_ lines: inout Lines) throws {
        try Console.send(lines.bytes)
        lines.removeAll()
    }
}
