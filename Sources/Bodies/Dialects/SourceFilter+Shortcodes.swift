import Text

// Shortcodes of Hugo.
extension SourceFilter {
    /// Filters `{{< name … >}}` and `{{% name … %}}`.
    mutating func filterShortcode() -> Bool {
        guard rules.dialects.contains(.hugoShortcodes), isSearching, byte(position + 1) == UInt8(ascii: "{"),
            byte(position + 2) == UInt8(ascii: "<") || byte(position + 2) == UInt8(ascii: "%")
        else { return false }
        let start = position + 3
        guard let end = shortcodeEnd(start) else { return searchInVain() }
        var inner = bytes[start..<(end - 3)].drop(while: \.isHTMLSpace)
        while let last = inner.last, last.isHTMLSpace { inner = inner.dropLast() }
        if inner.starts(with: "/*".utf8) {
            // It is only shown.
            write("<code>{{&lt; ")
            output.append(contentsOf: inner.dropFirst(2).dropLast(2).filter { $0 != UInt8(ascii: "<") })
            write(" &gt;}}</code>")
            position = end
            return true
        }
        if inner.last == UInt8(ascii: "/") { inner = inner.dropLast() }
        let arguments = TagArguments(inner)
        position = end
        if arguments.name == "highlight" {
            writeCode(arguments.positional.first ?? "", until: Self.shortcodeEnds("highlight"))
        } else if inner.first != UInt8(ascii: "/") {
            writeShortcode(arguments)
        }
        return true
    }

    private static func shortcodeEnds(_ name: String) -> [String] {
        ["{{< /\(name)", "{{</\(name)", "{{</ \(name)", "{{% /\(name)", "{{%/\(name)"]
    }

    /// The place after the end of a shortcode.
    private func shortcodeEnd(_ start: Int) -> Int? {
        let close = byte(start - 1) == UInt8(ascii: "<") ? UInt8(ascii: ">") : UInt8(ascii: "%")
        let limit = min(start + Self.longestTag, bytes.count - 2)
        var place = start
        while place < limit {
            if bytes[place] == close, bytes[place + 1] == UInt8(ascii: "}"),
                bytes[place + 2] == UInt8(ascii: "}")
            {
                return place + 3
            }
            place += 1
        }
        return nil
    }

    private mutating func writeShortcode(_ arguments: TagArguments) {
        let first = arguments.positional.first
        switch arguments.name {
        case "figure", "img", "image": writeFigure(arguments, address: arguments["src", "link"] ?? first)
        case "video", "audio":
            writeMedia(arguments["src"] ?? first, arguments.name, in: "shortcode \(arguments.name)")
        case "ref", "relref":
            // The address of another document is not known here.
            if let path = arguments["path"] ?? first, path.hasPrefix("#") { write(Self.inDestination(path)) }
        case "youtube": writePlayer(arguments["id"] ?? first, EmbeddedPlayer.youTube, arguments.name)
        case "vimeo": writePlayer(arguments["id"] ?? first, EmbeddedPlayer.vimeo, arguments.name)
        case "gist":
            let path = arguments.positional.prefix(2)
            if path.count == 2 {
                writeLink("https://gist.github.com/" + path.joined(separator: "/"), "Gist")
            } else {
                count("shortcode", arguments.name)
            }
        case "tweet", "x", "twitter":
            if let id = arguments["id"] {
                writeLink("https://twitter.com/\(arguments["user"] ?? "i")/status/\(id)", "Tweet")
            } else {
                count("shortcode", arguments.name)
            }
        default:
            if !isPaired(arguments.name) { count("shortcode", Self.shown(arguments.name)) }
        }
    }

    /// Whether a shortcode has an end somewhere, so that what is in between is shown.
    private mutating func isPaired(_ name: String) -> Bool {
        let names = pairedShortcodes ?? namesOfEnds()
        pairedShortcodes = names
        return names.contains(name)
    }

    private func namesOfEnds() -> Set<String> {
        var names: Set<String> = []
        var place = 0
        while true {
            place = bytes.firstIndex(from: place) { block, next in block.equals("{") .& next.equals("{") }
            guard place + 4 < bytes.count else { return names }
            place += 2
            let start = bytes[(place + 1)...].prefix(4).drop(while: \.isHTMLSpace)
            guard start.first == UInt8(ascii: "/") else { continue }
            let name = bytes[(start.startIndex + 1)...].prefix(60).drop(while: \.isHTMLSpace).prefix {
                !$0.isHTMLSpace && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "%")
            }
            names.insert(String(decoding: name, as: UTF8.self))
        }
    }

    // What tags of all dialects become.

    /// Writes a link to a video.
    mutating func writePlayer(_ id: String?, _ player: (String) -> EmbeddedPlayer, _ name: String) {
        guard var id, !id.isEmpty else { return count("shortcode", Self.shown(name)) }
        if let watched = id.firstRange(of: "v=") ?? id.firstRange(of: "youtu.be/")
            ?? id.firstRange(of: "vimeo.com/")
        {
            id = String(id[watched.upperBound...].prefix { $0 != "&" && $0 != "?" })
        }
        guard AddressCleaner.isLanguage(id), !id.contains("+"), !id.contains("#") else {
            return count("shortcode", Self.shown(name))
        }
        let player = player(id)
        guard let picture = player.picture else { return writeLink(player.address, player.name) }
        write("<a href=\"\(player.address)\"><img src=\"\(picture)\" alt=\"\(player.name)\"></a>")
    }

    /// Writes a link.
    mutating func writeLink(_ address: String, _ text: String) {
        write("<a href=\"\(Self.escaped(address))\">\(text)</a>")
    }

    /// Writes a code block; its content goes up to one of several ends in lower case.
    mutating func writeCode(_ language: String, until ends: [String]) {
        // The end is a tag of its own, and goes to the end of that tag.
        let start = position
        var content = start..<bytes.count
        for text in ends {
            if let end = end(text, after: start), end - text.utf8.count < content.upperBound {
                content = start..<(end - text.utf8.count)
                let limit = min(end + 64, bytes.count)
                position = bytes[end..<limit].firstIndex(of: UInt8(ascii: "}")) ?? end
                while byte(position) == UInt8(ascii: "}") { position += 1 }
            }
        }
        guard content.upperBound < bytes.count else { return }
        guard isMarkdown else {
            write("<pre><code class=\"language-\(Self.escaped(language))\">")
            write(Self.escaped(String(decoding: bytes[content], as: UTF8.self)) + "</code></pre>")
            return
        }
        let fence = String(repeating: "~", count: max(4, Self.longestRun(of: "~", in: bytes[content]) + 1))
        write("\n\n\(fence)\(AddressCleaner.isLanguage(language) ? language : "")\n")
        var code = bytes[content]
        if code.first == 0x0D { code = code.dropFirst() }
        if code.first == 0x0A { code = code.dropFirst() }
        let rest = position
        position = code.startIndex
        copyCode(to: code.endIndex)
        position = rest
        write(code.last == 0x0A ? "\(fence)\n\n" : "\n\(fence)\n\n")
    }

    private static func longestRun(of character: Unicode.Scalar, in text: Slice<UnsafeBufferPointer<UInt8>>)
        -> Int
    {
        var (longest, run) = (0, 0)
        for byte in text {
            run = byte == UInt8(ascii: character) ? run + 1 : 0
            longest = max(longest, run)
        }
        return longest
    }

    /// A text as it may stand in HTML.
    static func escaped(_ text: String) -> String {
        var escaped: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped.append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): escaped.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): escaped.append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): escaped.append(contentsOf: "&quot;".utf8)
            // A blank line would end HTML within Markdown.
            case 0x0A: escaped.append(contentsOf: "&#10;".utf8)
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    /// A reference as it may stand in the destination of a link.
    static func inDestination(_ reference: String) -> String {
        reference.replacing(" ", with: "%20").replacing("(", with: "%28").replacing(")", with: "%29")
            .replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("\n", with: "")
    }

    /// A name as it may be told: it is short, and has no values.
    static func shown(_ name: String) -> String {
        let word = name.unicodeScalars.prefix(40).prefix {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
                || "-_./".unicodeScalars.contains($0)
        }
        return word.isEmpty ? "?" : String(String.UnicodeScalarView(word))
    }
}
