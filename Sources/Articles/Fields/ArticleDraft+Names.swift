import Bodies
import Foundation
import Text

// What names and paths say of an article.
extension ArticleDraft {
    /// The names in one text: separated by semicolons, or else by commas, unless the generator has a
    /// separator of its own.
    static func names(_ text: String, _ separator: Character?) -> [String] {
        text.split(separator: separator ?? (text.contains(";") ? ";" : ","))
            .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
            .filter { !PlainText.isBlank($0) }
    }

    /// A name without the comma that separates it from the next one.
    static func withoutComma(_ name: String) -> String {
        name.hasSuffix(",") && name.count > 1 ? String(name.dropLast()) : name
    }

    /// A name without the addresses of links in Markdown, as `Jane ([@jane](https://example.org/jane))` has them.
    static func withoutLinks(_ name: String) -> String {
        guard name.contains("](") else { return name }
        return name.replacing(/\[([^\[\]]+)\]\([^()\s]*\)/) { $0.1 }
    }

    /// The words of a text in Markdown.
    static func words(ofMarkdown text: UnsafeBufferPointer<UInt8>) -> String {
        let html = BodyRenderer(BodyRules()) { $0 }.render(text, continueAt: "").html
        return PlainText.clean(html)
    }

    /// Whether semicolons separate names, and are not the ends of character references.
    static func isList(_ text: String) -> Bool { text.contains("; ") && !text.contains("&") }

    /// A title from the name of a document's file, as Jekyll makes it.
    static func title(of path: String) -> String? {
        let name = DateInPath(path)?.name ?? DocumentFacts(path, roots: [], sources: []).name
        let words = name.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst().lowercased() }
        let title = PlainText.clean(words.joined(separator: " "))
        return PlainText.isBlank(title) ? nil : title
    }

    /// Whether a document is in a folder of drafts.
    static func isInDrafts(_ path: String) -> Bool {
        // Splitting every path took 1 % of a first export.
        path.withCString { strstr($0, "_drafts/") != nil }
            && path.split(separator: "/").dropLast().contains("_drafts")
    }
}
