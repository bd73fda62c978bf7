import Foundation
import Hummingbird
import Syndication

let posts = [
    (title: "Hello", path: "hello", date: Date(timeIntervalSince1970: 1_785_000_000), text: "*First* post")
]

let router = Router()
router.get("feed.atom") { _, _ in
    let entries = posts.map { post in
        Entry(
            title: post.title, link: "https://example.org/\(post.path)", published: post.date,
            content: .markdown(post.text))
    }
    let feed = Feed(
        id: "tag:example.org,2026:posts", title: "Posts", link: "https://example.org/", entries: entries)
    let document = try feed.document(as: .atom, at: "https://example.org/feed.atom")
    return Response(
        status: .ok, headers: [.contentType: FeedFormat.atom.mediaType],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: document)))
}

let port = ProcessInfo.processInfo.environment["PORT"].flatMap { Int($0) } ?? 8080
let application = Application(
    router: router, configuration: .init(address: .hostname("127.0.0.1", port: port)))
try await application.runService()
