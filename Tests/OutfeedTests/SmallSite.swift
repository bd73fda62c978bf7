import Articles
import Foundation
import Publishing
import TestSupport

@testable import outfeed

/// A few documents, an output and a state folder.
struct SmallSite {
    let folder: TemporaryFolder
    var files: [String] { TemporaryFolder.files(in: folder.path + "/feeds").keys.sorted() }

    /// Writes articles 1 to 6: odd ones on Odd from odd.example, even ones on Even from even.example.
    init() throws {
        folder = try TemporaryFolder()
        for number in 1...6 { try write(number) }
    }

    /// Writes an article's document.
    func write(_ number: Int, title: String? = nil, topic: String? = nil, more: String = "") throws {
        let kind = number % 2 == 0 ? "Even" : "Odd"
        try write(
            """
            ---
            title: \(title ?? "Title \(number)")
            date: 2023-01-0\(number)
            webUrl: https://x.example/\(number)
            topics: [\(topic ?? kind)]
            provider: {name: "The \(kind)", domain: \(kind.lowercased()).example}
            \(more)
            ---

            """, as: number)
    }

    /// Writes any text in place of an article's document.
    func write(_ text: String, as number: Int) throws { try folder.write(text, to: "source/\(number).md") }

    func remove(_ number: Int) { unlink("\(folder.path)/source/\(number).md") }

    /// Sets the modification time of an article's document.
    func setTime(_ seconds: Int, of number: Int) {
        let time = timespec(tv_sec: seconds, tv_nsec: 0)
        utimensat(AT_FDCWD, "\(folder.path)/source/\(number).md", [time, time], 0)
    }

    @discardableResult
    func export(_ options: String..., adjust: (inout ExportSettings) -> Void = { _ in }) async throws
        -> Export.Result
    {
        try await export(options, adjust: adjust)
    }

    func export(_ options: [String], adjust: (inout ExportSettings) -> Void = { _ in }) async throws
        -> Export.Result
    {
        var (settings, _) = try ExportOptions.inside(
            folder, ["--now", "2024-01-01", "--base-url", "https://feeds.example.org/"] + options
        ).settings()
        adjust(&settings)
        return try await Export(settings: settings, progress: Progress(isEnabled: false)).run()
    }

    func loseCatalog() { unlink(folder.path + "/state/catalog.sqlite") }

    /// The text of a file in the output; empty if it does not exist.
    func feed(_ name: String) -> String { folder.read("feeds/\(name)") ?? "" }

    /// Whether the feed of all articles contains a text.
    func shows(_ text: String) -> Bool { feed("all.rss").contains(text) }
}
