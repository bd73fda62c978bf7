import Feeds

extension Site {
    /// The relative path from a file in the output folder to the folder: `../` for each folder in its path.
    static func root(from file: String) -> String {
        String(repeating: "../", count: file.utf8.count { $0 == UInt8(ascii: "/") })
    }
}
