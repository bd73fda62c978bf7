extension RuleGroup {
    static let json = RuleGroup(
        "JSON",
        rules: [
            .jsonNotWellFormed, .jsonDuplicate, .jsonSurrogate, .jsonEncoding, .jsonUndecodable,
            .jsonByteOrderMark, .jsonForeign, .jsonRoot,
        ],
        checks: [
            .json { tree, diagnostics in
                for diagnostic in tree.diagnostics {
                    diagnostics.report(Rule(diagnostic.kind), at: diagnostic.offset, diagnostic.message)
                }
                if let root = tree.root, root.kind != .object {
                    diagnostics.report(
                        .jsonRoot, at: root, "the document is of type \(root.kind), not object")
                } else if let root = tree.root, diagnostics.kind == nil {
                    diagnostics.report(
                        .jsonForeign, at: root,
                        "\(JSONKind.name(of: root)), not a feed; expected version and items")
                }
            }
        ])
}

extension Rule {
    /// The rule that a problem with a document violates.
    init(_ kind: JSONDiagnostic.Kind) {
        self =
            switch kind {
            case .notWellFormed: .jsonNotWellFormed
            case .tooDeep: .tooDeep
            case .tooMuch: .tooMuch
            case .duplicate: .jsonDuplicate
            case .surrogate: .jsonSurrogate
            case .encoding: .jsonEncoding
            case .undecodable: .jsonUndecodable
            case .byteOrderMark: .jsonByteOrderMark
            }
    }

    static let jsonNotWellFormed = Rule(
        "json-not-well-formed", .error, "A document follows the grammar of JSON.", .rfc(8259, "section 2"),
        wrong: .jsonFeed("\"title\": \"News\","), right: .jsonFeed("\"title\": \"News\""))

    static let jsonDuplicate = Rule(
        "json-duplicate", .error, "The names within an object are unique.", .rfc(8259, "section 4"),
        wrong: .jsonFeed("\"title\": \"News\", \"title\": \"More\""), right: .jsonFeed("\"title\": \"News\""))

    static let jsonSurrogate = Rule(
        "json-surrogate", .error,
        "Escapes of surrogates are in pairs; half of one is no character, and many programs refuse it.",
        .rfc(8259, "section 8.2"),
        wrong: .jsonFeed("\"title\": \"News \\ud83d\""),
        right: .jsonFeed("\"title\": \"News \\ud83d\\ude00\""))

    static let jsonEncoding = Rule(
        "json-encoding", .warning,
        "The encoding is UTF-8; earlier JSON could be UTF-16 or UTF-32, which many readers do not know.",
        .rfc(8259, "section 8.1"),
        wrong: .described("A JSON Feed in UTF-16.") {
            Example.jsonFeed("").document.flatMap { [$0, 0] }
        },
        right: .jsonFeed(""))

    static let jsonUndecodable = Rule(
        "json-undecodable", .error, "All bytes are characters in the document's encoding.",
        .rfc(8259, "section 8.1"),
        wrong: .described("\"title\": \"é\", the letter as the byte E9.") {
            Example.jsonFeed("\"title\": \"~\"").document.map { $0 == UInt8(ascii: "~") ? 0xE9 : $0 }
        },
        right: .jsonFeed("\"title\": \"é\""))

    static let jsonByteOrderMark = Rule(
        "json-byte-order-mark", .error, "There is no byte order mark before JSON.", .rfc(8259, "section 8.1"),
        wrong: .described("A JSON Feed after the bytes EF BB BF.") {
            [0xEF, 0xBB, 0xBF] + Example.jsonFeed("").document
        },
        right: .jsonFeed(""))

    static let jsonForeign = Rule(
        "json-not-a-feed", .error, "A JSON Feed has a version and items; other JSON is no feed.",
        .jsonFeed("Top-level"),
        wrong: .document("{\"name\": \"news\", \"version\": \"1.0.0\", \"dependencies\": {}}"),
        right: .jsonFeed(""))

    static let jsonRoot = Rule(
        "json-root", .error, "A JSON Feed is an object.", .jsonFeed("Top-level"),
        wrong: .document("[]"), right: .jsonFeed(""))
}
