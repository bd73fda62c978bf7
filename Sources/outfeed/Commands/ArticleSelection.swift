import Articles
import Foundation

/// One of several articles in a file, as the user names it: `news.jsonl#17`, or a line as in `news.json:120:5`.
struct ArticleSelection {
    /// The file, or whatever was named.
    private(set) var path: String
    private var number: Int?
    private var line: Int?

    /// Divides a name; that of a file that exists is not divided.
    init(_ subject: String) {
        path = subject
        guard !Self.exists(subject) else { return }
        if let match = subject.wholeMatch(of: /(.+)#(\d{1,12})/), Self.exists(match.1) {
            (path, number) = (String(match.1), Int(match.2))
        } else if let match = subject.wholeMatch(of: /(.+?):(\d{1,12})(:\d+)?/), Self.exists(match.1) {
            (path, line) = (String(match.1), Int(match.2))
        }
    }

    /// The file, if it exists.
    var existingPath: String? { Self.exists(path) ? path : nil }

    /// Whether a single article is meant.
    var isSingle: Bool { number != nil || line != nil }

    /// Whether a part of the file is meant.
    func includes(_ part: ArticleFile.Part) -> Bool {
        if let number { return part.number == number }
        return line.map(part.lines.contains) ?? true
    }

    private static func exists(_ path: some StringProtocol) -> Bool {
        FileManager.default.fileExists(atPath: String(path))
    }
}
