import TestSupport
import Testing

@testable import outfeed

@Suite("Names of authors")
struct AuthorNamesTests {
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
