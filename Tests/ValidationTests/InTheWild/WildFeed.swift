import Testing

/// A feed as a well-known program or site writes it, shortened, with other texts and addresses.
struct WildFeed: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let document: [UInt8]

    init(_ name: String, _ text: String) {
        (testDescription, document) = (name, Array(text.utf8))
    }

    static let all =
        blogs + atomBlogs + podcasts + podcastHosts + morePodcastHosts + news + media + modules + forums
        + sites + development + offices + siteSummaries + modularSiteSummaries + moreSiteSummaries
}
