import Text

// Components and expressions of MDX.
extension SourceFilter {
    /// Takes off the tags of components; what is between them stays.
    mutating func filterComponent() -> Bool {
        guard rules.form == .mdx, isSearching else { return false }
        var place = position + 1
        let isEnd = byte(place) == UInt8(ascii: "/")
        if isEnd { place += 1 }
        let name = bytes[place...].prefix { $0.isAlphanumeric || "._-:".utf8.contains($0) }
        guard name.isEmpty ? byte(place) == UInt8(ascii: ">") : name.first?.isLetter == true else {
            return false
        }
        // Addresses in angle brackets are no tags.
        guard !name.contains(UInt8(ascii: ":")) else { return false }
        guard let tag = ComponentTag(bytes, from: name.endIndex) else { return searchInVain() }
        let word = String(decoding: name, as: UTF8.self)
        position = tag.end
        let isComponent = name.isEmpty || name.first?.isCapital == true || name.contains(UInt8(ascii: "."))
        guard isComponent else {
            write(isEnd ? "</\(word)>" : "<\(word)\(Self.written(tag.attributes))>")
            // A tag that closes itself is a start tag in HTML.
            if tag.isSelfClosing, !isEnd, BodyElement(name: word)?.treatment != .void { write("</\(word)>") }
            return true
        }
        switch word {
        case "Image",
            "Img" where !isEnd:
            write("<img\(Self.written(tag.attributes))>")
        case "Link": write(isEnd ? "</a>" : "<a\(Self.written(tag.attributes))>")
        case "YouTube",
            "Youtube" where !isEnd:
            writePlayer(tag["id"] ?? tag["videoId"], EmbeddedPlayer.youTube, word)
        case "Vimeo" where !isEnd: writePlayer(tag["id"], EmbeddedPlayer.vimeo, word)
        case "": break
        default:
            if !isEnd {
                if tag.isSelfClosing { count("component", Self.shown(word)) }
                if let title = tag["title"] ?? tag["label"] ?? tag["summary"], !tag.isSelfClosing {
                    write("<p><strong>\(Self.escaped(title))</strong></p>\n\n")
                }
            }
        }
        return true
    }

    private static func written(_ attributes: [(name: String, value: String)]) -> String {
        attributes.map { name, value in
            " \(name == "className" ? "class" : name)=\"\(escaped(value))\""
        }.joined()
    }

    /// Takes off `{expression}`; texts are written.
    mutating func filterExpression() -> Bool {
        // Docusaurus has comments of MDX in Markdown, too.
        let isComment = isMarkdown && bytes.matches("{/*", at: position)
        guard rules.form == .mdx || isComment && !rules.dialects.isEmpty, isSearching else { return false }
        guard let end = ComponentTag.endOfExpression(bytes, position) else { return searchInVain() }
        let inner = bytes[(position + 1)..<(end - 1)]
        position = end
        if let text = ComponentTag.text(inner) {
            write(Self.escaped(text))
        } else if !inner.drop(while: \.isHTMLSpace).starts(with: "/*".utf8) {
            leftOut["expression", default: 0] += 1
        }
        return true
    }
}
