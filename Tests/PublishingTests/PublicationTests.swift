import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("A publication")
struct PublicationTests {
    let folder: TemporaryFolder
    var output: String { folder.path + "/feeds" }
    var state: StateFolder { StateFolder(path: folder.path + "/state") }

    init() throws {
        folder = try TemporaryFolder()
    }

    func record(_ path: String, _ formats: [String] = ["rss"]) -> Manifest.Record {
        Manifest.Record(
            kind: "topic", name: path, path: path, entries: 1, updated: "",
            files: formats.map { format in
                let file = "\(output)/\(path).\(format)"
                let none = FileStamp(size: 0, modified: 0, inode: 0)
                return Manifest.Record.File(format: format, stamp: FileStamp(ofFileAt: file) ?? none)
            })
    }

    /// A complete run that publishes these files.
    @discardableResult
    func publish(_ files: [String: String], isDryRun: Bool = false) throws -> (
        written: [String], removed: [String]
    ) {
        let lock = isDryRun ? nil : try state.lock()
        defer { _ = lock }
        var manifest = try Manifest(of: output, in: state)
        let publication = try Publication(to: output, isDryRun: isDryRun)
        var written: [String] = []
        for (path, text) in files where try publication.put(Array(text.utf8), at: path).change == .written {
            written.append(path)
        }
        let records = files.keys.map { record(String($0.dropLast(4))) }
        return (written.sorted(), try publication.commit(&manifest, records: records))
    }

    @Test("writes new files into folders it creates, and leaves nothing else behind")
    func writes() throws {
        try publish(["all.rss": "1", "topics/ai.rss": "2"])
        #expect(folder.read("feeds/all.rss") == "1")
        #expect(folder.read("feeds/topics/ai.rss") == "2")
        #expect(
            folder.files == ["feeds/all.rss", "feeds/topics/ai.rss", "state/lock", "state/manifest"])
        #expect(folder.status("feeds/all.rss").st_mode & 0o444 == 0o444)
    }

    @Test("leaves a file alone whose bytes are the same")
    func unchanged() throws {
        try publish(["all.rss": "1", "a.rss": "x"])
        let before = folder.status("feeds/all.rss")
        let result = try publish(["all.rss": "1", "a.rss": "y"])
        let after = folder.status("feeds/all.rss")
        #expect(result.written == ["a.rss"])
        #expect(after.st_ino == before.st_ino)
        #expect(
            after.st_mtim.tv_sec == before.st_mtim.tv_sec && after.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
    }

    @Test("gives changed files the old mode and a time at least a second later")
    func inherits() throws {
        try publish(["all.rss": "1"])
        chmod(output + "/all.rss", 0o640)
        let before = folder.status("feeds/all.rss")
        try publish(["all.rss": "2"])
        let after = folder.status("feeds/all.rss")
        #expect(after.st_mode & 0o777 == 0o640)
        #expect(after.st_mtim.tv_sec > before.st_mtim.tv_sec)
    }

    @Test("removes vanished feeds and the folders they leave empty, but no stranger's file")
    func removes() throws {
        try publish(["all.rss": "1", "topics/ai.rss": "2", "providers/a.b.rss": "3"])
        try folder.write("mine", to: "feeds/topics/mine.txt")
        try folder.write("mine", to: "feeds/other.rss")
        let result = try publish(["all.rss": "1"])
        #expect(result.removed == ["providers/a.b.rss", "topics/ai.rss"])
        #expect(
            folder.files == [
                "feeds/all.rss", "feeds/other.rss", "feeds/topics/mine.txt", "state/lock",
                "state/manifest",
            ])
        #expect(folder.status("feeds/providers").st_mode == 0)
    }

    @Test("changes nothing when it is dropped before it is committed")
    func dropped() throws {
        try publish(["all.rss": "1"])
        let before = folder.files
        do {
            let publication = try Publication(to: output)
            _ = try publication.put(Array("2".utf8), at: "all.rss")
        }
        #expect(folder.read("feeds/all.rss") == "1")
        #expect(folder.files == before)
    }

    @Test("creates nothing in a dry run, and says what it would do")
    func dryRun() throws {
        let first = try publish(["all.rss": "1"], isDryRun: true)
        #expect(first.written == ["all.rss"])
        #expect(folder.files.isEmpty)
        try publish(["all.rss": "1", "b.rss": "2"])
        let before = folder.files
        let second = try publish(["all.rss": "2"], isDryRun: true)
        #expect(second.written == ["all.rss"] && second.removed == ["b.rss"])
        #expect(folder.files == before && folder.read("feeds/all.rss") == "1")
    }

    @Test("clears what a killed run left in its staging folders")
    func litter() throws {
        try folder.write("part", to: ".feeds.outfeed-staging/1")
        try folder.write("part", to: "feeds/.outfeed-staging/1")
        try publish(["all.rss": "1"])
        #expect(folder.files == ["feeds/all.rss", "state/lock", "state/manifest"])
    }

    @Test("says which path is in the way, before anything changes")
    func obstacles() throws {
        try publish(["a.rss": "1", "b.rss": "1"])
        try folder.write("x", to: "feeds/c.rss/file")
        #expect {
            try publish(["a.rss": "2", "c.rss": "1"])
        } throws: { error in
            (error as? PublishingError)?.path == output + "/c.rss"
        }
        #expect(folder.read("feeds/a.rss") == "1")
        #expect(folder.read("feeds/b.rss") == "1")
    }

    @Test("calls the verifier for changed files alone, and stages nothing that it rejects")
    func verifies() throws {
        struct StubError: Error {}
        try publish(["a.rss": "1"])
        let publication = try Publication(to: output)
        #expect(try publication.put(Array("1".utf8), at: "a.rss") { throw StubError() }.change == .unchanged)
        #expect(throws: StubError.self) {
            try publication.put(Array("2".utf8), at: "a.rss") { throw StubError() }
        }
        var manifest = try Manifest(of: output, in: state)
        try publication.commit(&manifest, records: [record("a")])
        #expect(folder.read("feeds/a.rss") == "1")
    }

    @Test("keeps a second run out of the same output, whatever state folder it has")
    func sharedOutput() throws {
        let publication = try Publication(to: output)
        _ = try publication.put([1], at: "a.rss")
        #expect(throws: StateFolder.BusyError.self) { _ = try Publication(to: output) }
        var manifest = try Manifest(of: output, in: state)
        let lock = try state.lock()
        try publication.commit(&manifest, records: [record("a")])
        _ = lock
        #expect(folder.read("feeds/a.rss") != nil)
    }
}
