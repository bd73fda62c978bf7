/// A provider whose fields are still being read.
struct ProviderDraft {
    private var name: String?
    private var domain: DomainName?
    private var images: [ImageDraft] = []
    /// The name of a publisher, for a provider without a name.
    private var publisher = Ranked<String>()

    /// Reads a publisher, of which only the name counts.
    ///
    /// - Parameter rank: the position of its key in the list.
    mutating func readPublisher(_ rank: Int, from fields: inout FieldReader) throws(YAMLError) {
        try fields.names(.publishers, splitting: { [$0] }) { publisher.offer($0, rank) }
    }

    /// Reads `provider`: a mapping, or a name or a list of mappings, of which the first name counts.
    mutating func read(from fields: inout FieldReader) throws(YAMLError) {
        let value = try fields.next() ?? .absent
        guard value == .mapping else {
            fields.putBack()
            return try readPublisher(0, from: &fields)
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
            domain: domain ?? DomainName(hostOf: link), name: name ?? publisher.value,
            images: images.images(on: link, site: nil))
    }

    /// The display name, for use where only a name is needed.
    func shownName(link: WebAddress) -> String {
        name ?? publisher.value ?? (domain ?? DomainName(hostOf: link)).string
    }
}
