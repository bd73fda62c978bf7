import Articles
import Feeds
import Foundation
import TestSupport
import Testing

@testable import outfeed

/// Feeds are valid whatever documents contain: the export verifies each against its schema.
@Suite("Nasty values")
struct NastyCorpusTests {
    static let values: [String] = [
        "]]>", "<![CDATA[x]]>", "<!-- x -- y -->", "<?php x ?>", "<!DOCTYPE x [<!ENTITY e 'x'>]>", "&e;",
        "&#0;", "&#xFFFF;",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "<script>alert(1)</script>x", "\" onload=\"x", "' onload='x",
        "a\\u0000b\\x08c",
        "\\uFFFE\\uFFFF x", "\\u202Egnp", "\\e[31mred", "e\\u0301 \\u212B", "😀👩‍👩‍👧 中文 العربية", "..",
        "../../etc/passwd",
        "a/b\\\\c", "CON", ".hidden", "index", "all", "%00%2e%2e", "javascript:alert(1)", "data:text/html,x",
        "https://a.b/c d|e[f]?g=<h>&i=\\\"j\\\"", "http://[::1]:80/", "https://user@a.b/", "//a.b/c",
        "{{ x }}", "no", "0x1F", "   x   ",
        String(repeating: "long ", count: 2000), String(repeating: "<", count: 5000),
        String(repeating: "&", count: 5000),
    ]
    static let fields = [
        "title", "excerpt", "author", "category", "type", "quality", "heat", "id", "webUrl", "originalUrl",
        "ampWebUrl",
        "publishedDateTime", "updatedDateTime", "topics", "images", "related", "provider", "published",
    ]

    /// A valid document with a nasty value in one field.
    static func document(_ number: Int, _ field: String, _ value: String) -> String {
        var fields = [
            "title": "Title \(number)", "publishedDateTime": "2024-01-01T00:00:00Z",
            "webUrl": "https://a.example/\(number)",
        ]
        fields[field] = value
        var lines = fields.sorted { $0.key < $1.key }.map { "\($0.key): \"\($0.value)\"" }
        switch field {
        case "topics": lines = lines.filter { !$0.hasPrefix("topics") } + ["topics: [\"\(value)\", AI]"]
        case "images":
            lines =
                lines.filter { !$0.hasPrefix("images") } + [
                    "images: [{url: \"\(value)\", width: \"\(value)\"}]"
                ]
        case "related":
            lines =
                lines.filter { !$0.hasPrefix("related") } + [
                    "related: [{title: \"\(value)\", webUrl: https://b.example/}, {title: x, webUrl: \"\(value)\"}]"
                ]
        case "provider":
            lines =
                lines.filter { !$0.hasPrefix("provider") } + [
                    "provider: {name: \"\(value)\", domain: \"\(value)\", images: [{url: \"\(value)\"}]}"
                ]
        default: break
        }
        return "---\n\(lines.joined(separator: "\n"))\nsecured: \"CANARY \(number)\"\n---\n"
    }

    @Test("in every field, one at a time, make valid feeds and nothing but feeds")
    func everyField() async throws {
        let folder = try TemporaryFolder()
        var number = 0
        for field in Self.fields {
            for value in Self.values {
                number += 1
                try folder.write(Self.document(number, field, value), to: "source/\(number).md")
            }
        }
        let options = try ExportOptions.inside(
            folder, ["--base-url", "https://feeds.example.org", "--limit", "1000"])
        let result = try await Export(settings: options.settings().0, progress: Progress(isEnabled: false))
            .run()
        let report = result.report
        #expect(result.failures.isEmpty)
        #expect(report.documents == number)
        #expect(
            report.documents == report.exported + report.duplicates + report.rejected + report.filtered
                + report.heldBack.unpublished + report.heldBack.future)
        #expect(report.exported > number / 2)
        #expect(!result.problems.contains { $0.description.contains("CANARY") })
        let safe = /(all|(topics|providers)\/[a-z0-9][a-z0-9._-]*)\.(rss|atom|json|html)/
        let shared: Set = ["index.html", "feeds.opml", "pages.css", "pages.js"]
        for (path, data) in TemporaryFolder.files(in: folder.path + "/feeds") {
            #expect(shared.contains(path) || path.wholeMatch(of: safe) != nil, "\(path)")
            let text = String(decoding: data, as: UTF8.self)
            #expect(!text.contains("CANARY") && !text.contains("href=\"javascript:"))
        }
    }
}
