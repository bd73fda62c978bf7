import Foundation
import Testing

@testable import Catalog

@Suite("The catalog's file")
struct CatalogFileTests {
    let site: CatalogFolder

    init() throws {
        site = try CatalogFolder()
        try site.write("1.md", title: "One", topic: "AI")
        try site.run()
    }

    /// What can happen to the file between two runs.
    enum Damage: CaseIterable {
        case deleted, cut, overwritten, oneByte, copied

        func strike(_ path: String) throws {
            var bytes = try #require(FileManager.default.contents(atPath: path))
            switch self {
            case .deleted: try FileManager.default.removeItem(atPath: path)
            case .cut: try bytes.prefix(100).write(to: URL(filePath: path))
            case .overwritten: try Data(repeating: 0x2A, count: bytes.count).write(to: URL(filePath: path))
            case .oneByte:
                bytes[bytes.count / 2] ^= 1
                try bytes.write(to: URL(filePath: path))
            case .copied:
                try FileManager.default.copyItem(atPath: path, toPath: path + "-copy")
                try FileManager.default.removeItem(atPath: path)
                try FileManager.default.moveItem(atPath: path + "-copy", toPath: path)
            }
        }
    }

    @Test(
        "is made anew, and the owner is told, if it is not as the last run left it",
        arguments: Damage.allCases)
    func damaged(_ damage: Damage) throws {
        try damage.strike(site.catalogPath)
        let run = try site.run()
        #expect(run.warning?.contains("reading everything again") == true)
        #expect(run.read == ["source/1.md"] && run.titles[.all] == ["One"])
        let next = try site.run()
        #expect(next.warning == nil && next.read.isEmpty)
    }

    @Test("is made anew for another version of the program, which may read documents in another way")
    func otherProgram() throws {
        let run = try site.run(program: "2")
        #expect(run.warning?.contains("made by Outfeed 1") == true && run.read == ["source/1.md"])
        #expect(try site.run(program: "2").warning == nil)
    }

    @Test("is copied for a run that must change nothing")
    func copy() throws {
        let before = FileManager.default.contents(atPath: site.catalogPath)
        let (copy, warning) = try Catalog.copy(in: site.folder.path + "/state", program: "1")
        #expect(warning == nil && !copy.isEmpty)
        copy.close()
        #expect(FileManager.default.contents(atPath: site.catalogPath) == before)
        let (none, _) = try Catalog.copy(in: site.folder.path + "/source", program: "1")
        #expect(none.isEmpty)
    }
}
