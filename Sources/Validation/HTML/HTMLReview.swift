import Text
import XML

/// Finds problems for readers in the HTML of one element; reports each kind once.
struct HTMLReview {
    /// The violated rules, each with a message and a place: in the HTML, or in the source of XHTML.
    private(set) var problems: [(rule: Rule, message: String, offset: Int)] = []

    /// Whether an `xml:base` resolves relative addresses.
    private let hasBase: Bool
    private var hasRelativePosition = false
    /// The place of what is being checked.
    private var offset = 0

    init(hasBase: Bool) {
        self.hasBase = hasBase
    }

    /// Checks HTML.
    mutating func read(_ html: String) {
        let bytes = Array(html.utf8)
        // Most summaries are plain text.
        guard bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else { return }
        // Such a long text may be truncated, so its end proves nothing.
        let isCut = bytes.count >= XMLTree.textLimit
        var (scanner, balance) = (HTMLScanner(bytes), HTMLBalance())
        while let token = scanner.next() {
            offset = scanner.start
            switch token {
            case .text(let range):
                if let (reference, place) = HTMLReference.unterminated(in: bytes, range) {
                    offset = place
                    note(.htmlReferenceSemicolon, "\(reference) has no semicolon")
                }
            case .startTag(let name):
                balance.start(name, at: offset)
                if !isMicrodata(name, scanner) { look(at: name) }
                for attribute in scanner.attributes {
                    offset = attribute.name.lowerBound
                    look(at: attribute, scanner)
                }
            case .endTag(let name): balance.end(name, at: offset)
            case .unterminated(let what):
                if !isCut { note(.htmlUnterminated, "\(what) has no end") }
                return
            }
        }
        if !isCut { balance.finish() }
        if let problem = balance.problem {
            offset = problem.offset
            note(.htmlUnbalanced, problem.message)
        }
    }

    /// Checks XHTML.
    mutating func read(_ element: XMLElement) {
        var open = Array(element.elements)
        while let element = open.popLast() {
            offset = element.offset
            if element.name.namespace == Namespace.xhtml { look(at: element.name.local.lowercased()) }
            for attribute in element.attributes {
                let known = problems.count
                look(at: attribute.name.local.lowercased()) { attribute.value }
                // Finding the position of an attribute requires scanning its tag.
                for index in problems.indices.dropFirst(known) { problems[index].offset = attribute.offset }
            }
            open.append(contentsOf: element.elements)
        }
    }

    private mutating func note(_ rule: Rule, _ message: String) {
        if !problems.contains(where: { $0.rule == rule }) { problems.append((rule, message, offset)) }
    }

    /// Whether a `meta` or `link` is microdata about the article, which is allowed anywhere.
    private func isMicrodata(_ element: String, _ scanner: HTMLScanner) -> Bool {
        (element == "meta" || element == "link")
            && scanner.attributes.contains { scanner.string($0.name).lowercased() == "itemprop" }
    }

    private mutating func look(at element: String) {
        if element == "script" {
            note(.htmlScript, "found a script element")
        } else if element == "iframe" {
            note(.htmlFrame, "found an iframe element; write a link to what it shows")
        } else if Self.dangerous.contains(element) {
            note(.htmlElement, "found the element \(element)")
        }
    }

    private mutating func look(at attribute: HTMLScanner.Attribute, _ scanner: HTMLScanner) {
        // No name that matters is longer.
        guard attribute.name.count <= 32 else { return }
        let name = scanner.string(attribute.name).lowercased()
        let local = name.hasPrefix("xlink:") ? String(name.dropFirst(6)) : name
        look(at: local) { HTMLReference.resolved(scanner.string(attribute.value)) }
    }

    private mutating func look(at attribute: String, _ value: () -> String) {
        if attribute == "style" {
            judge(style: HTMLStyle(value()))
        } else if Self.addresses.contains(attribute) {
            judge(address: value(), of: attribute)
        } else if attribute.hasPrefix("on"), attribute.utf8.count > 4,
            attribute.utf8.allSatisfy(\.isLetter)
        {
            note(.htmlEventHandler, "found the attribute \(Quotation(attribute))")
        }
    }

    private mutating func judge(style: HTMLStyle) {
        if let code = style.code { note(.htmlStyleCode, "the style \(Quotation(code)) can run code") }
        switch style.position {
        case "relative": hasRelativePosition = true
        // Inside a positioned element it does not leave it; videos are usually embedded like this.
        case "absolute" where !hasRelativePosition, "fixed":
            note(.htmlStylePosition, "a style moves its element out of the article")
        default: break
        }
    }

    private mutating func judge(address: String, of attribute: String) {
        if Self.resources.contains(attribute), let problem = HTMLAddress.problem(in: address) {
            return note(.htmlAddress, "\(attribute) \(Quotation(address)): \(problem)")
        }
        // The common case first: these hide nothing.
        if address.utf8.starts(with: "https://".utf8) || address.utf8.starts(with: "http://".utf8) { return }
        let scalars = address.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
        let start = String(String.UnicodeScalarView(scalars.prefix(11))).lowercased()
        if start == "javascript:" || start.hasPrefix("vbscript:") {
            note(.htmlScriptAddress, "the attribute \(attribute) runs a script")
        } else if !hasBase, Self.resources.contains(attribute), let first = scalars.first, first != "#",
            AddressReference.scheme(of: String(String.UnicodeScalarView(scalars))) == nil
        {
            note(.htmlRelativeReference, "\(attribute) has the relative address \(Quotation(address))")
        }
    }

    private static let dangerous: Set = [
        "object", "embed", "applet", "form", "style", "link", "meta", "base", "frameset", "frame", "html",
        "head",
        "body",
    ]
    private static let addresses: Set = [
        "href", "src", "poster", "action", "formaction", "data", "background", "cite", "longdesc",
    ]
    private static let resources: Set = ["href", "src", "poster"]
}
