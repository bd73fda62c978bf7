/// A specification, and a section of it.
public struct Specification: Sendable {
    /// Its name.
    public let name: String
    /// The section; empty for the whole specification.
    public let section: String
    /// Its URL.
    public let address: String

    private init(_ name: String, _ section: String, _ address: String) {
        (self.name, self.section, self.address) = (name, section, address)
    }

    /// The name and the section.
    public var citation: String { section.isEmpty ? name : "\(name), \(section)" }

    static func xml(_ section: String) -> Self { .init("XML 1.0", section, "https://www.w3.org/TR/xml/") }
    static func xmlNamespaces(_ section: String) -> Self {
        .init("Namespaces in XML 1.0", section, "https://www.w3.org/TR/xml-names/")
    }
    static func rss(_ section: String) -> Self {
        .init("RSS 2.0", section, "https://www.rssboard.org/rss-specification")
    }
    static func rss10(_ section: String) -> Self {
        .init("RSS 1.0", section, "https://web.resource.org/rss/1.0/spec")
    }
    static func rssProfile(_ section: String) -> Self {
        .init("RSS Best Practices Profile", section, "https://www.rssboard.org/rss-profile")
    }
    static func atom(_ section: String) -> Self {
        .init("RFC 4287 (Atom)", section, "https://www.rfc-editor.org/rfc/rfc4287")
    }
    static func jsonFeed(_ section: String) -> Self {
        .init("JSON Feed 1.1", section, "https://www.jsonfeed.org/version/1.1/")
    }
    static func rfc(_ number: Int, _ section: String) -> Self {
        .init("RFC \(number)", section, "https://www.rfc-editor.org/rfc/rfc\(number)")
    }
    static func outfeed(_ section: String) -> Self {
        .init("Outfeed", section, "docs/rules.md")
    }
    /// Any other specification, such as that of an extension.
    static func other(_ name: String, _ section: String, _ address: String) -> Self {
        .init(name, section, address)
    }
}
