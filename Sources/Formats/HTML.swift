import XML

/// A piece of HTML that is being written into XML: tags are literals of the program, everything else is
/// escaped as HTML, and all of it as XML.
struct HTML: ~Copyable {
    private var buffer = XMLBuffer()

    /// Hands over the HTML so far, and begins anew.
    mutating func take() -> EscapedXMLText { buffer.take() }

    /// Appends tags as they are.
    mutating func tags(_ tags: StaticString) {
        buffer.append(tags)
    }

    /// Appends text, escaped: safe between tags and within quoted attributes.
    mutating func text(_ text: String) {
        buffer.append(XMLText(text), in: .html)
    }

    /// Appends an attribute to the tag that was begun.
    mutating func attribute(_ name: StaticString, _ value: String) {
        tags(" ")
        tags(name)
        tags("=\"")
        text(value)
        tags("\"")
    }

    /// Appends a link.
    mutating func link(_ address: String, _ title: String) {
        tags("<a href=\"")
        text(address)
        tags("\">")
        text(title)
        tags("</a>")
    }
}
