import XML

/// How content of Atom is to be read, as its type says.
enum AtomContentType: Sendable {
    case text, html, xhtml
    /// A media type of XML.
    case xml
    /// A media type of other text.
    case plain
    /// A media type of parts or messages, which may not stand here.
    case composite
    /// Any other media type, in Base64.
    case bytes
    /// No type that there is.
    case unknown

    init(of element: XMLElement) {
        switch element.attribute("type")?.value {
        case nil, "text": self = .text
        case "html": self = .html
        case "xhtml": self = .xhtml
        case .some(let type):
            if MediaType.problem(in: type) != nil {
                self = .unknown
                return
            }
            let name = type.prefix { $0 != ";" && $0 != " " }.lowercased()
            if name.hasSuffix("/xml") || name.hasSuffix("+xml") || Self.otherXML.contains(name) {
                self = .xml
            } else if name.hasPrefix("text/") {
                self = .plain
            } else if name.hasPrefix("multipart/") || name.hasPrefix("message/") {
                self = .composite
            } else {
                self = .bytes
            }
        }
    }

    private static let otherXML: Set<String> = [
        "text/xml-external-parsed-entity", "application/xml-external-parsed-entity", "application/xml-dtd",
    ]
}
