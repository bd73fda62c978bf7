import TestSupport
import Testing

@testable import outfeed

@Suite("Names of authors")
struct AuthorNamesTests {
    @Test("are read from a folder with a file for each author")
    func folder() throws {
        let folder = try TemporaryFolder()
        try folder.write("authors: people", to: "outfeed.yml")
        try folder.write("---\ntitle: Dr. Jane\n---\n", to: "people/jane/_index.md")
        try folder.write("---\nname: Joe &amp; Roe\n---\nText.", to: "people/joe.mdx")
        try folder.write(#"{"name": "Ann"}"#, to: "people/ann.json")
        try folder.write("name = \"Bo\"", to: "people/bo.toml")
        try folder.write("---\nrole: none\n---\n", to: "people/nobody.md")
        try folder.write("name: Photo", to: "people/photo.txt")
        var configuration = try Configuration.load("\(folder.path)/outfeed.yml", environment: [:])
        try configuration.readAuthors()
        let names = ["jane": "Dr. Jane", "joe": "Joe & Roe", "ann": "Ann", "bo": "Bo"]
        #expect(configuration.site.authorNames == names)
    }

    @Test(
        "are read from a file in YAML or JSON",
        arguments: [
            ("jane: Jane Doe\njoe: {title: Editor, name: Joe &amp; Roe, url: https://example.org/}", ""),
            (#"{"jane": {"name": "Jane Doe"}, "joe": "Joe & Roe"}"#, ""),
            ("jane: Jane Doe\njoe: Joe & Roe\nteam: {page: true}\nnobody:\n", ""),
            ("authors:\n  jane: {name: Jane Doe}\n  joe: {name: Joe & Roe, avatar: x}", ""),
            ("jane: [Jane]", "authors.yml:1: jane: expected a name, or a mapping with one as `name`"),
            ("jane: Jane\njoe: {name: [Joe]}", "authors.yml:2: joe.name: expected text"),
            ("- Jane", "authors.yml:1: expected a mapping of keys and values"),
            ("jane: Jane\njane: Joe", "authors.yml:2: the key `jane` is in line 1 already"),
            ("jane: 'Jane", "authors.yml:1: the file is not valid YAML"),
        ])
    func file(text: String, mistake: String) throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "authors.yml")
        try folder.write("authors: authors.yml", to: "outfeed.yml")
        do throws(ConfigurationError) {
            var configuration = try Configuration.load("\(folder.path)/outfeed.yml", environment: [:])
            // Commands that read no documents stop here, so a mistake in the file does not matter to them.
            #expect(configuration.site.authorNames.isEmpty)
            try configuration.readAuthors()
            #expect(configuration.site.authorNames == ["jane": "Jane Doe", "joe": "Joe & Roe"])
            #expect(mistake.isEmpty)
        } catch {
            #expect(error.description == "\(folder.path)/\(mistake)")
        }
    }
}
