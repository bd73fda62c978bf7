import Foundation

/// An http or https address that may be fetched.
struct FetchAddress {
    let url: URL

    /// Checks an address, which may be relative to another one.
    init(_ text: String, from base: URL? = nil) throws(FetchError) {
        guard let url = URL(string: text, relativeTo: base)?.absoluteURL, let host = url.host, !host.isEmpty
        else {
            throw FetchError("expected a whole address, such as https://example.com/feed.xml")
        }
        guard let scheme = url.scheme?.lowercased(), scheme == "http" || scheme == "https" else {
            throw FetchError("expected an http or https address")
        }
        guard url.user == nil, url.password == nil else {
            throw FetchError("an address with a name or password in it is not fetched")
        }
        self.url = url
    }

    /// The address without its fragment, which is not sent.
    var text: String {
        String(url.absoluteString.prefix { $0 != "#" })
    }
}
