import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("Compressed siblings")
struct SiblingTests {
    let folder: TemporaryFolder
    var output: String { folder.path + "/feeds" }
    var state: StateFolder { StateFolder(path: folder.path + "/state") }

    init() throws {
        folder = try TemporaryFolder()
    }

    /// A complete run that publishes these files; returns their outcome.
    @discardableResult
    func publish(
        _ files: KeyValuePairs<String, String>, _ compression: Compression = .gzip, isDryRun: Bool = false,
        beforeCommit: () throws -> Void = {}
    ) throws -> (written: [String], removed: [String]) {
        let publication = try Publication(to: output, compression: compression, isDryRun: isDryRun)
        var manifest = try Manifest(of: output, in: state)
        let lock = isDryRun ? nil : try state.lock()
        defer { _ = lock }
        var written: [String] = []
        var records: [Manifest.Record] = []
        for (path, text) in files {
            let placed = try publication.put(Array(text.utf8), at: path)
            written += placed.files.filter { $0.change == .written }.map(\.path)
            var record = Manifest.Record(
                kind: "topic", name: path, path: String(path.dropLast(4)), entries: 1, updated: "", files: [])
            record.add(placed, format: String(placed.path.split(separator: ".").last ?? ""))
            records.append(record)
        }
        try beforeCommit()
        return (written, try publication.commit(&manifest, records: records))
    }

    func stamp(_ name: String) -> FileStamp? { FileStamp(ofFileAt: "\(output)/\(name)") }

    var published: [String] { TemporaryFolder.files(in: output).keys.sorted() }

    /// Checks that each file has a sibling with its time, mode and owner.
    func expectLikeness(sourceLocation: SourceLocation = #_sourceLocation) {
        for name in published where !name.hasSuffix(".gz") {
            let (file, sibling) = (folder.status("feeds/\(name)"), folder.status("feeds/\(name).gz"))
            #expect(sibling.st_size > 0, sourceLocation: sourceLocation)
            #expect(
                stamp(name)?.modified == stamp(name + ".gz")?.modified, sourceLocation: sourceLocation)
            #expect(file.st_mode == sibling.st_mode, sourceLocation: sourceLocation)
            #expect(file.st_uid == sibling.st_uid, sourceLocation: sourceLocation)
        }
    }

    @Test("come with their files, and stay with files that stay")
    func standing() throws {
        let files: KeyValuePairs = ["all.rss": "1", "topics/ai.rss": "2"]
        let all = ["all.rss", "all.rss.gz", "topics/ai.rss", "topics/ai.rss.gz"]
        #expect(try publish(files).written == all)
        #expect(published == all)
        expectLikeness()
        let before = all.map(stamp)
        #expect(try publish(files).written.isEmpty)
        #expect(all.map(stamp) == before)
        let records = try Manifest(of: output, in: state).records
        #expect(records.allSatisfy { $0.hasFiles(of: ["rss", "rss.gz"]) && $0.isIntact(in: output) })
        #expect(records.map { $0.originals.map(\.format) } == [["rss"], ["rss"]])
    }

    @Test("change with their files alone, and take after them")
    func changed() throws {
        try publish(["a.rss": "1", "b.rss": "1"])
        chmod(output + "/a.rss", 0o640)
        let other = stamp("b.rss.gz")
        #expect(try publish(["a.rss": "2", "b.rss": "1"]).written == ["a.rss", "a.rss.gz"])
        #expect(stamp("b.rss.gz") == other)
        #expect(folder.status("feeds/a.rss.gz").st_mode & 0o777 == 0o640)
        expectLikeness()
    }

    @Test(
        "are put right beside files that stay",
        arguments: ["missing", "spoilt", "older", "longer", "shorter"])
    func repaired(damage: String) throws {
        try publish(["a.rss": "1"])
        let path = output + "/a.rss.gz"
        let right = try #require(FileManager.default.contents(atPath: path))
        let time = folder.status("feeds/a.rss").st_mtim
        switch damage {
        case "missing": unlink(path)
        case "older": utimensat(AT_FDCWD, path, [timespec(), timespec()], 0)
        default:
            let wrong = [
                "spoilt": Data(right.reversed()), "longer": right + [0], "shorter": right.dropLast(),
            ]
            try #require(wrong[damage]).write(to: URL(filePath: path))
            utimensat(AT_FDCWD, path, [time, time], 0)
        }
        let original = stamp("a.rss")
        #expect(try publish(["a.rss": "1"]).written == ["a.rss.gz"])
        #expect(stamp("a.rss") == original)
        #expect(FileManager.default.contents(atPath: path) == right)
        expectLikeness()
    }

    @Test("go with their files, and when they are no longer wanted, but no stranger's does")
    func removed() throws {
        try publish(["a.rss": "1", "b.rss": "1"])
        try folder.write("mine", to: "feeds/mine.gz")
        #expect(try publish(["a.rss": "1"]).removed == ["b.rss", "b.rss.gz"])
        let original = stamp("a.rss")
        #expect(try publish(["a.rss": "1"], .off).removed == ["a.rss.gz"])
        #expect(published == ["a.rss", "mine.gz"] && stamp("a.rss") == original)
        #expect(try publish(["a.rss": "1"]).written == ["a.rss.gz"])
        #expect(stamp("a.rss") == original)
        expectLikeness()
    }

    @Test(
        "are as they were when one of the files cannot be put in its place, and the next run is clean",
        arguments: Compression.allCases)
    func undone(next: Compression) throws {
        try publish(["a.rss": "1"])
        #expect(throws: PublishingError.self) {
            try publish(["a.rss": "2", "b.rss": "1"]) { try folder.makeFolder("feeds/b.rss.gz") }
        }
        #expect(folder.read("feeds/a.rss") == "1" && folder.read("feeds/b.rss") == nil)
        expectLikeness()
        rmdir(output + "/b.rss.gz")
        try publish(["a.rss": "1"], next)
        #expect(published == (next == .gzip ? ["a.rss", "a.rss.gz"] : ["a.rss"]))
    }

    @Test("are only told of in a dry run")
    func dryRun() throws {
        try publish(["a.rss": "1", "b.rss": "1", "c.rss": "1"])
        unlink(output + "/b.rss.gz")
        let before = published.map(stamp)
        let changes = try publish(["a.rss": "2", "b.rss": "1"], isDryRun: true)
        #expect(changes.written == ["a.rss", "a.rss.gz", "b.rss.gz"])
        #expect(changes.removed == ["c.rss", "c.rss.gz"])
        #expect(published.map(stamp) == before)
    }

    @Test("that cannot be written are an error, before anything changes")
    func obstacle() throws {
        try publish(["a.rss": "1"], .off)
        try folder.makeFolder("feeds/a.rss.gz")
        let error = #expect(throws: PublishingError.self) { try publish(["a.rss": "2"]) }
        #expect(error?.path == output + "/a.rss.gz")
        #expect(folder.read("feeds/a.rss") == "1")
    }

    @Test("stay beside a file that is left as it is, which counts as unknown")
    func left() throws {
        try publish(["a.rss": "1"])
        let publication = try Publication(to: output, compression: .gzip)
        var record = Manifest.Record(kind: "all", name: "", path: "a", entries: 0, updated: "", files: [])
        record.add(publication.leave("a.rss"), format: "rss")
        var manifest = try Manifest(of: output, in: state)
        #expect(try publication.commit(&manifest, records: [record]).isEmpty)
        #expect(published == ["a.rss", "a.rss.gz"])
        #expect(!record.isIntact(in: output))
    }
}
