import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("The state folder")
struct StateFolderTests {
    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("keeps a second run out until the first one ends")
    func lock() throws {
        let state = StateFolder(path: folder.path + "/a/state")
        do {
            let lock = try state.lock()
            #expect(throws: StateFolder.BusyError.self) { _ = try state.lock() }
            _ = lock
        }
        _ = try state.lock()
    }

    @Test("is free at once after a run, although a program that was being started has the file open")
    func copiedLock() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/lock"
        func lock() throws -> Int32 {
            let file = try FileDescriptor.locking(path, O_RDWR | O_CREAT, timeout: .zero)
            return dup(file.number)
        }
        let copy = try lock()
        defer { close(copy) }
        close(try lock())
    }

    @Test(
        "takes a damaged or foreign manifest for none",
        arguments: [
            "", "{", "outfeed manifest 1\n", "outfeed manifest 2", "outfeed manifest 2\ntopic\ta\t1\t\ta\n",
            "outfeed manifest 2\noutput\tfeeds\ntopic\ta\tx\t\ta\n",
            "outfeed manifest 2\noutput\tfeeds\ntopic\ta\t1\t\ta\trss\t1\t1\n",
            "outfeed manifest 3\noutput\tfeeds\ntopic\ta\t1\t\ta\n", "outfeed manifest x\noutput\tfeeds\n",
        ])
    func damaged(manifest: String) throws {
        try folder.write(manifest, to: "state/manifest")
        #expect(
            try Manifest(of: folder.path + "/feeds", in: StateFolder(path: folder.path + "/state")).records
                .isEmpty)
    }

    @Test("reads what the version before noted")
    func earlierVersion() throws {
        try folder.write(
            "outfeed manifest 2\noutput\tfeeds\tc\t1\tr\nstock\t7\tarticles\ntopic\ttopics/a\t2\t2024\tA\trss\t1\t2\t3\n",
            to: "state/manifest")
        let manifest = try Manifest(of: folder.path + "/feeds", in: StateFolder(path: folder.path + "/state"))
        #expect(manifest.baseline == Manifest.Baseline(articles: 7, sources: ["articles"]))
        #expect(manifest.origin == ["c", "1", "r"])
        #expect(
            manifest.records == [
                Manifest.Record(
                    kind: "topic", name: "A", path: "topics/a", entries: 2, updated: "2024",
                    files: [.init(format: "rss", stamp: FileStamp(size: 1, modified: 2, inode: 3))])
            ])
    }

    @Test("refuses what a newer version noted")
    func newerVersion() throws {
        try folder.write("outfeed manifest 5\noutput\tfeeds\n", to: "state/manifest")
        let error = #expect(throws: StateFolder.NewerVersionError.self) {
            try Manifest(of: folder.path + "/feeds", in: StateFolder(path: folder.path + "/state"))
        }
        #expect(error?.description.contains("the record of earlier exports is from a newer version") == true)
    }

    @Test(
        "never follows a manifest's path out of the output folder",
        arguments: ["../../etc/x", "/etc/x", "a/../../x"])
    func paths(path: String) throws {
        try folder.write(
            """
            outfeed manifest 2
            output\tfeeds
            topic\t\(path)\t1\t\tx\trss\t1\t2\t3

            """, to: "state/manifest")
        #expect(
            try Manifest(of: folder.path + "/feeds", in: StateFolder(path: folder.path + "/state")).records
                .isEmpty)
    }

    @Test("remembers several output folders, also when all of them move together")
    func outputs() throws {
        let state = StateFolder(path: folder.path + "/old/.outfeed")
        let none = FileStamp(size: 1, modified: -2, inode: 3)
        for output in ["a", "b"] {
            let lock = try state.lock()
            var manifest = try Manifest(of: "\(folder.path)/old/\(output)", in: state)
            let publication = try Publication(to: "\(folder.path)/old/\(output)")
            _ = try publication.put([1], at: "\(output).rss")
            try publication.commit(
                &manifest,
                records: [
                    Manifest.Record(
                        kind: "all", name: "\(output)\t\\\n", path: output, entries: 1, updated: "",
                        files: ["rss", "atom"].map { .init(format: $0, stamp: none) })
                ])
            _ = lock
        }
        try FileManager.default.moveItem(atPath: folder.path + "/old", toPath: folder.path + "/new")
        let moved = StateFolder(path: folder.path + "/new/.outfeed")
        for output in ["a", "b"] {
            let records = try Manifest(of: "\(folder.path)/new/\(output)", in: moved)
                .standing(in: "\(folder.path)/new/\(output)")
            #expect(records.map(\.name) == ["\(output)\t\\\n"])
            #expect(records.map { $0.files.map(\.format) } == [["rss"]])
        }
    }

    @Test(
        "tells what would be served, and which output would be read",
        arguments: [
            ("articles", "articles", true, false), ("site/articles", "site", true, false),
            ("articles", "articles/public", false, true), ("articles", "articles/.out/feeds", false, false),
            ("articles", "public", false, false), ("articles", "articles-public", false, false),
            ("link/articles", "site", true, false), ("articles/a.md", "articles", true, false),
        ])
    func overlap(source: String, output: String, isServed: Bool, isRead: Bool) throws {
        for name in ["articles", "site/articles", "articles/public"] { try folder.makeFolder(name) }
        try folder.link("link", to: "site")
        let overlap = FolderOverlap(output: "\(folder.path)/\(output)")
        #expect(overlap.serves("\(folder.path)/\(source)") == isServed)
        #expect(overlap.isRead(from: "\(folder.path)/\(source)") == isRead)
    }
}
