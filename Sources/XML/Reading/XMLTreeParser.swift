import CLibXML2

/// Parses a document with libxml2, from the end of its prolog on.
///
/// libxml2 gets UTF-8 without a declaration and a DOCTYPE. So it never has an entity to expand, and the
/// number of bytes it has consumed is its position.
final class XMLTreeParser {
    let builder: XMLTreeBuilder
    let limits: XMLLimits
    private(set) var diagnostics: [XMLDiagnostic] = []

    private let text: [UInt8]
    private let start: Int
    private let context: xmlParserCtxtPtr?
    /// The placeholder for every entity that XML does not define.
    private let placeholder: UnsafeMutablePointer<xmlEntity>
    private let placeholderText: UnsafeMutablePointer<xmlChar>

    /// The text for an entity that XML does not define.
    static let unknownEntity = "?"

    /// The number of declarations of each open element, and their sum.
    private var declarations: (each: [Int], sum: Int) = ([], 0)
    /// The position after the last tag, comment or instruction.
    private var markupEnd = 0
    private var names: [NameKey: Int32] = [:]
    private var entities = 0
    /// The prefixes of invalid declarations and names, which are not reported as undeclared as well.
    private var misdeclared: Set<String> = []
    private var isOver = false

    /// libxml2 stores each name once, so its pointers identify names.
    private struct NameKey: Hashable {
        let local, prefix, namespace: UnsafePointer<xmlChar>?
    }

    init(_ text: [UInt8], from start: Int, into builder: XMLTreeBuilder, limits: XMLLimits) {
        LibXML2.ready
        (self.text, self.start, self.builder, self.limits) = (text, start, builder, limits)
        markupEnd = start
        context = xmlNewParserCtxt()
        placeholderText = .allocate(capacity: 2)
        placeholderText.initialize(repeating: 0, count: 2)
        placeholderText[0] = Self.unknownEntity.utf8.first ?? 0
        placeholder = .allocate(capacity: 1)
        placeholder.initialize(to: xmlEntity())
        placeholder.pointee.type = XML_ENTITY_DECL
        placeholder.pointee.etype = XML_INTERNAL_PREDEFINED_ENTITY
        placeholder.pointee.name = UnsafePointer(placeholderText)
        placeholder.pointee.content = placeholderText
    }

    deinit {
        if let context { xmlFreeParserCtxt(context) }
        placeholder.deallocate()
        placeholderText.deallocate()
    }

    /// Parses everything, and returns the problems.
    func parse() -> [XMLDiagnostic] {
        guard let context, let sax = context.pointee.sax else {
            note(.tooMuch, at: start, "not enough memory to read the document")
            return diagnostics
        }
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        sax.pointee = Self.handler
        // HUGE lifts libxml2's own limits, whose messages are unclear; our limits replace them.
        // NOENT keeps libxml2 from writing & in attributes as a reference again; there are no entities to
        // expand.
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
            | XML_PARSE_NOENT.rawValue
        text.withUnsafeBytes { bytes in
            // In pieces, because libxml2 would copy a whole document in memory.
            var rest = UnsafeRawBufferPointer(rebasing: bytes[start...])
            let document = withUnsafeMutablePointer(to: &rest) { rest in
                xmlCtxtReadIO(context, Self.supply, nil, rest, nil, nil, Int32(options))
            }
            if let document { xmlFreeDoc(document) }
        }
        if !isOver, builder.nodes.isEmpty {
            note(.notWellFormed, at: text.count, "the document has no root element")
        }
        return diagnostics
    }

    /// Gives libxml2 the next piece of the remaining text.
    private static let supply: xmlInputReadCallback = { context, buffer, length in
        guard let buffer, let rest = context?.assumingMemoryBound(to: UnsafeRawBufferPointer.self) else {
            return -1
        }
        let piece = rest.pointee.prefix(Int(length))
        UnsafeMutableRawBufferPointer(start: buffer, count: Int(length)).copyBytes(from: piece)
        rest.pointee = UnsafeRawBufferPointer(rebasing: rest.pointee.dropFirst(piece.count))
        return Int32(piece.count)
    }

    /// libxml2's position in the text.
    private var position: Int {
        guard let input = context?.pointee.input?.pointee else { return text.count }
        return min(text.count, start + Int(input.consumed) + (input.cur - input.base))
    }

    /// The last occurrence of a byte before libxml2's position.
    private func last(_ byte: UInt8) -> Int {
        let position = position
        return text[start..<position].lastIndex(of: byte) ?? position
    }

    private func note(_ kind: XMLDiagnostic.Kind, at offset: Int, _ message: String) {
        guard !isOver else { return }
        let diagnostic = XMLDiagnostic(kind: kind, offset: offset, message: message)
        // A document may have a million unknown entities; the first hundred are enough.
        if diagnostic.endsReading || diagnostics.count < 100 { diagnostics.append(diagnostic) }
        guard diagnostic.endsReading else { return }
        isOver = true
        if let context { xmlStopParser(context) }
    }
}

/// The handlers for libxml2's events.
extension XMLTreeParser {
    func startElement(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
        _ namespace: UnsafePointer<xmlChar>?,
        _ namespaces: UnsafeBufferPointer<UnsafePointer<xmlChar>?>,
        _ attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>
    ) {
        guard !isOver else { return }
        let offset = last(UInt8(ascii: "<"))
        guard builder.depth < limits.depth else {
            return note(.tooDeep, at: offset, "elements are nested more than \(limits.depth) deep")
        }
        guard builder.count < limits.nodes else {
            return note(
                .tooMuch, at: offset, "there are more than \(limits.nodes) elements, texts and attributes")
        }
        declarations.each.append(namespaces.count / 2)
        declarations.sum += namespaces.count / 2
        guard declarations.sum <= limits.namespaces else {
            return note(
                .tooMuch, at: offset, "more than \(limits.namespaces) namespace declarations are in scope")
        }
        for index in stride(from: 0, to: namespaces.count, by: 2) {
            builder.namespace(string(namespaces[index]), string(namespaces[index + 1]), at: offset)
        }
        builder.start(name(local, prefix, namespace), at: offset)
        var values = XMLTagValues(text, at: offset)
        for index in stride(from: 0, to: attributes.count, by: 5) {
            guard let first = attributes[index + 3], let end = attributes[index + 4],
                let range = values.next()
            else { continue }
            builder.attribute(
                name(attributes[index], attributes[index + 1], attributes[index + 2]),
                UnsafeBufferPointer(start: first, count: end - first), at: range)
        }
        if names.count + builder.namespaces.count > limits.names {
            note(.tooMuch, at: offset, "there are more than \(limits.names) different names and namespaces")
        }
        markupEnd = min(position + 1, text.count)
    }

    func endElement() {
        guard !isOver, let count = declarations.each.popLast() else { return }
        declarations.sum -= count
        builder.end(at: last(UInt8(ascii: "<")))
        markupEnd = position
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !isOver else { return }
        builder.characters(bytes, at: markupEnd)
    }

    func comment() {
        markupEnd = position
    }

    func instruction(_ target: UnsafePointer<xmlChar>?, _ data: UnsafePointer<xmlChar>?) {
        guard !isOver else { return }
        builder.instruction(
            XMLInstruction(target: string(target), data: string(data), offset: last(UInt8(ascii: "<"))))
        markupEnd = position
        guard builder.instructions.count > limits.names else { return }
        note(.tooMuch, at: position, "there are more than \(limits.names) processing instructions")
    }

    func entity(_ name: UnsafePointer<xmlChar>?) -> UnsafeMutablePointer<xmlEntity> {
        note(.entity, at: last(UInt8(ascii: "&")), "the entity “\(string(name))” is not defined in XML")
        entities += 1
        if entities > limits.names {
            note(
                .tooMuch, at: last(UInt8(ascii: "&")),
                "there are more than \(limits.names) undefined entities")
        }
        return placeholder
    }

    func error(_ error: xmlError) {
        let code = xmlParserErrors(numericCast(error.code))
        let message = XMLErrorMessage(
            error, innermost: builder.innermost?.name,
            start: UnclosedMarkup.line(code, in: text, from: markupEnd, innermost: builder.innermost?.offset))
        switch code {
        case XML_NS_ERR_UNDEFINED_NAMESPACE:
            if misdeclared.contains(error.str1.map { String(cString: $0) } ?? "") { return }
            note(.undeclaredPrefix, at: last(UInt8(ascii: "<")), message.text)
        case XML_NS_ERR_ATTRIBUTE_REDEFINED:
            note(.notWellFormed, at: last(UInt8(ascii: "<")), message.text)
        case XML_NS_ERR_XML_NAMESPACE, XML_NS_ERR_QNAME:
            if let prefix = error.str1 { misdeclared.insert(String(cString: prefix)) }
            note(.namespace, at: last(UInt8(ascii: "<")), message.text)
        case XML_NS_ERR_EMPTY, XML_NS_ERR_COLON:
            note(.namespace, at: last(UInt8(ascii: "<")), message.text)
        case _ where error.level == XML_ERR_FATAL:
            let isTag = [XML_ERR_TAG_NAME_MISMATCH, XML_ERR_ATTRIBUTE_REDEFINED].contains(code)
            note(.notWellFormed, at: isTag ? last(UInt8(ascii: "<")) : position, message.text)
        default: break
        }
    }

    private func name(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?,
        _ namespace: UnsafePointer<xmlChar>?
    ) -> Int32 {
        let key = NameKey(local: local, prefix: prefix, namespace: namespace)
        if let index = names[key] { return index }
        let index = builder.index(
            of: XMLName(
                namespace: namespace == nil && prefix != nil ? "\(string(prefix)):" : string(namespace),
                local: string(local), prefix: string(prefix)))
        names[key] = index
        return index
    }

    private func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
        // Truncated, because longer values are useless and there may be many.
        pointer.map { start in
            let count = min(Int(xmlStrlen(start)), 1 << 16)
            return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
        } ?? ""
    }
}
