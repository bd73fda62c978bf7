import Foundation
import Text

/// The file of an enclosure in the folders of the site's sources.
enum EnclosureFile {
    /// The folders that generators copy to the site's root.
    private static let rootFolders = ["", "static/", "public/"]

    /// The length of a file in bytes; nil if there is none, or nothing is in it.
    ///
    /// - Parameters:
    ///   - path: its path on the site: beside the document, or from the root if it begins with `/`.
    ///   - document: the document's path; the site's root may be any of the folders it is in.
    static func length(_ path: String, of document: String) -> Int? {
        let name = decoded(path.prefix { $0 != "?" && $0 != "#" })
        guard !name.split(separator: "/").contains("..") else { return nil }
        var folders = document.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        guard name.hasPrefix("/") else { return length(atPath: folder(folders) + name) }
        while true {
            // Never the root of the file system.
            if folders != [""] {
                for root in rootFolders {
                    if let length = length(atPath: folder(folders) + root + name.drop { $0 == "/" }) {
                        return length
                    }
                }
            }
            if folders.popLast() == nil { return nil }
        }
    }

    private static func folder(_ parts: ArraySlice<Substring>) -> String {
        parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
    }

    private static func length(atPath path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            return nil
        }
        return Int(status.st_size)
    }

    private static func decoded(_ path: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let byte = rest.first {
            let escaped = rest.percentDecodedFirst
            bytes.append(escaped ?? byte)
            rest = rest.dropFirst(escaped == nil ? 1 : 3)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
