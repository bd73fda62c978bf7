import Text

// Tags and outputs of Liquid, Nunjucks and Hexo.
extension SourceFilter {
    /// Filters `{% tag %}`, `{{ output }}` and `{# comment #}`.
    mutating func filterLiquid() -> Bool {
        guard rules.dialects.contains(.liquid), isSearching else { return false }
        let kind = byte(position + 1)
        guard let close = Self.closes[kind] else { return false }
        if kind == UInt8(ascii: "#"), byte(position + 2) != 0x20 { return false }
        let start = position + 2
        let limit = min(start + Self.longestTag, bytes.count - 1)
        var end = start
        while end < limit, bytes[end] != close || bytes[end + 1] != UInt8(ascii: "}") { end += 1 }
        guard end < limit else { return searchInVain() }
        let inner = Self.trimmed(bytes[start..<end])
        let arguments = TagArguments(inner)
        if isRaw {
            guard kind == UInt8(ascii: "%"), ["endraw", "endverbatim"].contains(arguments.name) else {
                return false
            }
            isRaw = false
            position = end + 2
            return true
        }
        // `{{<` that is no shortcode is no output either.
        if kind == UInt8(ascii: "{"), let first = inner.first,
            first == UInt8(ascii: "<") || first == UInt8(ascii: "%")
        {
            return false
        }
        position = end + 2
        switch kind {
        case UInt8(ascii: "%"): writeTag(arguments, inner)
        case UInt8(ascii: "{"): writeOutput(inner)
        default: break
        }
        return true
    }

    /// Copies code up to a place, without `{% raw %}` and the `{% endraw %}` that belongs to it.
    mutating func copyCode(to end: Int) {
        while rules.dialects.contains(.liquid), position < end,
            let open = bytes[position..<end].firstIndex(of: UInt8(ascii: "{"))
        {
            copy(to: open)
            let names = isRaw ? ["endraw", "endverbatim"] : ["raw", "verbatim"]
            if let rest = rawMark(names, at: open, before: end), isRaw || rest < placeOfLastRawEnd {
                isRaw.toggle()
                position = rest
            } else {
                copy(to: open + 1)
            }
        }
        copy(to: end)
    }

    /// The place of the last `endraw` of the text; zero if there is none.
    private var placeOfLastRawEnd: Int {
        mutating get {
            if let place = lastRawEnd { return place }
            let place = bytes.indices.last {
                bytes[$0] == UInt8(ascii: "e")
                    && (bytes.matches("endraw", at: $0) || bytes.matches("endverbatim", at: $0))
            }
            lastRawEnd = place ?? 0
            return place ?? 0
        }
    }

    /// The place after a tag with one of these names; nil if there is something else.
    private func rawMark(_ names: [String], at place: Int, before end: Int) -> Int? {
        guard bytes[place] == UInt8(ascii: "{"), bytes.matches("{%", at: place),
            let close = bytes[place..<min(place + 40, end)].firstIndex(of: UInt8(ascii: "}")),
            close > place + 3, bytes[close - 1] == UInt8(ascii: "%")
        else { return nil }
        let name = String(decoding: Self.trimmed(bytes[(place + 2)..<(close - 1)]), as: UTF8.self)
        return names.contains(name) ? close + 1 : nil
    }

    private static let closes = [
        UInt8(ascii: "%"): UInt8(ascii: "%"), UInt8(ascii: "{"): UInt8(ascii: "}"),
        UInt8(ascii: "#"): UInt8(ascii: "#"),
    ]

    /// What stands in a tag, without the dashes that take white space away.
    private static func trimmed(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Slice<
        UnsafeBufferPointer<UInt8>
    > {
        func isOuter(_ byte: UInt8) -> Bool { byte.isHTMLSpace || byte == UInt8(ascii: "-") }
        var text = text.drop(while: isOuter)
        while let last = text.last, isOuter(last) { text = text.dropLast() }
        return text
    }

    private mutating func writeTag(_ tag: TagArguments, _ inner: Slice<UnsafeBufferPointer<UInt8>>) {
        let first = tag.positional.first
        switch tag.name {
        case "raw", "verbatim": isRaw = true
        case "comment", "capture", "for", "schema":
            if tag.name == "for" { count("tag", "for") }
            skip(to: "end" + tag.name)
        case "highlight": writeCode(first ?? "", until: Self.ends("endhighlight"))
        case "codeblock", "code":
            let language = String(decoding: inner, as: UTF8.self).split(separator: "lang:").dropFirst().first
            writeCode(
                language.map { String($0.prefix { $0 != " " }) } ?? "", until: Self.ends("end" + tag.name))
        case "link" where tag.positional.contains { $0.contains("://") }:
            // Hexo's, with a text before the address.
            let text = tag.positional.prefix { !$0.contains("://") }
            let address = tag.positional[text.count]
            writeLink(address, Self.escaped(text.isEmpty ? address : text.joined(separator: " ")))
        case "post_link":
            // The address is that of another document.
            let text = tag.positional.dropFirst().filter { $0 != "true" && $0 != "false" }
            if text.isEmpty { count("tag", tag.name) }
            write(Self.escaped(text.joined(separator: " ")))
        case "link", "asset_path":
            if let first, !first.hasPrefix("_"), !first.contains("{") {
                write(Self.inDestination(first))
            } else {
                count("tag", tag.name)
            }
        case "asset_img", "img", "image":
            guard let index = tag.positional.firstIndex(where: { $0.contains(".") || $0.contains("/") })
            else {
                return count("tag", tag.name)
            }
            let title = tag.positional[(index + 1)...].filter { !$0.allSatisfy(\.isNumber) }
            let text = Self.escaped(title.joined(separator: " "))
            write("<!----><img src=\"\(Self.escaped(tag.positional[index]))\" alt=\"\(text)\">")
        case "asset_link":
            guard let first else { return count("tag", tag.name) }
            let text = tag.positional.dropFirst().joined(separator: " ")
            writeLink(first, Self.escaped(text.isEmpty ? first : text))
        case "youtube", "youtubeplayer": writePlayer(first, EmbeddedPlayer.youTube, tag.name)
        case "vimeo": writePlayer(first, EmbeddedPlayer.vimeo, tag.name)
        case "tweet", "twitter":
            guard let first, first.hasPrefix("https://") else { return count("tag", tag.name) }
            writeLink(first, "Tweet")
        case "video", "audio": writeMedia(first, tag.name, in: "tag \(tag.name)")
        case "gist":
            if let first, first.contains("/") || first.count >= 20 {
                writeLink("https://gist.github.com/" + first, "Gist")
            } else {
                count("tag", "gist")
            }
        case "include", "include_relative", "include_cached", "render": writeInclude(tag, first ?? "")
        case "if", "unless", "elsif", "elif", "else", "case", "when", "assign", "set", "block", "extends",
            "import",
            "blockquote", "quote", "break", "continue", "increment", "decrement", "cycle":
            break
        default: if !tag.name.hasPrefix("end") { count("tag", Self.shown(tag.name)) }
        }
    }

    private static func ends(_ name: String) -> [String] {
        ["{% \(name)", "{%- \(name)", "{%\(name)", "{%-\(name)"]
    }

    /// Skips what a tag contains, and its end.
    private mutating func skip(to name: String) {
        var next: Int?
        for text in Self.ends(name) {
            if let end = end(text, after: position), end < next ?? bytes.count { next = end }
        }
        guard let next else { return }
        position = bytes[next...].prefix(64).firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? next
    }

    private mutating func writeInclude(_ tag: TagArguments, _ name: String) {
        if name.contains("youtube"), let id = tag["id", "video_id", "video", "url"] {
            return writePlayer(id, EmbeddedPlayer.youTube, name)
        }
        if let address = tag["src", "image_path", "image", "url", "path", "file"], !address.contains("{"),
            Self.namesImage(name)
        {
            // Themes have these below the site's address.
            let isFromRoot = address == tag["image_path", "path"] && !address.contains(":")
            let isRelative = !address.hasPrefix("/") && !address.hasPrefix(".")
            return writeFigure(tag, address: isFromRoot && isRelative ? "/" + address : address)
        }
        let stem = name.split(separator: "/").last?.prefix { $0 != "." } ?? ""
        if stem == "video", let provider = tag["provider"] {
            switch provider {
            case "youtube": return writePlayer(tag["id"], EmbeddedPlayer.youTube, name)
            case "vimeo": return writePlayer(tag["id"], EmbeddedPlayer.vimeo, name)
            default: break
            }
        } else if stem == "video" || stem == "audio" {
            return writeMedia(tag["src", "url", "path"], stem, in: "include \(Self.shown(name))")
        }
        count("include", Self.shown(name))
    }

    /// Writes what an output is known to give: a text, or an address below the site's.
    private mutating func writeOutput(_ inner: Slice<UnsafeBufferPointer<UInt8>>) {
        if let quote = inner.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return write(
                Self.inDestination(String(decoding: inner.dropFirst().prefix { $0 != quote }, as: UTF8.self)))
        }
        let call = TagArguments(inner)
        switch call.name {
        case "youtube":
            return writePlayer(call["id"] ?? call.positional.first, EmbeddedPlayer.youTube, call.name)
        case "vimeo": return writePlayer(call["id"] ?? call.positional.first, EmbeddedPlayer.vimeo, call.name)
        default: break
        }
        if let address = call["src", "path", "url", "light_src", "default_src"], Self.namesImage(call.name) {
            return writeFigure(call, address: address)
        }
        let name = inner.prefix { $0.isAlphanumeric || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
        let word = String(decoding: name.prefix(40), as: UTF8.self)
        guard !["site.baseurl", "site.url", "baseurl", "base_url", "root"].contains(word) else { return }
        count("output", word.isEmpty ? "?" : word)
    }
}
