import CLibXML2

/// A document read back into memory for checking.
///
/// Nothing is fetched, no DTD is loaded and no entity is replaced: a document that declares any is refused.
public struct XMLDocument: ~Copyable {
    let pointer: xmlDocPtr

    /// Parses a whole document.
    ///
    /// - Throws: ``XMLFailure`` if it is not well-formed XML 1.0, has a DOCTYPE, or is 2 GiB or more.
    public init(parsing bytes: [UInt8]) throws(XMLFailure) {
        guard let length = Int32(exactly: bytes.count) else {
            throw XMLFailure(line: 0, message: "the document is too large: expected less than 2 GiB")
        }
        LibXML2.ready
        guard let context = xmlNewParserCtxt() else {
            throw XMLFailure(line: 0, message: "not enough memory to read an XML document")
        }
        defer { xmlFreeParserCtxt(context) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let document = bytes.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            return xmlCtxtReadMemory(context, start, length, nil, nil, Int32(options))
        }
        guard let document else {
            guard let error = xmlCtxtGetLastError(context)?.pointee else {
                throw XMLFailure(line: 1, message: "the document is empty")
            }
            throw XMLFailure(error)
        }
        guard document.pointee.intSubset == nil else {
            xmlFreeDoc(document)
            throw XMLFailure(line: 1, message: "expected no DOCTYPE")
        }
        pointer = document
    }

    deinit {
        xmlFreeDoc(pointer)
    }

    /// The lines, counted from 1, of the elements and attributes' elements that an XPath 1.0 expression selects.
    ///
    /// - Parameters:
    ///   - path: the expression, a literal of the program.
    ///   - namespaces: the prefixes the expression uses.
    /// - Throws: ``XMLFailure`` if the expression is not XPath.
    public func lines(selectedBy path: String, namespaces: [String: String]) throws(XMLFailure) -> [Int] {
        guard let context = xmlXPathNewContext(pointer) else {
            throw XMLFailure(line: 0, message: "not enough memory for XPath")
        }
        defer { xmlXPathFreeContext(context) }
        for (prefix, uri) in namespaces {
            _ = prefix.withXMLString { prefix in uri.withXMLString { xmlXPathRegisterNs(context, prefix, $0) } }
        }
        guard let result = path.withXMLString({ xmlXPathEvalExpression($0, context) }) else {
            throw XMLFailure(line: 0, message: "not an XPath expression: \(path)")
        }
        defer { xmlXPathFreeObject(result) }
        guard let nodes = result.pointee.nodesetval?.pointee, nodes.nodeNr > 0 else { return [] }
        return (0..<Int(nodes.nodeNr)).map { Int(xmlGetLineNo(nodes.nodeTab[$0])) }
    }
}
