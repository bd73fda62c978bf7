import XML

extension RuleGroup {
    static let textQuality = RuleGroup(
        "Text", rules: [.textReplacement, .textPrivateUse, .textControl, .textMojibake],
        checks: [
            .xml { tree, diagnostics in
                // If bytes could not be decoded, the replacement characters are not the text's fault.
                let isDecoded = !tree.diagnostics.contains { $0.kind == .undecodable }
                look(
                    at: tree.source, isDecoded: isDecoded, encoding: tree.prolog.declaration?.encoding,
                    &diagnostics)
            },
            .json { tree, diagnostics in
                let isDecoded = !tree.diagnostics.contains { $0.kind == .undecodable }
                look(at: tree.source, isDecoded: isDecoded, &diagnostics)
                if let places = TextQuality.escapedControls(in: tree.source.utf8) {
                    diagnostics.report(
                        .textControl, at: places.first,
                        message("the escape stands for a control character", places))
                }
            },
        ])

    private static func message(_ what: String, _ place: TextQuality.Places) -> String {
        place.count == 1 ? what : "\(what); the first of \(place.count) places"
    }

    /// Reports only the first place of each kind: a program that makes a mistake makes it throughout.
    ///
    /// - Parameter encoding: the declared one, which may be what is wrong.
    private static func look(
        at source: SourceText, isDecoded: Bool, encoding: String? = nil,
        _ diagnostics: inout DiagnosticCollector
    ) {
        let quality = TextQuality(of: source.utf8)
        if let places = quality.replacements, isDecoded {
            diagnostics.report(
                .textReplacement, at: places.first, message("U+FFFD marks a lost character", places))
        }
        if let places = quality.privateUse {
            diagnostics.report(
                .textPrivateUse, at: places.first,
                message("the character is for private use and has no common meaning", places))
        }
        if let places = quality.controls {
            diagnostics.report(
                .textControl, at: places.first, message("the text contains a control character", places))
        }
        if let places = quality.mojibake {
            var what = "this looks like UTF-8 that was decoded as another encoding"
            if let encoding, encoding.uppercased() != "UTF-8" {
                let name = Quotation(encoding)
                what = "this looks like UTF-8, but the declaration names \(name); write UTF-8 there"
            }
            diagnostics.report(.textMojibake, at: places.first, message(what, places))
        }
    }
}

extension Rule {
    static let textReplacement = Rule(
        "text-replacement", .warning, "The text has no U+FFFD, which marks a lost character.",
        .other("Unicode", "section 23.8", "https://www.unicode.org/versions/latest/"),
        wrong: .rssItem("<title>Caf\u{FFFD}</title>"), right: .rssItem("<title>Café</title>"))

    static let textPrivateUse = Rule(
        "text-private-use", .warning,
        "The text has no private-use characters, which mean something only in certain fonts.",
        .other("Unicode", "section 23.5", "https://www.unicode.org/versions/latest/"),
        wrong: .described("<title>One U+E000</title>, the character itself.") {
            Example.rssItem("<title>One \u{E000}</title>").document
        },
        right: .rssItem("<title>One</title>"))

    static let textControl = Rule(
        "text-control", .warning,
        "The text has no control characters U+007F to U+009F, which are often quotation marks and dashes of "
            + "Windows-1252 that were decoded as ISO-8859-1; in JSON, it has no escapes of those below U+0020 "
            + "except tabs and ends of lines.",
        .xml("section 2.2"),
        wrong: .described("<title>It U+0092 s</title>, the character itself.") {
            Example.rssItem("<title>It\u{92}s</title>").document
        },
        right: .rssItem("<title>It’s</title>"))

    static let textMojibake = Rule(
        "text-mojibake", .warning, "The text is not encoded as UTF-8 twice.",
        .outfeed("text"),
        wrong: .rssItem("<title>It\u{E2}\u{20AC}\u{2122}s a CafÃ©</title>"),
        right: .rssItem("<title>It’s a Café</title>"))
}
