import FileSystem
import Foundation

extension Publication {
    /// Stages a file's compressed sibling unless the output already has it with the same time as the file.
    ///
    /// It gets the time, mode and owner of the file, so that a server treats both alike.
    ///
    /// - Parameters:
    ///   - bytes: the uncompressed bytes of the file.
    ///   - path: the sibling's path in the output folder.
    ///   - original: the status of the file, now or once published; nil if unknown, as in a dry run.
    func putSibling(
        of bytes: [UInt8], at path: String, like original: stat?, staging: inout [Staged]
    ) throws(PublishingError) -> Placed {
        let target = "\(output)/\(path)"
        if let file = try openFile(at: target), let original {
            let stamp = FileStamp(try file.status())
            // If the times differ, the sibling is out of date: no need to compress to find out.
            if stamp.modified == FileStamp(original).modified, try file.holds(Gzip(bytes, for: target)) {
                return Placed(path: path, change: .unchanged, stamp: stamp)
            }
        }
        guard let original, !isDryRun else { return Placed(path: path, change: .written, stamp: nil) }
        let status = try stage(for: target, in: &staging) { (file) throws(PublishingError) in
            try file.write(Gzip(bytes, for: target))
            try file.copyModeAndOwner(of: original)
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
