import XML

extension RuleGroup {
    static let xml = RuleGroup(
        "XML",
        rules: [
            .xmlNotWellFormed, .xmlSpaceBeforeDeclaration, .xmlUndeclaredPrefix, .xmlNamespace, .xmlEntity,
            .xmlEntityOfDTD, .xmlUndecodable, .xmlUnknownEncoding, .xmlEncodingName, .xmlEncodingMismatch,
            .xmlVersion, .xmlDoctype, .xmlDoctypeNeedless,
        ],
        checks: [
            .xml { tree, diagnostics in
                let hasDTD = tree.prolog.doctype.map(isNetscapes) ?? false
                for (prefix, uses) in undeclaredPrefixes(in: tree).sorted(by: { $0.key < $1.key }) {
                    let times = uses.count == 1 ? "once" : "\(uses.count) times"
                    let what = "the prefix \(Quotation(prefix)) is used \(times), but not declared"
                    let namespace = KnownNamespace.namespace(of: prefix)
                    if namespace == nil, let near = KnownNamespace.prefix(near: prefix) {
                        diagnostics.report(
                            .xmlUndeclaredPrefix, at: uses.first, "\(what); did you mean \(near)?")
                        continue
                    }
                    diagnostics.report(
                        .xmlUndeclaredPrefix, at: tree.root?.offset ?? 0,
                        "\(what); write xmlns:\(prefix)=\"\(namespace ?? "…")\" in the root element")
                }
                for diagnostic in tree.diagnostics where diagnostic.kind != .undeclaredPrefix {
                    if let character = ControlCharacter(behind: diagnostic, in: tree.source.utf8) {
                        diagnostics.report(
                            .xmlNotWellFormed, at: character.offset,
                            "the character \(character.name) is not allowed in XML; remove it")
                        continue
                    }
                    // The rule for declarations tells what to do about the entities that they define.
                    if diagnostic.kind == .entity, isDeclared(at: diagnostic.offset, in: tree) { continue }
                    let message = Quotation.cleaned(diagnostic.message, limit: 160)
                    let isOfDTD = hasDTD && diagnostic.kind == .entity
                    diagnostics.report(
                        isOfDTD ? .xmlEntityOfDTD : Rule(diagnostic.kind), at: diagnostic.offset, message)
                }
            },
            .xml { tree, diagnostics in
                guard let declaration = tree.prolog.declaration, let name = declaration.encoding,
                    let registered = registeredNames[name.lowercased()]
                else { return }
                diagnostics.report(
                    .xmlEncodingName, at: declaration.offset,
                    "the registered name of the encoding is \(registered), not \(Quotation(name))")
            },
            .xml { tree, diagnostics in
                // If it is a web page, the rule for its root says more.
                guard diagnostics.kind != nil, let doctype = tree.prolog.doctype else { return }
                if doctype.hasDeclarations {
                    diagnostics.report(
                        .xmlDoctype, at: doctype.offset,
                        "the DOCTYPE contains declarations; remove it, and write characters for its entities")
                } else if !isNetscapes(doctype) {
                    diagnostics.report(
                        .xmlDoctypeNeedless, at: doctype.offset, "the feed has a DOCTYPE; remove it")
                }
            },
        ])

    /// The prefixes without a declaration, how often elements and attributes have each, and where it is first.
    private static func undeclaredPrefixes(in tree: XMLTree) -> [String: (count: Int, first: Int)] {
        guard let root = tree.root, tree.diagnostics.contains(where: { $0.kind == .undeclaredPrefix }) else {
            return [:]
        }
        var (open, uses) = ([root], [String: (count: Int, first: Int)]())
        while let element = open.popLast() {
            for name in [element.name] + element.attributes.map(\.name) where name.hasUndeclaredPrefix {
                let (count, first) = uses[name.prefix] ?? (0, element.offset)
                uses[name.prefix] = (count + 1, min(first, element.offset))
            }
            open.append(contentsOf: element.elements)
        }
        return uses
    }

    /// The IANA names of encodings that often have other names.
    private static let registeredNames: [String: String] = {
        var names = [
            "utf8": "UTF-8", "utf_8": "UTF-8", "utf16": "UTF-16", "ucs-2": "ISO-10646-UCS-2",
            "iso8859-1": "ISO-8859-1", "iso88591": "ISO-8859-1", "iso-88591": "ISO-8859-1",
            "latin-1": "ISO-8859-1", "iso8859-15": "ISO-8859-15", "sjis": "Shift_JIS", "eucjp": "EUC-JP",
            "euckr": "EUC-KR", "big-5": "Big5",
        ]
        for page in 1250...1258 { names["cp\(page)"] = "windows-\(page)" }
        return names
    }()

    /// Whether the DOCTYPE declares the entity at a position.
    private static func isDeclared(at offset: Int, in tree: XMLTree) -> Bool {
        guard let entities = tree.prolog.doctype?.entities, !entities.isEmpty else { return false }
        let name = tree.source.utf8[offset...].dropFirst().prefix { $0 != UInt8(ascii: ";") }
        return entities.contains(String(decoding: name, as: UTF8.self))
    }

    private static func isNetscapes(_ doctype: XMLDoctype) -> Bool {
        let address = "http://my.netscape.com/publish/formats/rss-0.91.dtd"
        return doctype.name == "rss" && !doctype.hasDeclarations
            && (doctype.publicID == "-//Netscape Communications//DTD RSS 0.91//EN"
                || doctype.publicID == nil && doctype.systemID == address)
    }
}

extension Rule {
    /// The rule that a problem with a document violates.
    init(_ kind: XMLDiagnostic.Kind) {
        self =
            switch kind {
            case .notWellFormed: .xmlNotWellFormed
            case .spaceBeforeDeclaration: .xmlSpaceBeforeDeclaration
            case .undeclaredPrefix: .xmlUndeclaredPrefix
            case .namespace: .xmlNamespace
            case .entity: .xmlEntity
            case .undecodable: .xmlUndecodable
            case .unknownEncoding: .xmlUnknownEncoding
            case .encodingMismatch: .xmlEncodingMismatch
            case .version: .xmlVersion
            case .tooDeep: .tooDeep
            case .tooMuch: .tooMuch
            }
    }

    static let xmlNotWellFormed = Rule(
        "xml-not-well-formed", .error, "A document follows the grammar of XML.", .xml("section 2.1"),
        wrong: .rssChannel("<copyright>Smith & Sons</copyright>"),
        right: .rssChannel("<copyright>Smith &amp; Sons</copyright>"))

    static let xmlSpaceBeforeDeclaration = Rule(
        "xml-space-before-declaration", .error, "The XML declaration is at the very beginning.",
        .xml("section 2.8"),
        wrong: .document("\n<?xml version=\"1.0\"?>\n\(smallest)"),
        right: .document("<?xml version=\"1.0\"?>\n\(smallest)"))

    static let xmlUndeclaredPrefix = Rule(
        "xml-undeclared-prefix", .error, "Each prefix is declared with its namespace.",
        .xmlNamespaces("section 5"),
        wrong: .rssItem("<other:note>One</other:note>"),
        right: .rssItem("<other:note xmlns:other=\"https://example.com/ns\">One</other:note>"))

    static let xmlNamespace = Rule(
        "xml-namespace", .error,
        "A name has at most one colon, a prefix is not declared with an empty namespace, and xml and "
            + "xmlns keep their meaning.",
        .xmlNamespaces("sections 3 and 4"),
        wrong: .rssItem("<other:note xmlns:other=\"\">One</other:note>"),
        right: .rssItem("<other:note xmlns:other=\"https://example.com/ns\">One</other:note>"))

    static let xmlEntity = Rule(
        "xml-entity", .error, "The only entities are &amp;, &lt;, &gt;, &quot; and &apos;.",
        .xml("section 4.6"),
        wrong: .rssChannel("<copyright>&copy; Smith</copyright>"),
        right: .rssChannel("<copyright>&#169; Smith</copyright>"))

    static let xmlEntityOfDTD = Rule(
        "xml-entity-of-dtd", .warning,
        "No entity depends on the DTD of RSS 0.91, which defines those of HTML; readers do not fetch it.",
        .xml("section 4.1"),
        wrong: .document(netscapes.replacing("News", with: "Caf&eacute;")),
        right: .document(netscapes.replacing("News", with: "Caf&#233;")))

    static let xmlUndecodable = Rule(
        "xml-undecodable", .error, "All bytes are characters in the document's encoding.",
        .xml("section 4.3.3"),
        wrong: .described("<copyright>©</copyright>, the sign as the byte A9, in a document of UTF-8.") {
            Array(smallest.replacing("News", with: "~").utf8).map { $0 == UInt8(ascii: "~") ? 0xA9 : $0 }
        },
        right: .described("<copyright>©</copyright>, the sign as the bytes C2 A9, in a document of UTF-8.") {
            Array(smallest.replacing("News", with: "©").utf8)
        })

    static let xmlUnknownEncoding = Rule(
        "xml-unknown-encoding", .error, "The declared encoding is a known one.", .xml("section 4.3.3"),
        wrong: .document("<?xml version=\"1.0\" encoding=\"utf8x\"?>\n\(smallest)"),
        right: .document("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\(smallest)"))

    static let xmlEncodingName = Rule(
        "xml-encoding-name", .warning,
        "The declaration names the encoding as IANA registered it; some readers know no other names.",
        .xml("section 4.3.3"),
        wrong: .document("<?xml version=\"1.0\" encoding=\"utf8\"?>\n\(smallest)"),
        right: .document("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\(smallest)"))

    static let xmlEncodingMismatch = Rule(
        "xml-encoding-mismatch", .error,
        "The declared encoding matches the bytes and the byte order mark.",
        .xml("section 4.3.3"),
        wrong: .document("\u{FEFF}<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n\(smallest)"),
        right: .document("\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(smallest)"))

    static let xmlVersion = Rule(
        "xml-version", .error, "The version of XML is 1.0; some readers accept 1.1, too.",
        .xml("section 2.8"),
        wrong: .document("<?xml version=\"1.1\"?>\n\(smallest)"),
        right: .document("<?xml version=\"1.0\"?>\n\(smallest)"))

    static let xmlDoctype = Rule(
        "xml-doctype", .error,
        "A DOCTYPE contains no declarations; XML allows them, but readers refuse them.",
        .xml("section 2.8"),
        wrong: .document("<!DOCTYPE rss [<!ENTITY a \"1\">]>\n\(smallest)"), right: .document(smallest))

    static let xmlDoctypeNeedless = Rule(
        "xml-doctype-needless", .warning,
        "A feed has no DOCTYPE except Netscape's for RSS 0.91; there is no DTD for others, and some readers "
            + "refuse them.",
        .xml("section 2.8"),
        wrong: .document("<!DOCTYPE html>\n\(smallest)"), right: .document(smallest))

    private static let netscapes = """
        <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" \
        "http://my.netscape.com/publish/formats/rss-0.91.dtd">
        <rss version="0.91"><channel><title>News</title><link>https://example.com/</link>\
        <description>What is new.</description><language>en</language></channel></rss>
        """

    private static let smallest = """
        <rss version="2.0"><channel><title>News</title><link>https://example.com/</link>\
        <description>What is new.</description></channel></rss>
        """
}
