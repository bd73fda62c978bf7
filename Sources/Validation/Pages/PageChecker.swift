/// The check for pages: HTML with properly nested elements and without executable content.
///
/// It is stricter than HTML (WHATWG): every element but the void ones needs an end tag, and ids must be
/// unique. Scripts and styles must come from files. There must be no event handlers and no executable
/// addresses, so that pages work under a strict Content-Security-Policy.
struct PageChecker {
    private var scanner: PageScanner
    /// The ranges of the names of open elements.
    private var open: [Range<Int>] = []
    private var ids: Set<String> = []
    private var hasTitle = false

    /// Checks a page or a piece of one.
    ///
    /// - Throws: ``VerificationError`` with the first problem and its line.
    static func verify(_ page: [UInt8], isPiece: Bool = false) throws(VerificationError) {
        guard String(validating: page, as: UTF8.self) != nil else {
            throw VerificationError(line: 1, message: "expected UTF-8")
        }
        let result = page.withUnsafeBufferPointer { bytes in
            var checker = PageChecker(scanner: PageScanner(bytes))
            return Result { () throws(VerificationError) in try checker.verify(isPiece: isPiece) }
        }
        try result.get()
    }

    private init(scanner: PageScanner) {
        self.scanner = scanner
    }

    private mutating func verify(isPiece: Bool) throws(VerificationError) {
        if !isPiece { try scanner.expect("<!DOCTYPE html>") }
        while let tag = try scanner.next() {
            switch tag {
            case .start(let name): try start(name)
            case .end(let name): try end(name)
            }
        }
        if let name = open.last {
            throw scanner.error("<\(scanner.text(name))> is not closed", at: name.lowerBound)
        }
        guard hasTitle || isPiece else { throw scanner.error("there is no title") }
    }

    private mutating func start(_ name: Range<Int>) throws(VerificationError) {
        var hasSource = false
        for attribute in scanner.attributes {
            if scanner.isHere("src", attribute.name) { hasSource = true }
            try check(attribute)
        }
        let isEmpty = scanner.bytes[scanner.position...].first == UInt8(ascii: "<")
        if scanner.isHere("title", name) {
            guard !isEmpty else { throw scanner.error("the title is empty") }
            hasTitle = true
        } else if scanner.isHere("script", name), !hasSource || !isEmpty {
            throw scanner.error("a script that is not in a file of its own")
        } else if scanner.isHere("style", name) {
            throw scanner.error("styles that are not in a file of their own")
        }
        if !Self.void.contains(where: { scanner.isHere($0, name) }) { open.append(name) }
    }

    private mutating func end(_ name: Range<Int>) throws(VerificationError) {
        guard let start = open.popLast() else {
            throw scanner.error("</\(scanner.text(name))> closes nothing")
        }
        guard scanner.bytes[start].elementsEqual(scanner.bytes[name]) else {
            throw scanner.error("</\(scanner.text(name))> where <\(scanner.text(start))> is open")
        }
    }

    private mutating func check(_ attribute: PageScanner.Attribute) throws(VerificationError) {
        let name = scanner.bytes[attribute.name]
        if name.starts(with: "on".utf8) {
            throw scanner.error("the event handler \(scanner.text(attribute.name))")
        }
        if scanner.isHere("style", attribute.name) {
            throw scanner.error("styles that are not in a file of their own")
        }
        guard let value = attribute.value else { return }
        if scanner.isHere("id", attribute.name) {
            let id = scanner.text(value)
            guard ids.insert(id).inserted else { throw scanner.error("the id \(id) a second time") }
        } else if scanner.isHere("href", attribute.name), Self.runs(scanner.bytes[value]) {
            throw scanner.error("an address that runs a script")
        }
    }

    /// Whether an address is neither relative nor of a scheme that opens a page or an e-mail.
    private static func runs(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        // A reference could hide a colon, or white space that browsers ignore.
        guard let end = address.firstIndex(where: { ":/?#&".utf8.contains($0) }),
            address[end] == UInt8(ascii: ":") || address[end] == UInt8(ascii: "&")
        else { return false }
        let scheme = String(decoding: address[..<end], as: UTF8.self)
        // An empty icon keeps browsers from requesting one.
        return !["http", "https", "mailto"].contains(scheme.lowercased())
            && !address.elementsEqual("data:,".utf8)
    }

    private static let void: [StaticString] = [
        "img", "link", "meta", "br", "hr", "input", "wbr", "source", "track", "col", "area", "base", "embed",
    ]
}
