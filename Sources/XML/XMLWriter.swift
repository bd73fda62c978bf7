import CLibXML2

/// Writes one XML document into memory, indented by two spaces, in UTF-8.
///
/// Names are always literals; values are ``XMLText``, which libxml2 (`xmlTextWriter`) escapes, or
/// ``EscapedXMLText``.
///
/// ```swift
/// var writer = try XMLWriter()
/// writer.start("rss")
/// writer.attribute("version", "2.0")
/// writer.element("title", XMLText(title))
/// writer.element("link", ["rel": "self", "href": XMLText(address)])
/// writer.end()
/// let bytes = try writer.finish()
/// ```
public struct XMLWriter: ~Copyable {
    /// The attributes of an element, in order; those with a nil value are left out.
    public typealias Attributes = KeyValuePairs<StaticString, XMLText?>

    /// Says that libxml2 is out of memory.
    public struct MemoryError: Error, CustomStringConvertible {
        /// One sentence for a log.
        public var description: String { "not enough memory to write an XML document" }
    }

    private let writer: xmlTextWriterPtr
    /// The output buffer, which the writer owns.
    private let output: xmlOutputBufferPtr
    private var hasFailed = false

    /// Begins a document with its declaration, `<?xml version="1.0" encoding="UTF-8"?>`.
    public init() throws(MemoryError) {
        LibXML2.ready
        guard let output = xmlAllocOutputBuffer(nil) else { throw MemoryError() }
        guard let writer = xmlNewTextWriter(output) else {
            xmlOutputBufferClose(output)
            throw MemoryError()
        }
        (self.writer, self.output) = (writer, output)
        check(xmlTextWriterSetIndent(writer, 1))
        check(xmlTextWriterSetIndentString(writer, "  "))
        // Without an encoding, all non-ASCII characters in attributes would become references.
        check(xmlTextWriterStartDocument(writer, nil, "UTF-8", nil))
        // With an encoder, libxml2 would convert the document from UTF-8 to UTF-8.
        output.pointee.encoder = nil
    }

    deinit {
        xmlFreeTextWriter(writer)
    }

    /// Opens an element with children; ``end()`` closes it.
    public mutating func start(_ name: StaticString) {
        check(xmlTextWriterStartElement(writer, name.utf8Start))
    }

    /// Closes the innermost open element.
    public mutating func end() {
        check(xmlTextWriterEndElement(writer))
    }

    /// Adds an attribute to the element that has just been opened.
    public mutating func attribute(_ name: StaticString, _ value: XMLText) {
        value.withCString { check(xmlTextWriterWriteAttribute(writer, name.utf8Start, $0)) }
    }

    /// Adds an attribute unless the value is nil.
    public mutating func attribute(_ name: StaticString, _ value: XMLText?) {
        if let value { attribute(name, value) }
    }

    /// Writes an empty element.
    public mutating func element(_ name: StaticString, _ attributes: Attributes) {
        start(name, attributes)
        end()
    }

    /// Writes an element that contains only text.
    public mutating func element(_ name: StaticString, _ attributes: Attributes, _ content: XMLText) {
        start(name, attributes)
        content.withCString { check(xmlTextWriterWriteString(writer, $0)) }
        end()
    }

    /// Writes an element unless the text is nil.
    public mutating func element(_ name: StaticString, _ content: XMLText?) {
        if let content { element(name, [:], content) }
    }

    /// Writes an element that contains only escaped text.
    public mutating func element(
        _ name: StaticString, _ attributes: Attributes, _ content: EscapedXMLText
    ) {
        start(name, attributes)
        content.bytes.withUnsafeBufferPointer { bytes in
            guard let length = Int32(exactly: bytes.count) else { return hasFailed = true }
            check(xmlTextWriterWriteRawLen(writer, bytes.baseAddress, length))
        }
        end()
    }

    /// Closes all open elements and returns the document, which ends with a newline.
    ///
    /// - Throws: ``MemoryError`` if any step ran out of memory.
    public consuming func finish() throws(MemoryError) -> [UInt8] {
        check(xmlTextWriterEndDocument(writer))
        guard !hasFailed, let start = xmlOutputBufferGetContent(output) else { throw MemoryError() }
        return Array(UnsafeBufferPointer(start: start, count: xmlOutputBufferGetSize(output)))
    }

    private mutating func start(_ name: StaticString, _ attributes: Attributes) {
        start(name)
        for (name, value) in attributes { attribute(name, value) }
    }

    private mutating func check(_ result: Int32) {
        if result < 0 { hasFailed = true }
    }
}
