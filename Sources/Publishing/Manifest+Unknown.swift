import Foundation

extension Manifest {
    /// Finds files that look like feed files but were not written by any recorded export.
    ///
    /// No export updates or removes them.
    ///
    /// - Parameters:
    ///   - output: the output folder.
    ///   - known: the files that exports wrote.
    ///   - folders: the names of the subfolders that contain feeds.
    ///   - extensions: the extensions of feed files.
    public static func unknownFiles(
        in output: String, besides known: Set<String>, folders: [String], extensions: Set<String>
    ) -> [String] {
        let files =
            names(in: output).filter { $0.hasPrefix("all.") }
            + folders.flatMap { folder in names(in: "\(output)/\(folder)").map { "\(folder)/\($0)" } }
        return files.filter { path in
            let isFeed = path.split(separator: ".").last.map { extensions.contains(String($0)) } ?? false
            return isFeed && !known.contains(path)
        }.sorted()
    }

    private static func names(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }
    }
}
