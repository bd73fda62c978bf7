import Feeds
import Formats
import Publishing

extension ExportSettings {
    /// Warnings for the user if the record of earlier exports does not cover the output, each a sentence.
    ///
    /// - Parameters:
    ///   - manifest: the record of earlier exports.
    ///   - standing: what is published after this run.
    func warnings(about manifest: Manifest, standing: [Manifest.Record]) -> [String] {
        guard manifest.isDamaged || !manifest.isOnRecord else { return [] }
        var warnings: [String] = []
        if manifest.isDamaged {
            warnings.append(
                "\(state.path)/manifest: the record of earlier exports is damaged; starting a new one")
        } else if !manifest.otherOutputs.isEmpty {
            let others = manifest.otherOutputs.joined(separator: ", ")
            warnings.append(
                "\(output): no earlier export to this folder is recorded, only to \(others); the feeds there stay as they are"
            )
        }
        let unknown = Manifest.unknownFiles(
            in: output, besides: Set(standing.flatMap(\.paths)),
            folders: self.site.groupings.compactMap(\.folder),
            extensions: Set(FeedFormat.allCases.map(\.fileExtension) + ["html"]))
        if !unknown.isEmpty {
            let names = unknown.prefix(5).joined(separator: ", ") + (unknown.count > 5 ? ", …" : "")
            warnings.append(
                "\(output): no recorded export wrote \(unknown.count) of the files here, which stay as they are; delete "
                    + "those you do not want: \(names)")
        }
        return warnings
    }

    /// Warnings for the user about files of others that stay where feeds should be, each a sentence.
    func warnings(aboutKept files: [String]) -> [String] {
        files.isEmpty
            ? []
            : [
                "\(output): Outfeed did not write \(files.count == 1 ? "this file" : "these files"), so "
                    + "\(files.count == 1 ? "it stays: move it" : "they stay: move them") away, or run once with "
                    + "--overwrite: \(files.prefix(5).joined(separator: ", "))\(files.count > 5 ? ", …" : "")"
            ]
    }
}

extension Grouping {
    /// The folder of its feeds; nil if they are in the output folder itself, or in many folders.
    fileprivate var folder: String? {
        guard let slash = path.base.lastIndex(of: "/") else { return nil }
        let folder = path.base[..<slash]
        return folder.contains(PathPattern.slug) ? nil : String(folder)
    }
}
