import CLibXML2

/// A document parsed into a tree in memory, for validation.
struct XMLDocument: ~Copyable {
    let pointer: xmlDocPtr

    /// Parses a whole document; one with a DOCTYPE is rejected.
    ///
    /// It uses a tree, not a stream: libxml2 passes on a stream's text in pieces, one for each reference, and
    /// its validator copies all earlier pieces again for every new one.
    init(parsing bytes: [UInt8]) throws(XMLError) {
        LibXML2.ready
        guard let length = Int32(exactly: bytes.count) else {
            throw XMLError(line: 0, message: "expected less than 2 GiB")
        }
        guard let context = xmlNewParserCtxt() else {
            throw XMLError(line: 0, message: "not enough memory to read an XML document")
        }
        defer { xmlFreeParserCtxt(context) }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let document = bytes.withUnsafeBytes { bytes in
            let start = bytes.bindMemory(to: CChar.self).baseAddress
            return xmlCtxtReadMemory(context, start, length, nil, nil, Int32(options))
        }
        guard let document else {
            throw xmlCtxtGetLastError(context).map { XMLError($0.pointee) }
                ?? XMLError(line: 1, message: "expected an XML document, found nothing")
        }
        guard document.pointee.intSubset == nil else {
            xmlFreeDoc(document)
            throw XMLError(line: 1, message: "expected no DOCTYPE")
        }
        pointer = document
    }

    deinit {
        xmlFreeDoc(pointer)
    }
}
