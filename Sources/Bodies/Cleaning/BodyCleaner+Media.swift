import Text

// Images and what is embedded.
extension BodyCleaner {
    /// Writes an element without content.
    mutating func void(_ element: BodyElement, _ tag: HTMLTag) {
        switch element {
        case .img: image(tag)
        case .source:
            guard let parent = open.last?.element, [.audio, .picture, .video].contains(parent) else { return }
            let attributes = source(tag, in: parent)
            if !attributes.isEmpty { writer.startTag(.source, attributes) }
        default:
            guard addresses.attributes(of: element, tag) != nil, prepare(for: element) else { return }
            pending = []
            writer.startTag(element)
        }
    }

    /// Writes what takes the place of an element.
    mutating func replace(_ element: BodyElement, _ tag: HTMLTag) {
        switch element {
        case .iframe: frame(tag["src"].flatMap { $0 == "about:blank" ? nil : $0 } ?? tag["data-src"], tag)
        case .embed: frame(tag["src"], tag)
        case .object: count(.object)
        case .input:
            // A list of tasks.
            guard tag["type"]?.lowercased() == "checkbox" else { return count(.input) }
            guard prepare(for: .input) else { return }
            writer.literal(tag["checked"] == nil ? "\u{2610}" : "\u{2611}")
        default: break
        }
    }

    private mutating func image(_ tag: HTMLTag) {
        guard var attributes = addresses.attributes(of: .img, tag), !Self.isBeacon(tag) else { return }
        let candidates = (tag["srcset"] ?? tag["data-srcset"] ?? tag["data-lazy-srcset"])
            .flatMap(addresses.candidates)
        let fallback = candidates.map { String($0.prefix { $0 != " " && $0 != "," }) }
        guard let address = imageAddress(tag) ?? fallback else { return count(.img) }
        guard !Self.isBeacon(address), !isInNoscript || address != lastImage else { return }
        lastImage = address
        guard prepare(for: .img) else { return }
        attributes.insert(("src", address), at: 0)
        if let candidates { attributes.append(("srcset", candidates)) }
        if candidates != nil, let sizes = tag["sizes"], Self.isSizes(sizes) {
            attributes.append(("sizes", sizes))
        }
        attributes.append(("alt", tag["alt"] ?? ""))
        for name in ["width", "height"] as [StaticString] {
            if let value = tag[name], AddressCleaner.isNumber(value) { attributes.append((name, value)) }
        }
        writer.startTag(.img, attributes)
    }

    /// The address of an image, also of one that a script would load later.
    private func imageAddress(_ tag: HTMLTag) -> String? {
        let written = tag["src"]
        if written == nil || written.map(Self.isPlaceholder) == true {
            for name in ["data-src", "data-lazy-src", "data-original", "data-lazy", "data-actualsrc"]
                as [StaticString]
            {
                if let address = tag[name].flatMap({ addresses.address($0, for: .image) }) { return address }
            }
        }
        return written.flatMap { addresses.address($0, for: .image) }
    }

    private func source(_ tag: HTMLTag, in parent: BodyElement) -> Attributes {
        var attributes: Attributes = []
        if parent == .picture {
            guard let candidates = (tag["srcset"] ?? tag["data-srcset"]).flatMap(addresses.candidates) else {
                return []
            }
            attributes.append(("srcset", candidates))
            if let sizes = tag["sizes"], Self.isSizes(sizes) { attributes.append(("sizes", sizes)) }
            if let media = tag["media"], Self.isSizes(media) { attributes.append(("media", media)) }
        } else {
            guard let address = tag["src"].flatMap({ addresses.address($0, for: .media) }) else { return [] }
            attributes.append(("src", address))
        }
        if let type = tag["type"], Self.isSizes(type) { attributes.append(("type", type)) }
        return attributes
    }

    /// Writes a link to what a frame shows.
    private mutating func frame(_ source: String?, _ tag: HTMLTag) {
        guard addresses.attributes(of: .iframe, tag) != nil, !Self.isBeacon(tag) else { return }
        guard let address = source.flatMap({ addresses.address($0, for: .media) }), !Self.isBeacon(address)
        else {
            return count(.iframe)
        }
        let player = EmbeddedPlayer(address)
        guard prepare(for: .a) else { return }
        guard push(.a, [("href", player.address)], isShown: true) else { return }
        if let picture = player.picture {
            writer.startTag(.img, [("src", picture), ("alt", tag["title"] ?? player.name)])
        } else {
            writer.literal(tag["title"].flatMap { $0.isEmpty ? nil : $0 } ?? player.name)
        }
        close(to: open.count - 1)
    }

    /// Whether an address is that of an image which only stands there until a script puts another one.
    private static func isPlaceholder(_ address: String) -> Bool {
        address.isEmpty || address.contains(anyOf: placeholders)
    }

    private static let placeholders: [StaticString] = [
        "data:", "placeholder", "blank.", "spacer.", "lazy", "loading", "transparent.", "1x1.", "pixel.",
    ]

    /// Whether an image or a frame is too small to be seen.
    private static func isBeacon(_ tag: HTMLTag) -> Bool {
        func isTiny(_ name: StaticString) -> Bool {
            guard let value = tag[name] else { return false }
            return ["0", "1", "0px", "1px"].contains(value)
        }
        return isTiny("width") && isTiny("height")
    }

    /// Whether an address only counts readers.
    private static func isBeacon(_ address: String) -> Bool { address.contains(anyOf: beacons) }

    private static let beacons: [StaticString] = [
        "//pixel.wp.com/", "//stats.wordpress.com/", "//b.scorecardresearch.com/",
        "//sb.scorecardresearch.com/",
        "//pixel.quantserve.com/", "//www.google-analytics.com/", "//ssl.google-analytics.com/",
        "//www.facebook.com/tr", "//ad.doubleclick.net/", "//feeds.feedburner.com/~", "//medium.com/_/stat",
        "//mc.yandex.ru/watch", "//counter.yadro.ru/", "//c.statcounter.com/", "//px.ads.linkedin.com/",
        "//bat.bing.com/", "//analytics.twitter.com/", "//t.co/i/adsct", "/piwik.php", "/matomo.php",
        "//hits.seeyoufarm.com/", "//vg08.met.vgwort.de/", ".met.vgwort.de/", "//www.assoc-amazon.",
        "//ir-na.amazon-adsystem.com/", "data:image/gif;base64,r0lgodlhaqab",
    ]

    private static func isSizes(_ value: String) -> Bool {
        1...500 ~= value.utf8.count
            && value.utf8.allSatisfy { byte in
                byte.isAlphanumeric || " ()-:,.%/+*;=\"".utf8.contains(byte)
            }
    }
}

extension String {
    /// Whether the text has one of some texts in lower case, in any case.
    fileprivate func contains(anyOf texts: [StaticString]) -> Bool {
        var copy = self
        return copy.withUTF8 { bytes in texts.contains { bytes.firstIndex(of: $0, from: 0) != nil } }
    }
}
