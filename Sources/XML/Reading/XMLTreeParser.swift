import CLibXML2

/// Lets libxml2 read the text of a document, from its prolog on.
///
/// It sees UTF-8 without a declaration and without a DOCTYPE, so that it never has an entity to expand, and
/// the bytes it has consumed tell where it is.
final class XMLTreeParser {
    let builder: XMLTreeBuilder
    let limits: XMLLimits
    private(set) var diagnostics: [XMLDiagnostic] = []

    private let text: [UInt8]
    private let start: Int
    private let context: xmlParserCtxtPtr?
    /// Stands for every entity that XML does not define.
    private let placeholder: UnsafeMutablePointer<xmlEntity>
    private let placeholderText: UnsafeMutablePointer<xmlChar>

    /// The text that stands for an entity that XML does not define.
    static let unknownEntity = "?"

    /// How many declarations each open element has, and how many hold.
    private var declarations: (each: [Int], sum: Int) = ([], 0)
    /// Where the last tag, comment or instruction ended.
    private var markupEnd = 0
    private var names: [NameKey: Int32] = [:]
    private var entities = 0
    /// The prefixes of wrong declarations and names: that they are not declared need not be told too.
    private var misdeclared: Set<String> = []
    private var isOver = false

    /// libxml2 keeps one copy of each name, so the pointers tell them apart.
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

    /// Reads all, and returns what is wrong.
    func parse() -> [XMLDiagnostic] {
        guard let context, let sax = context.pointee.sax else {
            note(.tooMuch, at: start, "not enough memory to read the document")
            return diagnostics
        }
        context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
        sax.pointee = Self.handler
        // Lifts limits of libxml2's own, for which its messages say nothing; ours are in place of them.
        // NOENT keeps libxml2 from writing & in attributes as a reference again; there is no entity to expand.
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_HUGE.rawValue
            | XML_PARSE_NOENT.rawValue
        text.withUnsafeBytes { bytes in
            // In pieces, as of memory libxml2 makes a copy.
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

    /// Hands libxml2 the next piece of what is left of the text.
    private static let supply: xmlInputReadCallback = { context, buffer, length in
        guard let buffer, let rest = context?.assumingMemoryBound(to: UnsafeRawBufferPointer.self) else {
            return -1
        }
        let piece = rest.pointee.prefix(Int(length))
        UnsafeMutableRawBufferPointer(start: buffer, count: Int(length)).copyBytes(from: piece)
        rest.pointee = UnsafeRawBufferPointer(rebasing: rest.pointee.dropFirst(piece.count))
        return Int32(piece.count)
    }

    /// Where libxml2 is in the text.
    private var position: Int {
        guard let input = context?.pointee.input?.pointee else { return text.count }
        return min(text.count, start + Int(input.consumed) + (input.cur - input.base))
    }

    /// The last such byte before libxml2's place.
    private func last(_ byte: UInt8) -> Int {
        let position = position
        return text[start..<position].lastIndex(of: byte) ?? position
    }

    private func note(_ kind: XMLDiagnostic.Kind, at offset: Int, _ message: String) {
        guard !isOver else { return }
        let diagnostic = XMLDiagnostic(kind: kind, offset: offset, message: message)
        // A million unknown entities are one lesson; the first hundred show it.
        if diagnostic.endsReading || diagnostics.count < 100 { diagnostics.append(diagnostic) }
        guard diagnostic.endsReading else { return }
        isOver = true
        if let context { xmlStopParser(context) }
    }
}

/// What libxml2 calls.
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
        let message = XMLErrorMessage(error, innermost: builder.innermost)
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
        // Cut, as nothing longer is of use, and there may be many.
        pointer.map { start in
            let count = min(Int(xmlStrlen(start)), 1 << 16)
            return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
        } ?? ""
    }
}
