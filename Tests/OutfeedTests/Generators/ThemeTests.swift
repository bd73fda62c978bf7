import TestSupport
import Testing

@testable import outfeed

@Suite("Sites with themes")
struct ThemeTests {
    @Test(
        "say in the words of their themes who writes, and where they are",
        arguments: [
            (
                ["_config.yml": "title: Chirpy\nsocial: {name: Cotes, links: []}"],
                [.title: "Chirpy", .author: "Cotes"]
            ),
            (
                [
                    "hugo.toml": "[params]\nauthor = 'admin'",
                    "content/authors/admin/_index.md": "---\ntitle: Dr. Jane\n---\n",
                ],
                [.author: "Dr. Jane", .authors: "content/authors"]
            ),
            (
                ["hugo.toml": "title = 'T'", "data/authors/jane.json": #"{"name": "Jane"}"#],
                [.title: "T", .authors: "data/authors"]
            ),
            (
                [
                    "astro.config.ts": "export default defineConfig({ site: siteConfig.url })",
                    "src/site.config.ts":
                        "export const siteConfig = { url: 'https://a.example/', title: 'Cactus' };",
                ],
                [.title: "Cactus", .address: "https://a.example/"]
            ),
            (
                [
                    "astro.config.mjs": "export default defineConfig({ site: 'https://a.example/' })",
                    "src/config.ts": """
                    export const siteConfig = { title: 'Fuwari', subtitle: 'Demo' };
                    export const profileConfig = { name: 'Lorem' };
                    """,
                ],
                [.title: "Fuwari", .description: "Demo", .address: "https://a.example/", .author: "Lorem"]
            ),
            (
                [
                    "eleventy.config.js": "export default { dir: { input: 'src' } }",
                    "src/_data/meta.js": """
                    export const url = process.env.URL || 'http://localhost:8080';
                    export const siteName = 'Excellent';
                    export const siteDescription = 'Easy';
                    export const lang = 'en';
                    """,
                ],
                [.title: "Excellent", .description: "Easy", .language: "en"]
            ),
        ] as [([String: String], [SiteFact: String])])
    func themes(files: [String: String], facts: [SiteFact: String]) throws {
        let folder = try TemporaryFolder()
        for (path, text) in files { try folder.write(text, to: path) }
        #expect(RecognizedSite(in: folder.path)?.facts.mapValues(\.text) == facts)
    }

    @Test("are not Jekyll's because of undated files in `_posts`, which other programs have, too")
    func otherPosts() throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleSite.post, to: "_posts/a.md")
        #expect(RecognizedSite(in: folder.path) == nil)
        try folder.write(SampleSite.post, to: "_posts/2024-05-06-a.md")
        #expect(RecognizedSite(in: folder.path)?.generator == .jekyll)
    }
}
