import XML

/// HTML as text of an XML document: escaped as HTML, and all of it as XML.
struct HTMLInXML: HTMLWriting, ~Copyable {
    private var buffer = XMLBuffer()

    /// Hands over the HTML so far, and begins anew.
    mutating func take() -> EscapedXMLText { buffer.take() }

    mutating func tags(_ tags: StaticString) {
        buffer.append(tags)
    }

    mutating func text(_ text: String) {
        buffer.append(XMLText(text), in: .html)
    }
}
