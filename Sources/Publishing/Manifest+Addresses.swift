extension Manifest {
    /// Records for servers which files are removed for good (410) and which have moved (301), and forgets those
    /// that are back.
    ///
    /// A file that moved to one that is removed for good is removed for good, too.
    ///
    /// - Parameters:
    ///   - removed: the files that are removed for good.
    ///   - moved: the new paths of files that have moved, by old path.
    ///   - records: everything that is published from now on.
    func noteAddresses(
        removed: [String], moved: [String: String], publishing records: [Record]
    ) throws(PublishingError) {
        let moves = MovedList(readFrom: state.movedPath)
        // Most runs publish what stands already, and must not pay for sets of all paths.
        guard recordedEveryRemoval || !removed.isEmpty || records != self.records || !moves.contains(moved)
        else {
            return
        }
        let noted = GoneList(readFrom: state.gonePath)
        guard !moves.targets.isEmpty || !moved.isEmpty || !removed.isEmpty || !noted.paths.isEmpty else {
            return
        }
        let standing = Set(records.flatMap(\.paths))
        let published = Set(records.lazy.filter { $0.movedTo == nil }.flatMap(\.paths))
        let vanished = Set(paths(besides: records))
        let after = moves.after(moved, published: published, vanished: vanished)
        if after != moves { try after.write(to: state.movedPath) }
        let targets = Set(removed)
        let along = moves.targets.filter { targets.contains($0.value) }.map(\.key).sorted()
        // Versions before 0.4 recorded every file that disappeared.
        let changed = (recordedEveryRemoval ? GoneList() : noted).after(
            removing: removed + along, standing: standing)
        if changed != noted { try changed.write(to: state.gonePath) }
    }
}

extension Manifest.Record {
    /// The kind of copies at old paths; no grouping has this id.
    public static let movedKind = "moved"

    /// Describes a copy of a feed at a path that it had before.
    ///
    /// - Parameters:
    ///   - old: the copy's path, without the extension.
    ///   - new: the feed's path, without the extension.
    ///   - since: when the feed moved, in RFC 3339.
    public init(copyAt old: String, of new: String, since: String) {
        self.init(
            kind: Self.movedKind, subject: new, name: "", path: old, entries: 0, updated: since, files: [])
    }

    /// For a copy at an old path: the feed's path now; nil for everything else.
    public var movedTo: String? { kind == Self.movedKind ? subject : nil }
}
