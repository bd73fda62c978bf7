import CLibXML2

extension XMLTreeParser {
    /// The callbacks for libxml2; each forwards to the parser.
    static var handler: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = {
            context, local, prefix, namespace, namespaceCount, namespaces, attributeCount, _, attributes in
            XMLTreeParser.from(context)?.startElement(
                local, prefix, namespace,
                UnsafeBufferPointer(start: namespaces, count: Int(namespaceCount) * 2),
                UnsafeBufferPointer(start: attributes, count: Int(attributeCount) * 5))
        }
        handler.endElementNs = { context, _, _, _ in XMLTreeParser.from(context)?.endElement() }
        let characters: charactersSAXFunc = { context, bytes, count in
            XMLTreeParser.from(context)?.characters(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        handler.cdataBlock = characters
        handler.comment = { context, _ in XMLTreeParser.from(context)?.comment() }
        handler.processingInstruction = { context, target, data in
            XMLTreeParser.from(context)?.instruction(target, data)
        }
        handler.getEntity = { context, name in XMLTreeParser.from(context)?.entity(name) }
        handler.serror = { context, error in
            guard let error else { return }
            XMLTreeParser.from(context)?.error(error.pointee)
        }
        return handler
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> XMLTreeParser? {
        context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private
            .map { Unmanaged<XMLTreeParser>.fromOpaque($0).takeUnretainedValue() }
    }
}
