import XML

/// How to read Atom content, according to its type.
enum AtomContentType: Sendable {
    case text, html, xhtml
    /// An XML media type.
    case xml
    /// The media type of an external parsed entity, which may mix text and elements.
    case entity
    /// Another text media type.
    case plain
    /// A media type for multipart content or messages, which is not allowed.
    case composite
    /// Any other media type, in Base64.
    case bytes
    /// An unknown type.
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
            if name.hasSuffix("/xml") || name.hasSuffix("+xml") || name == "application/xml-dtd" {
                self = .xml
            } else if name.hasSuffix("/xml-external-parsed-entity") {
                self = .entity
            } else if name.hasPrefix("text/") {
                self = .plain
            } else if name.hasPrefix("multipart/") || name.hasPrefix("message/") {
                self = .composite
            } else {
                self = .bytes
            }
        }
    }
}
