import Foundation
import Syndication

var episode = Entry(
    title: "How feeds began", link: "https://example.org/1",
    published: Date(timeIntervalSince1970: 1_785_000_000))
episode.content = .markdown("Netscape published *RSS 0.90* in 1999. [Listen](/1.mp3)")
episode.enclosures = [Enclosure("https://example.org/1.mp3", length: 4_800_000, duration: 300)]

var feed = Feed(
    id: "tag:example.org,2026:talks", title: "Talks", link: "https://example.org/", entries: [episode])
feed.author = "Ada Example"
feed.language = "en"

for format in FeedFormat.allCases {
    let name = "talks.\(format.fileExtension)"
    let document = try feed.document(as: format, at: "https://example.org/\(name)")
    try Data(document).write(to: URL(filePath: name))
    print("\(name): \(document.count) bytes of \(format.mediaType)")
}
