import Feeds

extension Feed {
    /// The links to the other documents of the feed by their relation (RFC 5005, section 4).
    func historyLinks(_ format: FeedFormat) -> [(relation: String, address: String)] {
        guard let history else { return [] }
        return [
            ("current", isArchive ? history.current : nil), ("prev-archive", history.previous),
            ("next-archive", history.next),
        ].compactMap { relation, descriptor in address(of: descriptor, format).map { (relation, $0) } }
    }

    /// The URL of another document of the feed; nil without a base URL.
    func address(of descriptor: FeedDescriptor?, _ format: FeedFormat) -> String? {
        descriptor.flatMap { site.address(of: $0.file(format.fileExtension)) }
    }
}
