import Text

/// What the members of an object say about it, before it is known to be an article.
struct JSONOutline {
    /// The position in a list of objects that may be articles, after its bracket; nil if there is none.
    private(set) var list: Int?
    /// Whether the object is a JSON Feed, which is made from articles.
    private(set) var isFeed = false

    /// The members that hold the articles in what crawlers and interfaces write.
    private static let listNames = ["articles", "items", "posts", "entries", "data", "results", "@graph"]
    private static let feedVersion = "https://jsonfeed.org/version/"

    /// Looks at an object, or at the beginning of one.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var scanner = JSONScanner(bytes)
        var name = ""
        do throws(JSONSyntaxError) {
            while let token = try scanner.next() {
                switch token {
                case .name where scanner.depth == 1:
                    name = scanner.text.count > 16 ? "" : String(decoding: bytes[scanner.text], as: UTF8.self)
                case .string where scanner.depth == 1 && name == "version":
                    isFeed = isFeed || bytes[scanner.text].starts(with: Self.feedVersion.utf8)
                case .arrayStart where scanner.depth == 2 && list == nil && Self.listNames.contains(name):
                    let start = scanner.position
                    if bytes[start...].first(where: { !$0.isXMLSpace }) == UInt8(ascii: "{") { list = start }
                default: break
                }
            }
        } catch {
            // What follows a mistake, or the end of the bytes, says nothing.
        }
    }
}
