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
