/// Writes a piece of HTML: tags are literals of the program, everything else is escaped.
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
