import Foundation

/// The feeds that an export has published, by output folder: only what stands here may ever be removed.
public struct Manifest: Sendable {
    /// One published feed.
    public struct Record: Codable, Hashable, Sendable {
        /// `all`, `topic` or `provider`.
        public var kind: String
        /// The shown name.
        public var name: String
        /// The file in the output folder, without the extension.
        public var path: String
        /// How many entries it holds.
        public var entries: Int
        /// When its newest entry changed, in RFC 3339.
        public var updated: String
        /// The extensions of its files.
        public var formats: [String]

        /// Describes a published feed.
        public init(
            kind: String, name: String, path: String, entries: Int, updated: String, formats: [String]
        ) {
            self.kind = kind
            self.name = name
            self.path = path
            self.entries = entries
            self.updated = updated
            self.formats = formats
        }

        /// The feed's files in the output folder.
        public var files: [String] { formats.map { "\(path).\($0)" } }
    }

    private struct Document: Codable {
        var version = 1
        var outputs: [String: [Record]] = [:]
    }

    /// Whether there is a manifest that cannot be read: what earlier runs published is not known.
    public let isDamaged: Bool
    /// What stands in the output folder.
    public var records: [Record]
    private let others: Document
    private let output: String
    private let state: StateFolder

    /// Reads what earlier runs noted about an output folder: nothing, if they left no manifest or it is damaged.
    public init(of output: String, in state: StateFolder) {
        let data = FileManager.default.contents(atPath: state.manifestPath)
        let document = data.flatMap { try? JSONDecoder().decode(Document.self, from: $0) }
        isDamaged = data != nil && document == nil
        others = document ?? Document()
        // Seen from the state's place, so that a project may move as a whole.
        self.output = OutputPath.relative(
            OutputPath.resolved(output), to: OutputPath.parent(of: OutputPath.resolved(state.path)))
        self.state = state
        // A manifest is a file that anyone may edit; no path in it may lead out of the output.
        records = (others.outputs[self.output] ?? []).filter { record in
            !record.path.hasPrefix("/") && !record.files.contains { $0.split(separator: "/").contains("..") }
        }
    }

    /// Writes the manifest, whole or not at all.
    func save() throws(PublishingError) {
        var document = others
        document.outputs[output] = records
        guard document.outputs != others.outputs else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        guard let data = try? encoder.encode(document) else {
            throw PublishingError("encode", state.manifestPath, code: EINVAL)
        }
        let staged = state.manifestPath + ".new"
        let file = try FileDescriptor(opening: staged, O_WRONLY | O_CREAT | O_TRUNC, to: "create")
        try file.write(Array(data))
        try PublishingError.check(fsync(file.number), "sync", staged)
        try PublishingError.check(rename(staged, state.manifestPath), "replace", state.manifestPath)
    }
}

extension Manifest {
    /// The feeds whose files are still in the output folder, with the formats that are.
    public func standing(in output: String) -> [Record] {
        records.compactMap { record in
            var record = record
            record.formats = record.formats.filter { access("\(output)/\(record.path).\($0)", R_OK) == 0 }
            return record.formats.isEmpty ? nil : record
        }
    }
}
