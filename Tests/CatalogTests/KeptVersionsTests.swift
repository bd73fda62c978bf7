import Testing

@testable import Catalog

@Suite("Kept versions")
struct KeptVersionsTests {
    @Test("stay available after they are saved, for a run that has to start again")
    func saved() throws {
        let site = try CatalogFolder()
        try site.write("1.md", title: "One", topic: "AI")
        try site.run()
        try site.write("---\ntitle: \"Never ends\n---\n", to: "1.md")
        try site.run()
        let (versions, _) = try KeptVersions.open(
            in: site.folder.path + "/state", isReadOnly: false, name: { $0 })
        defer { versions.close() }
        try versions.save()
        #expect(try versions.version(at: site.folder.path + "/source/1.md")?.article.title == "One")
    }
}
