/// An enclosure of an article that is not read completely yet.
struct EnclosureDraft {
    var link: DocumentLink
    var type: String?
    var length: Int?
    var duration: Int?
    /// Whether the key can only mean an enclosure; an `audio` or `podcast` may be anything.
    let isCertain: Bool
    /// Where it is, without a message.
    let place: Diagnostic

    fileprivate func problem(_ message: String) -> Diagnostic {
        Diagnostic(
            path: place.path, line: place.line, column: place.column, field: place.field, message: message)
    }

    /// The path on the site; nil for an absolute address, and for a path that only the generator can resolve.
    fileprivate var path: String? {
        guard case .path(let path) = link else { return nil }
        let plain = path.hasPrefix("./") ? String(path.dropFirst(2)) : path
        return [".", "@", "~"].contains { plain.hasPrefix($0) } ? nil : plain
    }
}

/// The enclosures of an article, and what is wrong with them.
struct Enclosures {
    private(set) var found: [Enclosure] = []
    private(set) var problems: [Diagnostic] = []
    /// Whether files besides the document were looked for.
    private(set) var dependOnFiles = false

    /// Completes enclosures, each address once.
    ///
    /// - Parameters:
    ///   - page: the article's address.
    ///   - site: the site's address.
    ///   - document: the document's path.
    init(_ drafts: [EnclosureDraft], on page: WebAddress, site: WebAddress?, of document: String) {
        for draft in drafts {
            guard let enclosure = enclosure(draft, on: page, site: site, of: document),
                !found.contains(where: { $0.address == enclosure.address })
            else { continue }
            found.append(enclosure)
            if found.count == 2 {
                problems.append(
                    draft.problem("an RSS item can have only one enclosure, so it gets the first"))
            }
        }
    }

    private mutating func enclosure(
        _ draft: EnclosureDraft, on page: WebAddress, site: WebAddress?, of document: String
    ) -> Enclosure? {
        var (link, length) = (draft.link, draft.length)
        if case .path = link {
            guard let path = draft.path else { return nil }
            link = .path(path)
            if length == nil {
                dependOnFiles = true
                length = EnclosureFile.length(path, of: document)
            }
        }
        guard let address = link.address(from: page, site: site) else { return nil }
        let named = MediaType.named(by: address.string)
        guard draft.isCertain || draft.type != nil || named != nil else { return nil }
        // Without a length, nobody has looked at the file, and its name may mislead.
        guard let type = draft.type ?? (length == nil ? nil : named) else {
            let lack = length == nil ? "a length in bytes and a media type" : "a media type"
            problems.append(draft.problem("expected \(lack), so it is left out: \(Self.example)"))
            return nil
        }
        if length == nil {
            problems.append(draft.problem("expected a length in bytes: \(Self.example)"))
        }
        return Enclosure(address: address, type: type, length: length, duration: draft.duration)
    }

    private static let example = "write {url: …, length: 12216320, type: audio/mpeg}"
}
