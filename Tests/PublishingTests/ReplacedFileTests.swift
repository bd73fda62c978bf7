import Foundation
import Publishing
import TestSupport
import Testing

@Suite("A file that is written anew")
struct ReplacedFileTests {
    let folder: TemporaryFolder
    let file: ReplacedFile

    init() throws {
        folder = try TemporaryFolder()
        file = ReplacedFile(path: folder.path + "/file")
    }

    @Test("takes the place of the old one as a whole, with the mode that is asked for")
    func replaces() throws {
        #expect(file.bytes == nil)
        try file.write(Array("one".utf8))
        let first = folder.status("file").st_ino
        try file.write(Array("two".utf8), mode: 0o640)
        #expect(folder.read("file") == "two" && folder.status("file").st_ino != first)
        #expect(folder.status("file").st_mode & 0o7777 == 0o640)
        #expect(folder.files == ["file"])
    }

    @Test("does not write through a link that lies in its way")
    func link() throws {
        try folder.write("theirs", to: "theirs")
        try folder.link("file.new", to: folder.path + "/theirs")
        try file.write(Array("ours".utf8))
        #expect(folder.read("theirs") == "theirs" && folder.read("file") == "ours")
    }

    @Test("leaves the old one where it cannot be written")
    func failure() throws {
        try folder.makeFolder("file")
        #expect(throws: PublishingError.self) { try file.write([1]) }
        #expect(folder.files.isEmpty)
        let lost = ReplacedFile(path: folder.path + "/none/file")
        #expect(throws: PublishingError.self) { try lost.write([1]) }
    }

    @Test("may be removed, and removed again")
    func removes() throws {
        try file.write([1])
        try file.remove()
        try file.remove()
        #expect(file.bytes == nil)
    }
}
