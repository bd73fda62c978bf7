import FileSystem
import Text

/// The file format of the manifest.
///
/// Each output folder has a line with its origin, then a line for its baseline, then a line for each feed.
/// Tabs separate the columns. JSON would work too, but parsing it would take longer than the rest of a run
/// without changes.
enum ManifestText {
    /// Increased when the columns change; manifests of earlier versions can be read too.
    static let version = 4
    private static let title: StaticString = "outfeed manifest "

    /// Formats the feeds of all output folders.
    static func bytes(of outputs: [String: Manifest.Output]) -> [UInt8] {
        var text = UTF8Buffer(capacity: 1 << 16)
        text.append(title)
        text.append(decimal: version)
        for (path, output) in outputs.sorted(by: { $0.key < $1.key }) {
            text.append("\noutput")
            for column in [path] + output.origin { text.add(column) }
            if let baseline = output.baseline {
                text.append("\nbaseline")
                text.add(baseline.articles)
                for column in [baseline.filters] + baseline.sources { text.add(column) }
            }
            for record in output.records { text.add(record) }
        }
        text.append("\n")
        return text.take()
    }

    /// The version of a manifest; nil if the text is not a manifest.
    static func version(of bytes: [UInt8]) -> Int? {
        let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        return line.hasPrefix("\(title)") ? Int(line.dropFirst(title.utf8CodeUnitCount)) : nil
    }

    /// Parses the feeds of all output folders; nil if the text is not a manifest of this version or one since
    /// version 2.
    static func outputs(in bytes: [UInt8]) -> [String: Manifest.Output]? {
        guard bytes.last == UInt8(ascii: "\n"), let version = version(of: bytes),
            (2...Self.version) ~= version
        else {
            return nil
        }
        return bytes.withUnsafeBufferPointer { bytes in
            var outputs: [String: Manifest.Output] = [:]
            var path: String?
            var output = Manifest.Output()
            for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
                var columns = TabbedColumns(line)
                guard let kind = columns.text() else { return nil }
                if kind == "output" {
                    if let path { outputs[path] = output }
                    guard let name = columns.text() else { return nil }
                    path = unescaped(name)
                    output = Manifest.Output(origin: columns.texts().map(unescaped))
                    continue
                }
                guard path != nil else { return nil }
                if kind == (version == 2 ? "stock" : "baseline") {
                    guard let baseline = baseline(&columns, version) else { return nil }
                    output.baseline = baseline
                } else {
                    guard let record = record(kind, &columns, version) else { return nil }
                    output.records.append(record)
                }
            }
            if let path { outputs[path] = output }
            return outputs
        }
    }

    private static func baseline(_ columns: inout TabbedColumns, _ version: Int) -> Manifest.Baseline? {
        guard let articles = columns.number(Int.self) else { return nil }
        var filters = ""
        if version > 2 {
            guard let text = columns.text() else { return nil }
            filters = unescaped(text)
        }
        return Manifest.Baseline(
            articles: articles, filters: filters, sources: columns.texts().map(unescaped))
    }

    private static func record(
        _ kind: String, _ columns: inout TabbedColumns, _ version: Int
    ) -> Manifest.Record? {
        guard let path = columns.text(), let entries = columns.number(Int.self),
            let updated = columns.text(), let emptySince = version > 2 ? columns.text() : "",
            let subject = version > 2 ? columns.text() : "", let name = columns.text(),
            let articles = version > 3 ? columns.number(Int.self) : entries
        else { return nil }
        var record = Manifest.Record(
            kind: kind, subject: unescaped(subject), name: unescaped(name), path: unescaped(path),
            entries: entries, articles: articles, updated: updated,
            emptySince: emptySince.isEmpty ? nil : emptySince, files: [])
        while let format = columns.text() {
            guard let size = columns.number(Int64.self), let modified = columns.number(Int64.self),
                let inode = columns.number(UInt64.self)
            else { return nil }
            let equals = format.utf8.firstIndex(of: UInt8(ascii: "="))
            record.files.append(
                Manifest.Record.File(
                    format: equals.map { String(format[..<$0]) } ?? format,
                    path: equals.map { String(format[format.utf8.index(after: $0)...]) },
                    stamp: FileStamp(size: size, modified: modified, inode: inode)))
        }
        return record
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

extension UTF8Buffer {
    /// Adds the line of a feed.
    fileprivate mutating func add(_ record: Manifest.Record) {
        append("\n")
        append(record.kind)
        add(record.path)
        add(record.entries)
        add(record.updated)
        add(record.emptySince ?? "")
        add(record.subject)
        add(record.name)
        add(record.articles)
        for file in record.files {
            add(file.format)
            if let path = file.path {
                // A path of its own follows its format.
                append("=")
                append(path)
            }
            add(file.stamp.size)
            add(file.stamp.modified)
            add(file.stamp.inode)
        }
    }

    private mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    fileprivate mutating func add(_ column: some FixedWidthInteger) {
        append("\t")
        append(decimal: column)
    }

    fileprivate mutating func add(_ column: String) {
        append("\t")
        var column = column
        column.withUTF8 { utf8 in
            let isSpecial = { (block: ByteBlock) in
                block.equals("\\") .| block.equals("\t") .| block.equals("\n")
            }
            append(utf8, replacing: isSpecial) { byte in
                switch byte {
                case UInt8(ascii: "\t"): "\\t"
                case UInt8(ascii: "\n"): "\\n"
                default: "\\\\"
                }
            }
        }
    }
}
