import Text

/// What a frame shows: a link to it, and its picture where that has an address by rule.
struct EmbeddedPlayer {
    let address: String
    /// What to call it.
    let name: String
    var picture: String?

    /// Recognizes the address of a frame, which must be absolute.
    init(_ source: String) {
        let parts = source.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        let host = parts.count > 2 ? parts[2].lowercased() : ""
        let path = parts.count > 3 ? String(parts[3]) : ""
        let site = host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
        func id(after prefix: String) -> String? {
            guard path.hasPrefix(prefix) else { return nil }
            let id = path.dropFirst(prefix.count).utf8.prefix { byte in
                byte.isAlphanumeric || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
            }
            return 1...40 ~= id.count ? String(Substring(id)) : nil
        }
        switch site {
        case "youtube.com", "youtube-nocookie.com", "m.youtube.com":
            guard let id = id(after: "embed/"), id != "videoseries" else { break }
            self = .youTube(id)
            return
        case "player.vimeo.com":
            guard let id = id(after: "video/") else { break }
            self = .vimeo(id)
            return
        case "dailymotion.com":
            guard let id = id(after: "embed/video/") else { break }
            self.init(
                address: "https://www.dailymotion.com/video/\(id)", name: "Dailymotion",
                picture: "https://www.dailymotion.com/thumbnail/video/\(id)")
            return
        case "open.spotify.com":
            guard path.hasPrefix("embed/") else { break }
            self.init(address: "https://open.spotify.com/" + path.dropFirst(6), name: "Spotify")
            return
        default: break
        }
        self.init(address: source, name: site.isEmpty ? source : site)
    }

    private init(address: String, name: String, picture: String? = nil) {
        (self.address, self.name, self.picture) = (address, name, picture)
    }

    /// A video of YouTube by its id.
    static func youTube(_ id: String) -> Self {
        Self(
            address: "https://www.youtube.com/watch?v=\(id)", name: "YouTube",
            picture: "https://i.ytimg.com/vi/\(id)/hqdefault.jpg")
    }

    /// A video of Vimeo by its id.
    static func vimeo(_ id: String) -> Self {
        Self(address: "https://vimeo.com/\(id)", name: "Vimeo")
    }
}
