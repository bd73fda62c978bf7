import Foundation
import TestSupport
import Testing

@testable import Serving

@Suite("The folder that is served", .serialized)
struct ServedFolderTests {
    let temporary: TemporaryFolder

    init() throws {
        temporary = try TemporaryFolder()
        try temporary.write("inside", to: "feeds/topics/ai.rss")
        try temporary.write("outside", to: "secret.rss")
        try temporary.write("outside", to: "other/ai.rss")
    }

    func folder(_ usesOpenBeneath: Bool) -> ServedFolder {
        ServedFolder(path: temporary.path + "/feeds", usesOpenBeneath: usesOpenBeneath)
    }

    func open(_ path: String, in folder: ServedFolder) throws -> (file: OpenFile, status: stat)? {
        guard let root = try folder.current() else { return nil }
        return try folder.open(path, in: root)
    }

    func text(_ path: String, in folder: ServedFolder) throws -> String? {
        guard let (file, _) = try open(path, in: folder) else { return nil }
        var bytes: [UInt8] = []
        try file.read(pieces: 3) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("opens regular files", arguments: [true, false])
    func opens(usesOpenBeneath: Bool) throws {
        let folder = folder(usesOpenBeneath)
        #expect(try text("topics/ai.rss", in: folder) == "inside")
        #expect(folder.isThere)
    }

    @Test("opens nothing else", arguments: [true, false])
    func refuses(usesOpenBeneath: Bool) throws {
        try temporary.link("feeds/link.rss", to: "topics/ai.rss")
        try temporary.link("feeds/out.rss", to: "../secret.rss")
        try temporary.link("feeds/absolute.rss", to: temporary.path + "/secret.rss")
        try temporary.link("feeds/folder", to: "../other")
        #expect(mkfifo(temporary.path + "/feeds/pipe.rss", 0o600) == 0)
        let folder = folder(usesOpenBeneath)
        let paths = [
            "link.rss", "out.rss", "absolute.rss", "folder/ai.rss", "pipe.rss", "topics", "none.rss",
            "none/ai.rss", "topics/ai.rss/x", String(repeating: "x", count: 300),
            String(repeating: "x/", count: 3000) + "x",
        ]
        for path in paths { #expect(try open(path, in: folder) == nil, "\(path)") }
    }

    @Test(
        "is not left even by paths that no request can name", arguments: ["../secret.rss", "topics/../../x"])
    func beneath(path: String) throws {
        let folder = folder(true)
        #expect(try open(path, in: folder) == nil)
    }

    @Test("follows the path when another folder is put there", arguments: [true, false])
    func swapped(usesOpenBeneath: Bool) throws {
        let folder = folder(usesOpenBeneath)
        #expect(try text("topics/ai.rss", in: folder) == "inside")
        try FileManager.default.moveItem(
            atPath: temporary.path + "/feeds", toPath: temporary.path + "/before")
        #expect(try open("topics/ai.rss", in: folder) == nil)
        #expect(!folder.isThere)
        try temporary.write("after", to: "feeds/topics/ai.rss")
        #expect(try text("topics/ai.rss", in: folder) == "after")
    }

    @Test("may itself be a symbolic link, which is followed anew")
    func linked() throws {
        try temporary.link("current", to: "feeds")
        let folder = ServedFolder(path: temporary.path + "/current")
        #expect(try text("topics/ai.rss", in: folder) == "inside")
        unlink(temporary.path + "/current")
        try temporary.link("current", to: "other")
        #expect(try text("ai.rss", in: folder) == "outside")
    }
}
