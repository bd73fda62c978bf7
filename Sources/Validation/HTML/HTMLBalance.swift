/// Tracks which HTML elements are not closed, and which are closed without being open.
struct HTMLBalance {
    private var open: [String: Int] = [:]
    private(set) var problem: String?

    /// Handles a start tag.
    mutating func start(_ name: String) {
        if Self.closed.contains(name) { open[name, default: 0] += 1 }
    }

    /// Handles an end tag.
    mutating func end(_ name: String) {
        guard Self.closed.contains(name) else { return }
        let count = open[name, default: 0]
        if count > 0 { open[name] = count - 1 }
        if count == 0, problem == nil { problem = "</\(name)> closes nothing" }
    }

    /// Handles the end of the text.
    mutating func finish() {
        guard problem == nil else { return }
        let left = open.filter { $0.value > 0 }.keys.min()
        problem = left.map { "<\($0)> is never closed" }
    }

    /// The elements that require an end tag, and affect what follows the content if it is missing.
    private static let closed: Set = [
        "a", "b", "i", "u", "s", "em", "strong", "small", "big", "font", "span", "tt", "code", "strike",
        "del",
        "sub", "sup", "center", "div", "blockquote", "pre", "table", "ul", "ol", "dl", "h1", "h2", "h3", "h4",
        "h5", "h6", "section", "article", "aside", "figure", "details", "audio", "video", "button", "select",
    ]
}
