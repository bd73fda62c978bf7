/// A provider whose fields are still being read.
struct ProviderDraft {
    private var name: String?
    private var domain: DomainName?
    private var images: [ImageDraft] = []
    /// The name of a publisher, for a provider without a name.
    private var publisher: String?

    /// Reads a publisher, of which only the name counts.
    mutating func readPublisher(from fields: inout FieldReader) throws(YAMLError) {
        try fields.names("publishers", splitting: { [$0] }) { publisher = publisher ?? $0 }
    }

    /// Reads the mapping `provider`.
    mutating func read(from fields: inout FieldReader) throws(YAMLError) {
        let value = try fields.next() ?? .absent
        guard value == .mapping else {
            return try fields.refuse(value, expected: "a mapping of name and domain")
        }
        var draft = ProviderDraft()
        try fields.eachField { (fields, field) throws(YAMLError) in
            switch field {
            case .name: draft.name = try fields.text()
            case .domain:
                draft.domain = try fields.scalar { (text) throws(AddressError) in try DomainName(text) }
            case .images: try fields.images(.certain) { draft.images.append($0) }
            default: try fields.skipNext()
            }
        }
        draft.publisher = publisher
        self = draft
    }

    /// The provider of an article; without a domain of its own, it gets the host of `link`.
    func finish(link: WebAddress) -> Provider {
        Provider(
            domain: domain ?? DomainName(hostOf: link), name: name ?? publisher,
            images: images.images(on: link, site: nil))
    }

    /// The display name, for use where only a name is needed.
    func shownName(link: WebAddress) -> String {
        name ?? (domain ?? DomainName(hostOf: link)).string
    }
}
