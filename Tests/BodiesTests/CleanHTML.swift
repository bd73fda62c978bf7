/// Says what is wrong with HTML that must be clean; nil if nothing is.
///
/// It reads only what the writer may write, in the simplest way, so that it shares no mistake with it.
func flaw(in html: String) -> String? {
    var open: [Substring] = []
    // A mark that follows a `>` would be one character with it.
    let plain = html.unicodeScalars.map { $0.isASCII ? $0 : "x" }
    var rest = Substring(String(String.UnicodeScalarView(plain)))
    for scalar in html.unicodeScalars {
        switch scalar.value {
        case 0..<9, 0xB...0x1F, 0xFFFE, 0xFFFF: return "U+\(String(scalar.value, radix: 16))"
        default: break
        }
    }
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == ">" }) {
        guard rest[start] == "<" else { return "a > in text" }
        rest = rest[rest.index(after: start)...]
        guard let end = rest.firstIndex(of: ">") else { return "a tag without end" }
        var tag = rest[..<end]
        rest = rest[rest.index(after: end)...]
        if tag.first == "/" {
            guard open.popLast() == tag.dropFirst() else {
                return "</\(tag.dropFirst())> ends another element"
            }
            continue
        }
        let name = tag.prefix { $0 != " " }
        guard allowedElements.contains(String(name)) else { return "<\(name)>" }
        tag = tag.dropFirst(name.count)
        if let flaw = flaw(inAttributes: tag, of: name) { return flaw }
        if !["br", "hr", "img", "source", "wbr"].contains(name) { open.append(name) }
        if open.count > 100 { return "too deep" }
    }
    return open.isEmpty ? nil : "<\(open)> is open"
}

private func flaw(inAttributes attributes: Substring, of element: Substring) -> String? {
    var rest = attributes
    while !rest.isEmpty {
        guard rest.first == " ", let equals = rest.range(of: "=\"") else { return "attributes \(rest)" }
        let name = String(rest.dropFirst()[..<equals.lowerBound])
        guard let end = rest[equals.upperBound...].firstIndex(of: "\"") else { return "a quote without end" }
        let value = rest[equals.upperBound..<end]
        rest = rest[rest.index(after: end)...]
        switch name {
        case "href", "src", "poster", "cite":
            let schemes = element == "a" ? ["http:", "https:", "mailto:", "tel:"] : ["http:", "https:"]
            let isInline = element == "img" && value.hasPrefix("data:image/") && !value.contains("svg")
            guard isInline || schemes.contains(where: value.lowercased().hasPrefix) else {
                return "\(name)=\(value)"
            }
        case "srcset":
            guard value.split(separator: ", ").allSatisfy({ $0.hasPrefix("http") }) else {
                return "\(name)=\(value)"
            }
        case "class":
            guard value.hasPrefix("language-") else { return "\(name)=\(value)" }
        default: if !allowedAttributes.contains(name) { return name }
        }
    }
    return nil
}

private let allowedElements = Set(
    """
    a abbr address article aside audio b bdi bdo blockquote br caption cite code dd del details dfn div dl dt em
    figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li mark ol p picture pre q rp rt ruby s samp
    section small source span strong sub summary sup table tbody td tfoot th thead time tr u ul var video wbr
    math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt
    mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics
    """.split(whereSeparator: \.isWhitespace).map(String.init))

private let allowedAttributes = Set(
    """
    accent accentunder align alt colspan columnalign columnspan controls datetime depth dir display displaystyle fence
    form height lang largeop linethickness lspace mathsize mathvariant maxsize media minsize movablelimits notation
    open preload reversed rowalign rowspan rspace scope scriptlevel separator sizes start stretchy symmetric title type
    value voffset width
    """.split(whereSeparator: \.isWhitespace).map(String.init))
