import Text

/// A document that is no feed at all, recognized by its first bytes.
struct ForeignDocument {
    /// What it is instead, and what to do.
    let message: String
    /// The position of that in the document.
    let offset: Int

    /// Recognizes a document; nil if it may be a feed.
    init?(_ bytes: [UInt8]) {
        if let kind = Self.signatures.first(where: { bytes.starts(with: $0.bytes) }) {
            (message, offset) = ("\(kind.name), not a feed\(kind.hint)", 0)
            return
        }
        let head = bytes.prefix(1 << 16)
        let start = Self.start(of: head)
        guard let first = head[start...].first else {
            guard bytes.count <= head.count else { return nil }
            (message, offset) = ("the document is empty, expected a feed", 0)
            return
        }
        // UTF-16 has zero bytes next to ASCII characters; XML's own rules judge it.
        if first == 0 || first >= 0x80 || head.contains(0) { return nil }
        if first == UInt8(ascii: "<") {
            if let page = Self.page(in: head, from: start) {
                (message, offset) = (
                    "an HTML page, not a feed; find the address of the feed in its head", page
                )
                return
            }
            guard Self.isMessage(head[start...]) else { return nil }
        } else if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
            return nil
        }
        guard let feed = Self.feed(in: head, from: start) else {
            if first == UInt8(ascii: "<") { return nil }
            (message, offset) = ("plain text, not a feed; expected XML or JSON", start)
            return
        }
        let isHeader =
            head[start...].starts(with: "HTTP/".utf8) || head[start...].starts(with: "Content-".utf8)
        let what = isHeader ? "HTTP headers come" : "text, such as a message of a program, comes"
        (message, offset) = (
            "\(what) before the feed, which begins in line \(Self.line(of: feed, in: head)); remove it", start
        )
    }

    /// The position after a byte order mark and white space.
    private static func start(of head: ArraySlice<UInt8>) -> Int {
        let mark = head.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        return head.dropFirst(mark).firstIndex { !$0.isXMLSpace } ?? head.endIndex
    }

    /// The position of the root of an HTML page.
    private static func page(in head: ArraySlice<UInt8>, from start: Int) -> Int? {
        var rest = head[start...]
        while true {
            rest = rest.drop(while: \.isXMLSpace)
            if rest.starts(with: "<!--".utf8) {
                guard let end = rest.position(of: "-->") else { return nil }
                rest = rest[(end + 3)...]
            } else if rest.starts(with: "<!".utf8) || rest.starts(with: "<?".utf8) {
                guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
                rest = rest[(end + 1)...]
            } else {
                let name = rest.dropFirst().prefix { $0.isAlphanumeric }
                let isPage = ["html", "head", "body", "title", "meta"].contains(
                    String(decoding: name, as: UTF8.self).lowercased())
                return isPage && rest.first == UInt8(ascii: "<") ? rest.startIndex : nil
            }
        }
    }

    /// Whether markup is what PHP writes before its messages.
    private static func isMessage(_ text: ArraySlice<UInt8>) -> Bool {
        ["<br", "<b>", "<p>", "<pre"].contains { text.starts(with: $0.utf8) }
    }

    private static func feed(in head: ArraySlice<UInt8>, from start: Int) -> Int? {
        ["<?xml", "<rss", "<feed", "<rdf:RDF"].compactMap { head[start...].position(of: $0) }.min()
    }

    private static func line(of offset: Int, in head: ArraySlice<UInt8>) -> Int {
        head[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
    }

    private static let signatures: [(bytes: [UInt8], name: String, hint: String)] = [
        (
            [0x1F, 0x8B], "data compressed by gzip",
            "; unpack it, or serve it with Content-Encoding: gzip"
        ),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG image", ""), ([0xFF, 0xD8, 0xFF], "a JPEG image", ""),
        (Array("GIF8".utf8), "a GIF image", ""), ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive", unpack),
        (Array("%PDF".utf8), "a PDF document", ""), (Array("BZh".utf8), "data compressed by bzip2", unpack),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "data compressed by xz", unpack),
        ([0x28, 0xB5, 0x2F, 0xFD], "data compressed by zstd", unpack),
        (Array("ID3".utf8), "an MP3 recording", ""),
    ]
    private static let unpack = "; unpack it"
}

extension ArraySlice<UInt8> {
    /// The position of the first occurrence of a text.
    fileprivate func position(of text: String) -> Int? {
        let bytes = Array(text.utf8)
        return indices.first { self[$0] == bytes[0] && self[$0...].starts(with: bytes) }
    }
}
