import FileSystem
import Foundation

// The files of the records: where they are, and whether they are as they were published.

extension Manifest {
    /// The records whose files are all as they were published, by path.
    ///
    /// There may be tens of thousands of files, so several threads look at them.
    public func intactRecords(in output: String, threads: Int) async -> [String: Record] {
        // More parts than threads, because a thread may start late.
        let size = max(1, records.count / threads / 8)
        return await withTaskGroup(of: [Record].self) { group in
            for start in stride(from: 0, to: records.count, by: size) {
                let part = records[start..<min(start + size, records.count)]
                group.addTask { part.filter { $0.isIntact(in: output) } }
            }
            return await group.reduce(into: [:]) { intact, part in
                for record in part { intact[record.path] = record }
            }
        }
    }

    /// The feeds that still exist in the output folder, with those of their files that do.
    public func standing(in output: String) -> [Record] {
        records.compactMap { record in
            var record = record
            record.files.removeAll { [record] in access("\(output)/\(record.path(of: $0))", R_OK) != 0 }
            return record.originals.isEmpty ? nil : record
        }
    }

    /// The paths of recorded files that are not among the files of other records, sorted.
    func paths(besides others: [Record]) -> [String] {
        // Most records stay as they are, and need no sets of their paths.
        let changed = records.besides(others)
        guard !changed.isEmpty else { return [] }
        return Set(changed.flatMap(\.paths)).subtracting(others.flatMap(\.paths)).sorted()
    }

    /// Adds the records of files that are not on record.
    ///
    /// - Returns: whether there are any.
    mutating func add(_ others: [Record]) -> Bool {
        let added = others.besides(records)
        if !added.isEmpty { records = (records + added).sorted { $0.path < $1.path } }
        return !added.isEmpty
    }
}

extension [Manifest.Record] {
    /// The first record with a path; the records are sorted by path.
    public func first(at path: String) -> Manifest.Record? {
        var (start, end) = (startIndex, endIndex)
        while start < end {
            let middle = start + (end - start) / 2
            if self[middle].path < path { start = middle + 1 } else { end = middle }
        }
        return start < endIndex && self[start].path == path ? self[start] : nil
    }

    /// The records for which others have none with the same files, whatever is in them; both are sorted by path.
    fileprivate func besides(_ others: [Manifest.Record]) -> [Manifest.Record] {
        var position = others.startIndex
        return filter { record in
            while position < others.endIndex, others[position].path < record.path { position += 1 }
            return position == others.endIndex || others[position].path != record.path
                || !others[position].files.elementsEqual(record.files) { $0.hasPath(of: $1) }
        }
    }
}

extension Manifest.Record {
    /// Whether no path leads out of the output folder.
    var staysInOutput: Bool {
        guard path.utf8.first != UInt8(ascii: "/") else { return false }
        // A path without two dots in a row need not be split, and need not even be put together.
        return Self.hasSingleDots(path)
            && files.allSatisfy { Self.hasSingleDots($0.format) && Self.hasSingleDots($0.path ?? "") }
            || !paths.contains { $0.split(separator: "/").contains("..") }
    }

    /// Whether each dot of a name is between other characters.
    private static func hasSingleDots(_ name: String) -> Bool {
        var last = UInt8(ascii: ".")
        for byte in name.utf8 {
            if byte == last, byte == UInt8(ascii: ".") { return false }
            last = byte
        }
        return last != UInt8(ascii: ".") || name.isEmpty
    }

    /// Whether no file has changed since it was published.
    func isIntact(in output: String) -> Bool {
        files.allSatisfy { FileStamp(ofFileAt: "\(output)/\(path(of: $0))") == $0.stamp }
    }
}
