import FileSystem

/// The manifest's own file: a line for each output folder and its origin, below it one for what is in its
/// feeds, and one for each feed.
///
/// Columns stand apart by tabs. JSON would do, but takes longer to read than all else in a run without
/// changes.
enum ManifestText {
    private static let title = "outfeed manifest 2"

    /// The feeds of all output folders as text.
    static func bytes(of outputs: [String: Manifest.Output]) -> [UInt8] {
        var text = title + "\n"
        for (path, output) in outputs.sorted(by: { $0.key < $1.key }) {
            text += (["output", path] + output.origin).map(escaped).joined(separator: "\t") + "\n"
            if let stock = output.stock {
                let columns = ["stock", String(stock.articles)] + stock.sources
                text += columns.map(escaped).joined(separator: "\t") + "\n"
            }
            for record in output.records {
                text += "\(record.kind)\t\(escaped(record.path))\t\(record.entries)\t\(record.updated)\t"
                text += escaped(record.name)
                for file in record.files {
                    let stamp = file.stamp
                    text += "\t\(file.format)\t\(stamp.size)\t\(stamp.modified)\t\(stamp.inode)"
                }
                text += "\n"
            }
        }
        return Array(text.utf8)
    }

    /// The feeds of all output folders; nil if the text is no manifest.
    static func outputs(in bytes: [UInt8]) -> [String: Manifest.Output]? {
        var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
        guard bytes.last == UInt8(ascii: "\n"), lines.popFirst().map(Array.init) == Array(title.utf8) else {
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
            } else if path != nil, columns.count >= 2, columns[0] == "stock", let articles = Int(columns[1]) {
                output.stock = Manifest.Stock(
                    articles: articles, sources: columns.dropFirst(2).map(unescaped))
            } else if path != nil, let record = record(columns) {
                output.records.append(record)
            } else {
                return nil
            }
        }
        if let path { outputs[path] = output }
        return outputs
    }

    private static func record(_ columns: [String]) -> Manifest.Record? {
        guard columns.count >= 5, (columns.count - 5).isMultiple(of: 4), let entries = Int(columns[2]) else {
            return nil
        }
        let files = stride(from: 5, to: columns.count, by: 4).compactMap { start -> Manifest.Record.File? in
            guard let size = Int64(columns[start + 1]), let modified = Int64(columns[start + 2]),
                let inode = UInt64(columns[start + 3])
            else { return nil }
            return Manifest.Record.File(
                format: columns[start], stamp: FileStamp(size: size, modified: modified, inode: inode))
        }
        guard files.count == (columns.count - 5) / 4 else { return nil }
        return Manifest.Record(
            kind: columns[0], name: unescaped(columns[4]), path: unescaped(columns[1]), entries: entries,
            updated: columns[3], files: files)
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
