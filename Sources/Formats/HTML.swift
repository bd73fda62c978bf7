import XML

/// HTML that is being written: tags are literals of the program, everything else is escaped.
protocol HTMLWriting: ~Copyable {
    /// Appends tags as they are.
    mutating func tags(_ tags: StaticString)

    /// Appends text, escaped: safe between tags and within quoted attributes.
    mutating func text(_ text: String)
}

extension HTMLWriting where Self: ~Copyable {
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
