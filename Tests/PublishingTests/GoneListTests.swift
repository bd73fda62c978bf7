import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("The list of what is gone")
struct GoneListTests {
    let folder: TemporaryFolder
    var output: String { folder.path + "/feeds" }
    var state: StateFolder { StateFolder(path: folder.path + "/state") }
    var gone: [String] { GoneList(readFrom: state.gonePath).paths }

    init() throws {
        folder = try TemporaryFolder()
    }

    /// A complete run that publishes these files.
    func publish(
        _ paths: String..., compression: Compression = .off, text: String = "x",
        removing removed: [String] = []
    ) throws {
        let lock = try state.lock()
        defer { _ = lock }
        var manifest = try Manifest(of: output, in: state)
        let publication = try Publication(to: output, compression: compression)
        let records = try paths.map { path in
            var record = Manifest.Record(
                kind: "topic", name: path, path: String(path.dropLast(4)), entries: 1, updated: "", files: [])
            record.add(try publication.put(Array(text.utf8), at: path), format: "rss")
            return record
        }
        try publication.commit(&manifest, records: records, removedForGood: removed)
    }

    @Test("has what the owner removed for good, until it stands again, and nothing else that vanished")
    func notes() throws {
        try publish("all.rss", "topics/a.rss", "topics/b.rss", "topics/c.rss")
        try publish("all.rss", "topics/b.rss", "topics/c.rss")
        #expect(folder.read("state/gone") == nil)
        try publish("all.rss", "topics/a.rss", "topics/b.rss", "topics/c.rss")
        try publish("all.rss", "topics/b.rss", "topics/c.rss", removing: ["topics/a.rss"])
        #expect(folder.read("state/gone") == "\"/topics/a.rss\" 1;\n")
        try publish("all.rss", "topics/c.rss", removing: ["topics/b.rss"])
        #expect(gone == ["topics/a.rss", "topics/b.rss"])
        try publish("all.rss", "topics/a.rss", "topics/c.rss", text: "y")
        #expect(gone == ["topics/b.rss"])
    }

    @Test("does not change with a run that changes nothing")
    func untouched() throws {
        try publish("all.rss", "a.rss")
        try publish("all.rss", removing: ["a.rss"])
        let before = folder.status("state/gone")
        try publish("all.rss")
        try publish("all.rss", text: "y")
        let after = folder.status("state/gone")
        #expect(FileStamp(before) == FileStamp(after))
    }

    @Test("has no siblings: nobody ever had their address")
    func siblings() throws {
        try publish("all.rss", "a.rss", compression: .gzip)
        try publish("all.rss", compression: .gzip, removing: ["a.rss", "a.rss.gz"])
        #expect(gone == ["a.rss"])
    }

    @Test("of an earlier version, which noted whatever vanished, is forgotten")
    func earlierVersion() throws {
        try folder.write("\"/topics/old.rss\" 1;\n", to: "state/gone")
        try folder.write("outfeed manifest 2\noutput\tfeeds\n", to: "state/manifest")
        try publish("all.rss")
        #expect(gone.isEmpty)
    }

    @Test("outlives a manifest that is lost")
    func lostManifest() throws {
        try publish("all.rss", "a.rss")
        try publish("all.rss", removing: ["a.rss"])
        unlink(folder.path + "/state/manifest")
        try publish("all.rss", text: "y")
        #expect(gone == ["a.rss"])
    }

    @Test("keeps the newest")
    func bounded() {
        let list = GoneList().after(removing: (0..<GoneList.limit).map { "\($0).rss" }, standing: [])
        let after = list.after(removing: ["new.rss"], standing: ["5.rss"])
        #expect(after.paths.count == GoneList.limit)
        #expect(after.paths.first == "0.rss")
        #expect(after.after(removing: ["newer.rss"], standing: []).paths.first == "1.rss")
        #expect(after.paths.last == "new.rss")
    }

    @Test("reads nothing that would need quoting, and no other file")
    func foreign() throws {
        try folder.write(
            "\"/a.rss\" 1;\nx\n\"/b c.rss\" 1;\n\"/$x\" 1;\n\"/d.rss\" 0;\n\"/\"e\" 1;\n\u{1}\n", to: "gone")
        #expect(GoneList(readFrom: folder.path + "/gone").paths == ["a.rss"])
        #expect(GoneList(readFrom: folder.path + "/none").paths.isEmpty)
        #expect(GoneList().after(removing: ["a b", "c;d", "e"], standing: []).paths == ["e"])
    }
}
