import FileSystem
import Foundation
import TestSupport
import Testing

@testable import Articles

@Suite("Sources")
struct DocumentTreeTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    /// The documents found in the folder, in order, without the folder's own path.
    private func found() throws -> [String] {
        try found(in: [folder.path]).sorted()
    }

    /// The paths of the documents found in some sources.
    private func found(in sources: [String]) throws -> [String] {
        var batches = DocumentBatches(try DocumentTree(sources), size: 3)
        var paths: [String] = []
        while let batch = try batches.next() {
            for slice in batch { paths += slice.range.map { folder.relative(slice.listing.path(at: $0)) } }
        }
        return paths
    }

    /// The results of walking all sources.
    private struct Everything {
        var articles: [Article] = []
        var problems: [Diagnostic] = []
        var rejected = 0
        var notDocuments = 0
        var unreadable: [UnreadableSource] = []
    }

    private func read(_ sources: [String], size: Int = 512) throws -> Everything {
        var batches = DocumentBatches(try DocumentTree(sources), size: size)
        var file = DocumentFile()
        var all = Everything()
        while let batch = try batches.next() {
            #expect(batch.reduce(0) { $0 + $1.range.count } <= size)
            for slice in batch {
                for index in slice.range {
                    let reading = try file.read(slice.listing, at: index)
                    if case .unreadable(let source) = reading { all.unreadable.append(source) }
                    switch reading.outcome {
                    case nil: break
                    case .notDocument: all.notDocuments += 1
                    case .article(let article, let problems):
                        all.articles.append(article)
                        all.problems += problems
                    case .heldBack: break
                    case .rejected(let problems):
                        all.rejected += 1
                        all.problems += problems
                    }
                }
            }
        }
        all.problems += batches.problems
        all.rejected += batches.problems.count
        all.unreadable += batches.unreadable
        return all
    }

    @Test("pass over what belongs to a document called index, if the generator does")
    func bundles() throws {
        for path in ["a/index.md", "a/index.de.md", "a/part.md", "a/deep/part.md", "b/_index.md", "b/c.md"] {
            try folder.write("", to: path)
        }
        var tree = try DocumentTree([folder.path], hasBundles: true)
        var paths: [String] = []
        while let listing = try tree.next() {
            paths += (0..<listing.count).map { folder.relative(listing.path(at: $0)) }
        }
        #expect(paths.sorted() == ["a/index.de.md", "a/index.md", "b/_index.md", "b/c.md"])
        #expect(try found().count == 6)
    }

    @Test(
        "A document called index counts as changed if a file beside it appears, if the generator has bundles")
    func bundleStamps() throws {
        func stamps() throws -> [String: FileStamp] {
            var tree = try DocumentTree([folder.path], hasBundles: true)
            var stamps: [String: FileStamp] = [:]
            while let listing = try tree.next() {
                for index in 0..<listing.count {
                    stamps[folder.relative(listing.path(at: index))] = listing.stamp(at: index)
                }
            }
            return stamps
        }
        for path in ["a/index.md", "b/post.md"] { try folder.write("", to: path) }
        let before = try stamps()
        for name in ["a", "b"] {
            // As if a file had been added later.
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSince1970: 4_000_000_000)],
                ofItemAtPath: "\(folder.path)/\(name)")
        }
        let after = try stamps()
        #expect(before.keys.sorted() == ["a/index.md", "b/post.md"])
        #expect(before.keys.filter { after[$0] != before[$0] } == ["a/index.md"])
    }

    @Test("Documents end in .md, .markdown, .mdx, .html, .htm or .txt, in letters of any case, at any depth")
    func names() throws {
        let documents = [
            "a.md", "b.markdown", "c.txt", "d.MD", "e.Markdown", "f.tXt", "g.html.md", "a.mdx", "a.html",
            "b.Htm", "x/y/z/h.md", "é 1.md",
        ]
        let others = [
            "a", "md", "amd", "a.mdxx", "a.md.bak", "a.md~", "a.xhtml", "a.markdow", "a.text", "x/b.xmd/c",
            "a.yml", "a.amarkdown", "a.gz", "a.md.gz", "a.json.gz.gz",
        ]
        for name in documents + others { try folder.write(name) }
        #expect(try found() == documents.sorted())
    }

    @Test("Files and folders whose names begin with a dot are passed over")
    func hidden() throws {
        for name in [".a.md", ".md", ".git/b.md", "x/.y/c.md", "..d/e.md", "...md", "x/f.md"] {
            try folder.write(name)
        }
        #expect(try found() == ["x/f.md"])
    }

    @Test("A source whose own name begins with a dot is read")
    func hiddenSource() throws {
        try folder.write(".hidden/a.md")
        #expect(try found(in: ["\(folder.path)/.hidden"]) == [".hidden/a.md"])
    }

    @Test("Links to documents are read, links to folders are not followed")
    func links() throws {
        let elsewhere = try TemporaryFolder()
        try elsewhere.write("a.md")
        try elsewhere.write("a.rst")
        try folder.write("x/b.md")
        try folder.link("file.md", to: "\(elsewhere.path)/a.md")
        try folder.link("other.md", to: "\(elsewhere.path)/a.rst")
        try folder.link("file.rst", to: "\(elsewhere.path)/a.md")
        try folder.link("folder", to: elsewhere.path)
        try folder.link("loop", to: folder.path)
        try folder.link("x/up", to: "..")
        #expect(try found() == ["file.md", "other.md", "x/b.md"])
        #expect(try read([folder.path]).articles.map(\.title).sorted() == ["a.md", "a.rst", "x/b.md"])
    }

    @Test("A source that is a link to a folder or to a document is read")
    func linkedSource() throws {
        try folder.write("x/a.md")
        try folder.link("y", to: "x")
        try folder.link("z", to: "x/a.md")
        #expect(try found(in: ["\(folder.path)/y"]) == ["y/a.md"])
        #expect(try found(in: ["\(folder.path)/z"]) == ["z"])
    }

    @Test("What is named like a document but cannot be read as one is a problem, and the rest is read")
    func unreadable() throws {
        try folder.write("a.md")
        try folder.write("folder.md/inner.md")
        try folder.link("broken.md", to: "missing")
        try folder.link("loop.md", to: "loop.md")
        try folder.link("linked.md", to: "folder.md")
        #expect(mkfifo("\(folder.path)/pipe.md", 0o600) == 0)
        let batch = try read([folder.path])
        #expect(batch.articles.map(\.title) == ["a.md"])
        #expect(batch.rejected == 3)
        #expect(
            batch.problems.sorted().map { "\(folder.relative($0.path)):\($0.line):\($0.column)" }
                == ["folder.md:1:1", "linked.md:1:1", "pipe.md:1:1"])
        #expect(batch.problems.allSatisfy { $0.field == nil && !$0.message.isEmpty })
        #expect(
            batch.unreadable.map { "\(folder.relative($0.path)): \($0.reason)" }.sorted()
                == ["broken.md: No such file or directory", "loop.md: Too many levels of symbolic links"])
    }

    @Test("A document that is deleted between being listed and being read is gone, and no problem")
    func deletedMeanwhile() throws {
        for name in ["a.md", "b.md"] { try folder.write(name) }
        var tree = try DocumentTree([folder.path])
        let listing = try #require(try tree.next())
        unlink(folder.path + "/a.md")
        var file = DocumentFile()
        guard case .gone = try file.read(listing, at: 0), case .read = try file.read(listing, at: 1) else {
            Issue.record("expected one that is gone, and one that is read")
            return
        }
    }

    @Test(
        "A document that cannot be understood says on a line of its own that it is not published",
        arguments: [
            ("---\npublished: false\ntitle: \"x\n---\n", true),
            ("---\ntitle: \"x\npublished: false\n---\n", true),
            ("---\ntitle: x\npublished: False # later\n", true), ("---\r\n'Published' : \"FALSE\"\r\n", true),
            ("---\n{\n  \"published\": false,\n", true), ("title: x\n---\npublished: false\n---\n", true),
            ("---\ntitle: x\n---\npublished: false\n---\n", true),
            ("---\ntitle: \u{1}\n  published:false\n---\n", true),
            ("---\ntitle: \"x\npublished: true\n---\n", false), ("---\nunpublished: false\n---\n", false),
            ("---\npublished: no\n---\n", true),
            ("---\npublished: 'off'\n---\n", true), ("---\npublished: maybe\n---\n", true),
            ("---\npublished: Yes\n---\n", false), ("---\npublished: 2024-05-01\n---\n", false),
            ("---\npublished:\n---\n", false), ("---\ntitle: published: false\n---\n", false),
            ("---\n# published: false\n---\n", false), ("", false),
            ("+++\npublished = false\ntitle = \"x\n+++\n", true), ("+++\npublished = true\n", false),
            ("{\"title\": \"x\", \"published\": false, y}", true), ("{\"published\":false", true),
            ("{\"title\": \"x\", \"published\": true, y}", false),
        ])
    func unpublishedLine(text: String, isFound: Bool) throws {
        try folder.write("x.md", text)
        var file = DocumentFile()
        _ = try file.read(folder.path + "/x.md")
        let found = file.hasUnpublishedLine
        #expect(found == isFound)
    }

    @Test("How much of a document is searched for that line does not depend on what was read before")
    func unpublishedLineFarBelow() throws {
        try folder.write(
            "long.md", "---\n" + String(repeating: "# x\n", count: 200_000) + "title: Long\n---\n")
        try folder.write(
            "x.md", "No front matter.\n" + String(repeating: "x\n", count: 40_000) + "published: false\n")
        var file = DocumentFile()
        for _ in 0..<2 {
            _ = try file.read(folder.path + "/x.md")
            let found = file.hasUnpublishedLine
            #expect(!found)
            _ = try file.read(folder.path + "/long.md")
        }
    }

    @Test("A name that is not UTF-8 is a problem where it could be a document or hold some")
    func invalidNames() throws {
        try folder.write("a.md")
        for name in [[0x62, 0xFF] + Array(".md".utf8), [0x63, 0xFF] + Array(".rst".utf8)] {
            let path = Array("\(folder.path)/".utf8) + name + [0]
            let file = path.withUnsafeBytes {
                open($0.bindMemory(to: CChar.self).baseAddress!, O_CREAT | O_WRONLY, 0o600)
            }
            #expect(file >= 0)
            close(file)
        }
        let inner = Array("\(folder.path)/".utf8) + [0x64, 0xFE, 0]
        #expect(inner.withUnsafeBytes { mkdir($0.bindMemory(to: CChar.self).baseAddress!, 0o700) } == 0)
        let batch = try read([folder.path])
        #expect(batch.articles.map(\.title) == ["a.md"])
        #expect(batch.problems.sorted().map { folder.relative($0.path) } == ["b\u{FFFD}.md", "d\u{FFFD}"])
        #expect(batch.rejected == 2)
    }

    @Test(
        "A folder that may not be opened is a problem",
        .disabled(if: getuid() == 0, "root may open every folder"))
    func closedFolder() throws {
        try folder.write("a.md")
        try folder.write("closed/b.md")
        chmod("\(folder.path)/closed", 0)
        defer { chmod("\(folder.path)/closed", 0o700) }
        let batch = try read([folder.path])
        #expect(batch.articles.map(\.title) == ["a.md"])
        #expect(batch.problems.map { folder.relative($0.path) } == ["closed"])
    }

    @Test(
        "A source that is not there is an error that names it",
        arguments: ["missing", "a.md/b", "missing/", "broken"])
    func missing(name: String) throws {
        try folder.write("a.md")
        try folder.link("broken", to: "nowhere")
        let source = "\(folder.path)/\(name)"
        let error = #expect(throws: DocumentTree.MissingSourceError.self) {
            try DocumentTree([folder.path, source])
        }
        let path = source.hasSuffix("/") ? String(source.dropLast()) : source
        #expect(error?.description.hasPrefix(path + ": ") == true)
    }

    @Test("A source may be a single file, whatever its name")
    func singleFile() throws {
        try folder.write(".draft")
        try folder.write("b.md", "No front matter.")
        let batch = try read(["\(folder.path)/.draft", "\(folder.path)/b.md"])
        #expect(batch.articles.map { folder.relative($0.path) } == [".draft"])
        #expect(batch.notDocuments == 1)
        #expect(batch.problems.isEmpty)
    }

    @Test("Each document is read once, however many sources it lies in")
    func overlappingSources() throws {
        for name in ["a.md", "x/b.md", "x/y/c.md", "\u{E9}.md", "e\u{301}.md"] { try folder.write(name) }
        let sources = [
            folder.path, "\(folder.path)/x", "\(folder.path)/x/", "\(folder.path)//", "\(folder.path)/x/b.md",
        ]
        let expected = ["a.md", "x/b.md", "x/y/c.md", "\u{E9}.md", "e\u{301}.md"].map { Array($0.utf8) }
        for sources in [sources, sources.reversed()] {
            let paths = try found(in: sources).map { Array($0.utf8) }
            #expect(paths.count == expected.count)
            #expect(Set(paths) == Set(expected))
        }
        #expect(try read(sources).articles.count == 5)
    }

    @Test("An empty folder has no documents")
    func empty() throws {
        let batch = try read([folder.path])
        #expect(batch.articles.isEmpty && batch.problems.isEmpty && batch.notDocuments == 0)
    }

    @Test("Many documents are all read, whatever the size of batches")
    func many() throws {
        let names = (0..<300).map { "\($0).md" }
        for name in names { try folder.write(name) }
        for index in 0..<12 { try folder.write("n\(index).md", "None.") }
        for index in 0..<8 { try folder.write("r\(index).md", "---\ntitle: R\n---\n") }
        for size in [1, 2, 7, 1000] {
            let batch = try read([folder.path], size: size)
            #expect(batch.articles.map(\.title).sorted() == names.sorted())
            #expect(batch.notDocuments == 12)
            #expect(batch.rejected == 8)
            #expect(Set(batch.problems.map(\.path)).count == 8)
        }
    }

    @Test(
        "The front matter of long files is found, wherever it ends",
        arguments: [
            65_500, 65_530, 65_531, 65_532, 65_533, 65_534, 65_535, 65_536, 65_537, 65_600, 262_144, 1 << 20,
        ])
    func longFiles(end: Int) throws {
        let fields = "---\ntitle: Long\ndate: 2023-08-10\nwebUrl: https://example.org/\n#"
        let head = fields + String(repeating: "x", count: end - fields.utf8.count - 4)
        let bodies = ["", "\n", "\n" + String(repeating: "Text.\n", count: 20_000), "\r\nText.\n---\n"]
        var file = DocumentFile()
        for (index, body) in bodies.enumerated() {
            for close in ["---", "..."] {
                try folder.write("long.md", head + "\n" + close + body)
                guard
                    case .article(let article, let problems) = try file.read("\(folder.path)/long.md").outcome
                else {
                    Issue.record("no article from body \(index)")
                    continue
                }
                #expect(article.title == "Long")
                #expect(problems.isEmpty)
            }
        }
        try folder.write("long.md", head + "\n----")
        guard case .rejected = try file.read("\(folder.path)/long.md").outcome else {
            Issue.record("four hyphens end no front matter")
            return
        }
    }

    @Test("A file is read afresh, whatever was read before it")
    func bufferUsedAgain() throws {
        var file = DocumentFile()
        try folder.write(
            "long.md", "---\n" + String(repeating: "# x\n", count: 200_000) + "title: Long\n---\n")
        try folder.write("short.md", "---\ntitle: Short")
        try folder.write("none.md", "")
        for _ in 0..<2 {
            guard case .rejected(let long) = try file.read("\(folder.path)/long.md").outcome,
                case .rejected(let short) = try file.read("\(folder.path)/short.md").outcome
            else {
                Issue.record("neither is complete")
                return
            }
            #expect(long.map(\.field) == ["publishedDateTime", "webUrl"])
            #expect(short.map(\.field) == [nil])
            #expect(try file.read("\(folder.path)/none.md").outcome == .notDocument)
        }
    }
}

extension DocumentFile.Reading {
    /// The contents of the file; nil if it was not read.
    fileprivate var outcome: ArticleReader.Outcome? {
        if case .read(let content) = self { content.outcome } else { nil }
    }
}
