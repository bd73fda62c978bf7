import FileSystem

/// The file format of the manifest.
///
/// Each output folder has a line with its origin, then a line for its baseline, then a line for each feed.
/// Tabs separate the columns. JSON would work too, but parsing it would take longer than the rest of a run
/// without changes.
enum ManifestText {
    /// Increased when the columns change; manifests of earlier versions can be read too.
    static let version = 4
    private static let title = "outfeed manifest "

    /// Formats the feeds of all output folders.
    static func bytes(of outputs: [String: Manifest.Output]) -> [UInt8] {
        var text = "\(title)\(version)\n"
        for (path, output) in outputs.sorted(by: { $0.key < $1.key }) {
            text += (["output", path] + output.origin).map(escaped).joined(separator: "\t") + "\n"
            if let baseline = output.baseline {
                let columns = ["baseline", String(baseline.articles), baseline.filters] + baseline.sources
                text += columns.map(escaped).joined(separator: "\t") + "\n"
            }
            for record in output.records {
                text += "\(record.kind)\t\(escaped(record.path))\t\(record.entries)\t\(record.updated)\t"
                text += "\(record.emptySince ?? "")\t\(escaped(record.subject))\t\(escaped(record.name))\t"
                text += String(record.articles)
                for file in record.files {
                    let stamp = file.stamp
                    // A path of its own follows its format.
                    let format = file.path.map { "\(file.format)=\($0)" } ?? file.format
                    text += "\t\(format)\t\(stamp.size)\t\(stamp.modified)\t\(stamp.inode)"
                }
                text += "\n"
            }
        }
        return Array(text.utf8)
    }

    /// The version of a manifest; nil if the text is not a manifest.
    static func version(of bytes: [UInt8]) -> Int? {
        let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return line.hasPrefix(title) ? Int(line.dropFirst(title.count)) : nil
    }

    /// Parses the feeds of all output folders; nil if the text is not a manifest of this version or one since
    /// version 2.
    static func outputs(in bytes: [UInt8]) -> [String: Manifest.Output]? {
        let lines = bytes.split(separator: UInt8(ascii: "\n")).dropFirst()
        guard bytes.last == UInt8(ascii: "\n"), let version = version(of: bytes),
            (2...Self.version) ~= version
        else {
            return nil
        }
        var outputs: [String: Manifest.Output] = [:]
        var path: String?
        var output = Manifest.Output()
        for line in lines {
            let columns = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
                .map { String(decoding: $0, as: UTF8.self) }
            if columns.count >= 2, columns[0] == "output" {
                if let path { outputs[path] = output }
                path = unescaped(columns[1])
                output = Manifest.Output(origin: columns.dropFirst(2).map(unescaped))
            } else if path != nil, let baseline = baseline(columns, version) {
                output.baseline = baseline
            } else if path != nil, let record = record(columns, version) {
                output.records.append(record)
            } else {
                return nil
            }
        }
        if let path { outputs[path] = output }
        return outputs
    }

    private static func baseline(_ columns: [String], _ version: Int) -> Manifest.Baseline? {
        let isOld = version == 2
        guard columns.count >= (isOld ? 2 : 3), columns[0] == (isOld ? "stock" : "baseline"),
            let articles = Int(columns[1])
        else { return nil }
        return Manifest.Baseline(
            articles: articles, filters: isOld ? "" : unescaped(columns[2]),
            sources: columns.dropFirst(isOld ? 2 : 3).map(unescaped))
    }

    private static func record(_ columns: [String], _ version: Int) -> Manifest.Record? {
        var columns = columns
        if version == 2, columns.count >= 5 { columns.insert(contentsOf: ["", ""], at: 4) }
        if version < 4, columns.count >= 7 { columns.insert(columns[2], at: 7) }
        guard columns.count >= 8, (columns.count - 8).isMultiple(of: 4), let entries = Int(columns[2]),
            let articles = Int(columns[7])
        else {
            return nil
        }
        let files = stride(from: 8, to: columns.count, by: 4).compactMap { start -> Manifest.Record.File? in
            guard let size = Int64(columns[start + 1]), let modified = Int64(columns[start + 2]),
                let inode = UInt64(columns[start + 3])
            else { return nil }
            let name = columns[start].split(separator: "=", maxSplits: 1).map(String.init)
            return Manifest.Record.File(
                format: name.first ?? "", path: name.count > 1 ? name[1] : nil,
                stamp: FileStamp(size: size, modified: modified, inode: inode))
        }
        guard files.count == (columns.count - 8) / 4 else { return nil }
        return Manifest.Record(
            kind: columns[0], subject: unescaped(columns[5]), name: unescaped(columns[6]),
            path: unescaped(columns[1]), entries: entries, articles: articles, updated: columns[3],
            emptySince: columns[4].isEmpty ? nil : columns[4], files: files)
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\".unicodeScalars
            case "\t": result += "\\t".unicodeScalars
            case "\n": result += "\\n".unicodeScalars
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    private static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
        var result = String.UnicodeScalarView()
        var scalars = text.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\" else {
                result.append(scalar)
                continue
            }
            switch scalars.next() {
            case "t": result.append("\t")
            case "n": result.append("\n")
            case let other?: result.append(other)
            case nil: break
            }
        }
        return String(result)
    }
}
