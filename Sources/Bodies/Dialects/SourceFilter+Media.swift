import Text

// Images, sound and video that tags of all dialects stand for.
extension SourceFilter {
    /// Whether a tag, an include or an output with this name shows an image.
    static func namesImage(_ name: some StringProtocol) -> Bool {
        ["figure", "image", "img", "picture"].contains { name.contains($0) }
    }

    /// Writes an image with its caption, which may have Markdown.
    mutating func writeFigure(_ arguments: TagArguments, address: String?) {
        guard let address, !address.isEmpty else { return count("shortcode", Self.shown(arguments.name)) }
        let caption = [arguments["title"], arguments["caption"], arguments["attr"]].compactMap { $0 }
        let alternative = arguments["alt"] ?? arguments["caption"] ?? arguments["title"] ?? ""
        // The comment ends what Markdown takes for HTML with the line.
        let image = "<img src=\"\(Self.escaped(address))\" alt=\"\(Self.escaped(Self.words(alternative)))\">"
        if caption.isEmpty { return write("<!---->" + image) }
        let text = caption.map(Self.phrase).joined(separator: " – ")
        write("<!----><figure>\(image)<figcaption>\(text)</figcaption></figure>")
    }

    /// Writes a player of a file; `element` is its element in HTML, `name` what is counted if there is no file.
    mutating func writeMedia(_ address: String?, _ element: some StringProtocol, in name: String) {
        guard let address, address.contains("/") || address.contains("."), !address.contains("{") else {
            leftOut[name, default: 0] += 1
            return
        }
        write("<!----><\(element) src=\"\(Self.escaped(address))\"></\(element)>")
    }

    /// A line of Markdown as HTML: links, bold text and code.
    private static func phrase(_ text: String) -> String {
        replacingMarks(in: escaped(text)) { element, text, address in
            "<\(element)\(address.map { " href=\"\($0)\"" } ?? "")>\(text)</\(element)>"
        }
    }

    /// A line of Markdown without its marks.
    private static func words(_ text: String) -> String {
        replacingMarks(in: text) { _, text, _ in String(text) }
    }

    /// A line of Markdown with something else instead of each link, bold text and code.
    ///
    /// - Parameter replace: gets the name of the element in HTML, its text, and the address of a link.
    private static func replacingMarks(
        in text: String, _ replace: (_ element: String, _ text: Substring, _ address: Substring?) -> String
    ) -> String {
        text.replacing(/\[([^\[\]]+)\]\(([^()\s]*)\)/) { replace("a", $0.1, $0.2) }
            .replacing(/\*\*([^*]+)\*\*/) { replace("strong", $0.1, nil) }
            .replacing(/`([^`]+)`/) { replace("code", $0.1, nil) }
    }
}
