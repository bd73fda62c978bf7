import CLibXML2

/// Finds where markup begins that has no end: a CDATA section, a comment or the innermost element.
enum UnclosedMarkup {
    /// The line in which it begins.
    ///
    /// - Parameters:
    ///   - code: what has no end, according to libxml2.
    ///   - position: the end of the markup before it.
    static func line(
        _ code: xmlParserErrors, in text: [UInt8], from position: Int, innermost: Int?
    ) -> Int {
        let offset: Int
        switch code {
        case XML_ERR_CDATA_NOT_FINISHED: offset = start("<![CDATA[", "]]>", in: text, from: position)
        case XML_ERR_COMMENT_NOT_FINISHED: offset = start("<!--", "-->", in: text, from: position)
        default: offset = innermost ?? position
        }
        return SourceText(utf8: text).locations(of: [offset])[0].line
    }

    private static func start(
        _ beginning: StaticString, _ end: StaticString, in text: [UInt8], from position: Int
    ) -> Int {
        var scanner = ByteScanner(text, at: position)
        while scanner.skip(past: beginning) {
            let start = scanner.position - beginning.utf8CodeUnitCount
            if !scanner.skip(past: end) { return start }
        }
        return position
    }
}
