/// Tracks which HTML elements are not closed, and which are closed without being open.
struct HTMLBalance {
    /// Where the open tags of each element are.
    private var open: [String: [Int]] = [:]
    /// The first problem, and where it is.
    private(set) var problem: (message: String, offset: Int)?

    /// Handles a start tag.
    mutating func start(_ name: String, at offset: Int) {
        if Self.closed.contains(name) { open[name, default: []].append(offset) }
    }

    /// Handles an end tag.
    mutating func end(_ name: String, at offset: Int) {
        guard Self.closed.contains(name), open[name]?.popLast() == nil, problem == nil else { return }
        problem = ("</\(name)> closes nothing", offset)
    }

    /// Handles the end of the text.
    mutating func finish() {
        guard problem == nil else { return }
        let left = open.compactMap { name, offsets in offsets.first.map { (name, $0) } }
        problem = left.min { $0.1 < $1.1 }.map { ("<\($0)> is never closed", $1) }
    }

    /// The elements that require an end tag, and affect what follows the content if it is missing.
    private static let closed: Set = [
        "a", "b", "i", "u", "s", "em", "strong", "small", "big", "font", "span", "tt", "code", "strike",
        "del",
        "sub", "sup", "center", "div", "blockquote", "pre", "table", "ul", "ol", "dl", "h1", "h2", "h3", "h4",
        "h5", "h6", "section", "article", "aside", "figure", "details", "audio", "video", "button", "select",
    ]
}
