import Text

/// What the members of an object say about it, before it is known to be an article.
struct JSONOutline {
    /// The position in a list of objects that may be articles, after its bracket; nil if there is none.
    private(set) var list: Int?
    /// The same of a list that only counts if the object is no article.
    private(set) var innerList: Int?
    /// Whether the object is a JSON Feed, which is made from articles.
    private(set) var isFeed = false

    /// The members that hold the articles in what crawlers and interfaces write.
    private static let listNames = ["articles", "items", "posts", "entries", "data", "results", "@graph"]
    /// Others, which articles may have themselves.
    private static let innerNames = [
        "docs", "stories", "value", "objects", "content_elements", "result", "children",
    ]
    /// The members around a list.
    private static let wrapperNames = ["response", "data", "articles", "result"]
    private static let feedVersion = "https://jsonfeed.org/version/"

    /// Looks at an object, or at the beginning of one.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var scanner = JSONScanner(bytes)
        // The names of the member, and of the one in it.
        var (name, inner) = ("", "")
        do throws(JSONSyntaxError) {
            while let token = try scanner.next() {
                switch token {
                case .name where scanner.depth == 1: name = Self.name(scanner.text, in: bytes)
                case .name where scanner.depth == 2 && Self.wrapperNames.contains(name):
                    inner = Self.name(scanner.text, in: bytes)
                case .string where scanner.depth == 1 && name == "version":
                    isFeed = isFeed || bytes[scanner.text].starts(with: Self.feedVersion.utf8)
                case .arrayStart where scanner.depth == 2:
                    if list == nil, Self.listNames.contains(name) {
                        list = Self.list(at: scanner.position, in: bytes)
                    } else if innerList == nil, Self.innerNames.contains(name) {
                        innerList = Self.list(at: scanner.position, in: bytes)
                    }
                    // The objects of a list have names as deep as these.
                    name = ""
                case .arrayStart where scanner.depth == 3 && innerList == nil:
                    guard Self.wrapperNames.contains(name),
                        Self.listNames.contains(inner) || Self.innerNames.contains(inner)
                    else { break }
                    innerList = Self.list(at: scanner.position, in: bytes)
                default: break
                }
            }
        } catch {
            // What follows a mistake, or the end of the bytes, says nothing.
        }
    }

    /// The name of a member; empty if it is longer than all that are known.
    private static func name(_ text: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> String {
        text.count > 16 ? "" : String(decoding: bytes[text], as: UTF8.self)
    }

    /// The position after the bracket of a list of objects; nil for another list.
    private static func list(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        bytes[start...].first { !$0.isXMLSpace } == UInt8(ascii: "{") ? start : nil
    }
}
