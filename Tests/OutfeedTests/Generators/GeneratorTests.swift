import Foundation
import TestSupport
import Testing
import Text

@testable import outfeed

@Suite("Sites of generators")
struct GeneratorTests {
    static func report(_ arguments: [String]) async throws -> InventoryReport {
        let command = try #require(try Outfeed.parseAsRoot(["init"] + arguments) as? InitCommand)
        return try await command.report(at: Timestamp("2024-06-01"), progress: Progress(isEnabled: false))
    }

    @Test("are recognized, with what their settings say as data", arguments: SampleSite.all)
    func recognized(site: SampleSite) throws {
        let folder = try TemporaryFolder()
        for (path, text) in site.files { try folder.write(text, to: path) }
        let found = try #require(RecognizedSite(in: folder.path))
        #expect(found.generator == site.generator)
        #expect(found.folders == site.folders)
        #expect(found.output == site.output)
        #expect(found.rules.root == site.root)
        #expect(found.rules.defaults.map(\.path) == site.defaults && found.rules.excluded == site.excluded)
        let expected = site.facts.filter { $0.key.option != nil }
        #expect(found.facts.mapValues(\.text) == expected)
    }

    @Test("get a file in their folder that an export takes", arguments: SampleSite.all)
    func written(site: SampleSite) async throws {
        let folder = try TemporaryFolder()
        for (path, text) in site.files { try folder.write(text, to: path) }
        let report = try await Self.report([folder.path])
        #expect(report.site?.generator == site.generator)
        #expect(!(report.text + (try JSONText.line(report))).contains("CANARY"))
        let text = try #require(folder.read("outfeed.yml"))
        let configuration = Configuration(
            try ConfigurationFile(path: "\(folder.path)/outfeed.yml").changes(in: text))
        #expect(configuration.site.preset?.name == site.generator.rawValue)
        #expect(configuration.sources.map(folder.relative) == site.folders)
        let rules = configuration.site.folders
        #expect(rules.root.map(folder.relative) == site.root.map { $0 == "." ? "" : $0 })
        #expect(rules.defaults.map { folder.relative($0.paths.string) } == site.defaults)
        #expect(rules.excluded.map { folder.relative($0.string) } == site.excluded)
        #expect(configuration.authors.map(folder.relative) == site.facts[.authors])
        #expect(configuration.output == "\(folder.path)/\(site.output)")
        #expect(configuration.site.title == site.facts[.title] ?? Configuration().site.title)
        #expect(configuration.site.url?.string == site.facts[.address])
        #expect(configuration.site.permalink?.string == site.facts[.permalink])
        #expect((configuration.site.id != nil) == (site.facts[.address] != nil))
    }

    @Test("have their rules for folders taken over, or named", arguments: SiteRuleCase.all)
    func rules(site: SiteRuleCase) async throws {
        let folder = try TemporaryFolder()
        for (path, text) in site.files { try folder.write(text, to: path) }
        let report = try await Self.report([folder.path])
        for line in site.lines { #expect(report.configuration.text.contains("\n\(line)\n"), "\(line)") }
        for key in ["exclude", "root", "defaults", "fields"]
        where !site.lines.contains(where: { $0.hasPrefix(key) }) {
            #expect(!report.configuration.text.contains("\n\(key):"))
        }
        let unread = try #require(report.site).unread
        #expect(unread.map { "\($0.name): \($0.effect.rawValue)" } == site.unread)
        for setting in unread {
            #expect(report.text.contains("`\(setting.name)` in \(setting.file) is not read"))
        }
    }

    @Test("are described in words")
    func description() async throws {
        let folder = try TemporaryFolder()
        let site = SampleSite.all[0]
        for (path, text) in site.files { try folder.write(text, to: path) }
        let report = try await Self.report([folder.path, "--title", "Other"])
        #expect(report.text.hasPrefix("Jekyll site: title, address, description, language, author"))
        #expect(report.text.contains("are from _config.yml\narticles are in _posts and news/_posts\n"))
        #expect(report.configuration.text.contains("title: Other"))
    }

    @Test(
        "whose addresses depend on something computed are told to write them down",
        arguments: [
            ("docusaurus.config.js", "presets: [['classic', { blog: { routeBasePath: base() } }]]", true),
            ("docusaurus.config.js", "trailingSlash: false", false),
            ("astro.config.mjs", "trailingSlash: slash", true),
            ("astro.config.mjs", "trailingSlash: 'ignore'", false),
            ("posts/posts.11tydata.js", "permalink: (data) => data.url", true),
            ("posts/a.11tydata.js", "permalink: '/x/'", true),
            ("posts/posts.11tydata.js", "tags: ['posts']", false),
            ("posts/deep/deep.json", "\"permalink\": \"/x/{{ page.fileSlug }}/\"", true),
            ("posts/posts.11tydata.cjs", "permalink: '/{{ x }}/'", true),
            ("posts/other.json", "\"permalink\": \"/x\"", false),
        ])
    func computedAddresses(file: String, settings: String, isComputed: Bool) throws {
        let folder = try TemporaryFolder()
        let isJSON = file.hasSuffix("json")
        try folder.write(isJSON ? "{ \(settings) }" : "export default { \(settings) };", to: file)
        if file.hasPrefix("posts") {
            try folder.write("module.exports = {};", to: ".eleventy.js")
            try folder.write(SampleSite.post, to: "posts/a.md")
            try folder.write(SampleSite.post, to: "posts/deep/b.md")
        }
        let found = try #require(RecognizedSite(in: folder.path))
        #expect(found.fileWithOtherPermalink == (isComputed ? file : nil))
    }

    @Test("are left alone where sources are given one by one, or nothing is known")
    func others() async throws {
        let folder = try TemporaryFolder()
        try folder.write("title: T\nauthor: jane", to: "site/_config.yml")
        try folder.write("jane: Jane", to: "site/_data/authors.yml")
        try folder.write(SampleSite.post, to: "site/_posts/2024-05-06-a.md")
        try folder.write(SampleSite.post, to: "docs/a.md")
        let config = ["--dry-run", "--config", "\(folder.path)/outfeed.yml"]
        let both = try await Self.report(["\(folder.path)/site", "\(folder.path)/docs"] + config)
        #expect(both.site == nil && !both.configuration.text.contains("\npreset:"))
        let one = try await Self.report(["\(folder.path)/docs"] + config)
        #expect(one.site == nil && one.configuration.text.contains("\nsource: \(folder.path)/docs\n"))
        // A file elsewhere names the folders from there.
        let site = try await Self.report(["\(folder.path)/site"] + config)
        #expect(site.site?.generator == .jekyll && site.configuration.path == "\(folder.path)/outfeed.yml")
        #expect(site.configuration.text.contains("\nsource: \(folder.path)/site/_posts\n"))
        #expect(site.configuration.text.contains("\nauthors: \(folder.path)/site/_data/authors.yml\n"))
        #expect(site.configuration.text.contains("\n  author: Jane\n"))
    }

    @Test("have paths as a file elsewhere names them")
    func fileElsewhere() async throws {
        let folder = try TemporaryFolder()
        try folder.write("module.exports = {};", to: "site/.eleventy.js")
        try folder.write(SampleSite.post, to: "site/posts/a.md")
        try folder.write(SampleSite.post, to: "site/posts/b/b.md")
        try folder.write("{\"draft\": true}", to: "site/posts/b/b.json")
        let report = try await Self.report([
            "\(folder.path)/site", "--dry-run", "--config", "\(folder.path)/o.yml",
        ])
        #expect(report.configuration.text.contains("\nroot: \(folder.path)/site\n"))
        #expect(
            report.configuration.text.contains("\ndefaults: {\(folder.path)/site/posts/b: {draft: true}}\n"))
    }

    @Test("are not needed for documents of Hugo, whose file stays in the working folder")
    func documentsAlone() async throws {
        let folder = try TemporaryFolder()
        try folder.write(SampleSite.tomlPost, to: "docs/deep/a.md")
        let report = try await Self.report(["\(folder.path)/docs", "--dry-run"])
        #expect(report.site?.generator == .hugo && report.configuration.path == "outfeed.yml")
        #expect(report.configuration.text.contains("\nsource: \(folder.path)/docs\n"))
    }

    @Test("with odd settings do no harm")
    func odd() throws {
        let folder = try TemporaryFolder()
        try folder.makeFolder("_posts")
        try folder.write(SampleSite.post, to: "_posts/2024-05-06-a.md")
        try folder.link("loop", to: ".")
        try folder.link("_posts/loop", to: "..")
        let names = ["hugo.toml", "config.toml", "pelicanconf.py", "astro.config.mjs", "gatsby-config.js"]
        for name in names { try folder.link(name, to: name) }
        mkfifo("\(folder.path)/docusaurus.config.js", 0o600)
        try folder.makeFolder("eleventy.config.js")
        let found = try #require(RecognizedSite(in: folder.path))
        #expect(found.generator == .jekyll && found.folders == ["_posts"] && found.facts.isEmpty)
    }

    @Test(
        "with settings that cannot be read are still recognized",
        arguments: [
            "title: A\n" + String(repeating: "#", count: SiteFolder.limit), "title: \u{0}", "title: [A",
            "title: A\ntitle: B", String(repeating: "[", count: 100_000),
            "title: " + String(repeating: "A", count: 10_000), "title: \" &nbsp; \"",
            "a: &a [x, x]\n"
                + (1...60).map { "a\($0): &a\($0) [*a\($0 == 1 ? "" : "\($0 - 1)"), *a]" }.joined(
                    separator: "\n"),
        ])
    func unreadable(text: String) throws {
        for ending in ["yml", "toml", "json"] {
            let folder = try TemporaryFolder()
            try folder.write(text, to: "_config.\(ending)")
            let found = try #require(RecognizedSite(in: folder.path))
            #expect(found.generator == .jekyll && found.facts[.title] == nil)
        }
        let folder = try TemporaryFolder()
        try Data([0x74, 0xFF, 0xFE]).write(to: URL(filePath: "\(folder.path)/_config.yml"))
        #expect(RecognizedSite(in: folder.path)?.facts.isEmpty == true)
    }

    @Test(
        "in a language of programs end, whatever is in their settings",
        arguments: [
            "'", "\"", "`", "'''", "/*", "/", "\\", "{", "}", "a = [", "x: {", "'\\u", "a = 'b' +", "/[",
            String(repeating: "{a:", count: 10_000), String(repeating: "]", count: 10_000), "a = \"\"\"", "=",
            "[[",
            "[a.b", "a = { b = ", "a.\"b", "\\\n",
        ])
    func hostile(text: String) {
        for ending in ["py", "js", "toml", "json", "yml"] {
            let settings = SiteSettings(text, extension: ending)
            #expect(settings["title"] == nil)
        }
    }

    @Test("never say what is secured")
    func secured() {
        let texts = [
            "yml": "secured: {title: CANARY}\nx: {Secured: {title: CANARY}}",
            "json": #"{"secured": {"title": "CANARY"}}"#,
            "toml": "[secured]\ntitle = 'CANARY'", "js": "export default { secured: { title: 'CANARY' } }",
        ]
        for (ending, text) in texts {
            let settings = SiteSettings(text, extension: ending)
            #expect(settings["secured.title"] == nil && settings["x.secured.title"] == nil)
        }
    }
}
