import FileSystem
import Foundation

extension Publication {
    /// Stages a file's compressed sibling unless the output has it already, with the file's time.
    ///
    /// It is like the file in time, mode and owner, so that a server says and allows the same of both.
    ///
    /// - Parameters:
    ///   - bytes: the file's, uncompressed.
    ///   - path: the sibling's path in the output folder.
    ///   - original: what the file is or will be; nil if that is not known, as in a dry run.
    func putSibling(
        of bytes: [UInt8], at path: String, like original: stat?, staging: inout [Staged]
    ) throws(PublishingError) -> Placed {
        let target = "\(output)/\(path)"
        if let file = try openFile(at: target), let original {
            let stamp = FileStamp(try file.status())
            // Another time tells without compressing that the sibling is another file's.
            if stamp.modified == FileStamp(original).modified, try file.holds(Gzip(bytes, for: target)) {
                return Placed(path: path, change: .unchanged, stamp: stamp)
            }
        }
        guard let original, !isDryRun else { return Placed(path: path, change: .written, stamp: nil) }
        let status = try stage(for: target, in: &staging) { (file) throws(PublishingError) in
            try file.write(Gzip(bytes, for: target))
            try file.takeAfter(original)
            try file.setTime(original.st_mtim)
        }
        return Placed(path: path, change: .written, stamp: FileStamp(status))
    }
}

extension FileDescriptor {
    fileprivate func write(_ gzip: consuming Gzip) throws(PublishingError) {
        while let piece = gzip.next() { try write(piece[...]) }
    }

    fileprivate func holds(_ gzip: consuming Gzip) throws(PublishingError) -> Bool {
        var count = 0
        while let piece = gzip.next() {
            guard try goesOn(with: piece[...]) else { return false }
            count += piece.count
        }
        return try Int(status().st_size) == count
    }
}
