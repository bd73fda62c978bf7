import CLibXML2

/// Describes XML errors in words that do not depend on libxml2's version.
struct XMLErrorMessage {
    let text: String

    /// - Parameter start: the line in which something that has no end begins, such as the innermost element.
    init(_ error: xmlError, innermost: XMLName?, start: @autoclosure () -> Int) {
        let name = innermost.map { "“\($0.qualified)”" } ?? "an element"
        func argument(_ pointer: UnsafeMutablePointer<CChar>?) -> String {
            pointer.map { "“\(String(cString: $0))”" } ?? "a name"
        }
        text =
            switch xmlParserErrors(numericCast(error.code)) {
            case XML_ERR_DOCUMENT_EMPTY: "the document has no root element"
            case XML_ERR_DOCUMENT_END: "expected nothing after the root element"
            case XML_ERR_TAG_NAME_MISMATCH:
                "the end tag does not match \(name), which begins in line \(start()) and is still open"
            case XML_ERR_TAG_NOT_FINISHED:
                "the document ends before \(name) is closed, which begins in line \(start())"
            case XML_ERR_INVALID_CHAR: "this character is not allowed in XML"
            case XML_ERR_INVALID_CHARREF, XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF:
                "the character reference is not valid"
            case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_NO_NAME:
                "a name is missing; write & as &amp; and < as &lt;"
            case XML_ERR_ENTITYREF_SEMICOL_MISSING: "a reference has no semicolon; write & as &amp;"
            case XML_ERR_LT_IN_ATTRIBUTE: "an attribute value contains <; write it as &lt;"
            case XML_ERR_ATTRIBUTE_NOT_STARTED: "the value of an attribute has no quotes"
            case XML_ERR_ATTRIBUTE_NOT_FINISHED: "the value of an attribute has no closing quote"
            case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: "an attribute has no value"
            case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
                "an attribute appears twice in a tag"
            case XML_ERR_SPACE_REQUIRED: "white space is missing between attributes"
            case XML_ERR_GT_REQUIRED: "the tag is not closed with >"
            case XML_ERR_MISPLACED_CDATA_END: "the text contains ]]>; write > as &gt;"
            case XML_ERR_CDATA_NOT_FINISHED:
                "the CDATA section that begins in line \(start()) has no end"
            case XML_ERR_COMMENT_NOT_FINISHED:
                "the comment that begins in line \(start()) has no end"
            case XML_ERR_HYPHEN_IN_COMMENT: "a comment contains --"
            case XML_ERR_PI_NOT_FINISHED: "the processing instruction has no end"
            case XML_ERR_RESERVED_XML_NAME: "an XML declaration is not allowed here"
            case XML_NS_ERR_QNAME: "a colon is not allowed here in a name"
            case XML_NS_ERR_UNDEFINED_NAMESPACE: "the prefix \(argument(error.str1)) is not declared"
            default: Self.original(error)
            }
    }

    private static func original(_ error: xmlError) -> String {
        let message = error.message.map { String(cString: $0) } ?? "not well-formed"
        return message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "not well-formed"
    }
}
