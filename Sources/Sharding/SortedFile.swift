import Foundation

/// A file of sorted lines, in which lines are searched.
///
/// The file is memory-mapped, so it may be larger than memory.
struct SortedFile {
    private let bytes: Data

    /// Opens the file.
    ///
    /// - Throws: a Foundation error if it cannot be read.
    init(path: String) throws {
        bytes = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
    }

    /// The line of a kind with this text in its first columns; nil if there is none.
    func line(_ kind: Line.Kind, _ columns: String...) -> Line? {
        let prefix = Lines.prefix(kind, columns)
        // The first line not sorted before the one searched for begins at `high` or after `low`.
        var (low, high) = (0, bytes.count)
        while low < high {
            let middle = startOfLine(at: low + (high - low) / 2)
            if line(at: middle).lexicographicallyPrecedes(prefix) {
                low = middle + line(at: middle).count + 1
            } else {
                high = middle
            }
        }
        guard low < bytes.count, line(at: low).starts(with: prefix) else { return nil }
        return Line(Array(line(at: low)))
    }

    private func startOfLine(at position: Int) -> Int {
        (bytes[..<position].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    }

    private func line(at start: Int) -> Data {
        bytes[start...].prefix { $0 != UInt8(ascii: "\n") }
    }
}
