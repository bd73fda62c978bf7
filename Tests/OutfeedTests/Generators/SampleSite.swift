@testable import outfeed

/// A small site as the documentation of its generator shows it, and what is to be read of it.
struct SampleSite: Sendable, CustomStringConvertible {
    let description: String
    let generator: Generator
    /// Texts of files by path; a text without line breaks at the end of a document's path is its front matter.
    let files: [String: String]
    var folders: [String] = []
    var output = "feeds"
    var root: String?
    /// The paths of documents to which settings give front matter.
    var defaults: [String] = []
    var excluded: [String] = []
    var facts: [SiteFact: String] = [:]

    /// A dated document.
    static let post = "---\ntitle: A post\ndate: 2024-05-06\n---\n\nText.\n"
    static let tomlPost = "+++\ntitle = \"A post\"\ndate = 2024-05-06\n+++\n\nText.\n"
    static let page = "---\ntitle: About\n---\n"
}
