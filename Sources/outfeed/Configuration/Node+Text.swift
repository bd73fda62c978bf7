import Yams

extension Node {
    /// A text that is not from a file.
    init(text: String) {
        self.init(text, .text)
    }

    /// A list of texts that is not from a file.
    init(texts: [String]) {
        self.init(texts.map { Node(text: $0) }, .text)
    }
}

extension Tag {
    /// Without the default resolver, whose regular expressions take 2 ms: only the text of a value counts.
    fileprivate static var text: Tag { Tag(.implicit, .basic) }
}
