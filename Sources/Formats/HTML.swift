import XML

/// HTML that stands for itself, in UTF-8.
struct HTML: HTMLWriting, ~Copyable {
    private var buffer = XMLBuffer()

    /// Hands over the HTML so far as UTF-8, and begins anew.
    mutating func take() -> [UInt8] { buffer.takeBytes() }

    /// Forgets what was written, to begin anew.
    mutating func removeAll() {
        buffer.removeAll()
    }

    /// Calls `body` with the HTML so far.
    func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        buffer.withUTF8(body)
    }

    mutating func tags(_ tags: StaticString) {
        buffer.append(markup: tags)
    }

    mutating func text(_ text: String) {
        buffer.append(XMLText(text), in: .plainHTML)
    }
}

/// A piece of HTML that stands on its own.
struct HTML: HTMLWriting, ~Copyable {
    private var buffer = XMLBuffer()

    /// Hands over the HTML so far as UTF-8, and begins anew.
    mutating func take() -> [UInt8] { buffer.takeBytes() }

    mutating func tags(_ tags: StaticString) { buffer.append(markup: tags) }

    mutating func text(_ text: String) { buffer.append(XMLText(text), in: .text) }
}

/// A piece of HTML within XML: all of it is escaped once more.
struct EscapedHTML: HTMLWriting, ~Copyable {
    private var buffer = XMLBuffer()

    /// Hands over the HTML so far, and begins anew.
    mutating func take() -> EscapedXMLText { buffer.take() }

    mutating func tags(_ tags: StaticString) { buffer.append(tags) }

    mutating func text(_ text: String) { buffer.append(XMLText(text), in: .html) }
}
