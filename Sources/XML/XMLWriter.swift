import CLibXML2

/// Writes one XML document into memory, indented by two spaces, in UTF-8.
///
/// Names are literals of the program, never data; values are ``XMLText`` or ``EscapedXMLText``. Tags,
/// attributes and indentation are libxml2's (`xmlTextWriter`).
///
/// ```swift
/// var writer = try XMLWriter()
/// writer.start("rss")
/// writer.attribute("version", "2.0")
/// writer.element("title", XMLText(title))
/// writer.end()
/// let bytes = try writer.finish()
/// ```
public struct XMLWriter: ~Copyable {
    /// libxml2 could not get the memory it needed.
    public struct Failure: Error, CustomStringConvertible {
        /// One sentence for a log.
        public var description: String { "not enough memory to write an XML document" }
    }

    private let output = XMLOutput()
    private let writer: xmlTextWriterPtr
    private var escaped = XMLBuffer()
    private var hasFailed = false

    /// Begins a document with its declaration, `<?xml version="1.0" encoding="UTF-8"?>`.
    public init() throws(Failure) {
        LibXML2.ready
        guard let buffer = output.makeBuffer() else { throw Failure() }
        guard let writer = xmlNewTextWriter(buffer) else {
            xmlOutputBufferClose(buffer)
            throw Failure()
        }
        self.writer = writer
        check(xmlTextWriterSetIndent(writer, 1))
        check(xmlTextWriterSetIndentString(writer, ("  " as StaticString).utf8Start))
        // Told an encoding, libxml2 would convert the document from UTF-8 to UTF-8.
        check(xmlTextWriterWriteRaw(writer, Self.declaration.utf8Start))
    }

    private static var declaration: StaticString { "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" }

    deinit {
        xmlFreeTextWriter(writer)
    }

    /// Opens an element; ``end()`` closes it.
    public mutating func start(_ name: StaticString) {
        check(xmlTextWriterStartElement(writer, name.utf8Start))
    }

    /// Closes the innermost open element.
    public mutating func end() {
        check(xmlTextWriterEndElement(writer))
    }

    /// Adds an attribute to the element that was just opened.
    public mutating func attribute(_ name: StaticString, _ value: XMLText) {
        check(xmlTextWriterStartAttribute(writer, name.utf8Start))
        write(value, in: .attribute)
        check(xmlTextWriterEndAttribute(writer))
    }

    /// Adds an attribute where there is a value, and nothing where there is none.
    public mutating func attribute(_ name: StaticString, _ value: XMLText?) {
        if let value { attribute(name, value) }
    }

    /// Writes text into the innermost open element.
    public mutating func text(_ text: XMLText) {
        write(text, in: .text)
    }

    /// Writes text into the innermost open element, as HTML that says the same.
    public mutating func html(_ text: XMLText) {
        write(text, in: .html)
    }

    /// Writes text that is escaped already into the innermost open element.
    public mutating func text(_ text: EscapedXMLText) {
        check(text.bytes.withUnsafeBufferPointer { Self.write($0, to: writer) })
    }

    /// Writes an element that holds text alone.
    public mutating func element(_ name: StaticString, _ content: XMLText) {
        start(name)
        text(content)
        end()
    }

    /// Writes an element where there is text for it, and nothing where there is none.
    public mutating func element(_ name: StaticString, _ content: XMLText?) {
        if let content { element(name, content) }
    }

    /// Writes an element that holds text alone, escaped already.
    public mutating func element(_ name: StaticString, _ content: EscapedXMLText) {
        start(name)
        text(content)
        end()
    }

    /// Closes what is still open and returns the document, which ends with a newline.
    ///
    /// - Throws: ``Failure`` if any step before ran out of memory.
    public consuming func finish() throws(Failure) -> [UInt8] {
        check(xmlTextWriterEndDocument(writer))
        guard !hasFailed else { throw Failure() }
        return output.take()
    }

    private mutating func write(_ text: XMLText, in place: XMLEscaping) {
        if text.isPlain {
            check(text.withUTF8 { Self.write($0, to: writer) })
        } else {
            escaped.removeAll()
            escaped.append(text, in: place)
            check(Self.write(escaped.bytes, to: writer))
        }
    }

    /// Hands escaped text over as it is: libxml2 would look for its end, copy it and escape it byte by byte.
    private static func write(_ bytes: UnsafeBufferPointer<UInt8>, to writer: xmlTextWriterPtr) -> Int32 {
        guard let length = Int32(exactly: bytes.count) else { return -1 }
        // Even no text must be written: it makes <a></a> of <a/>.
        return xmlTextWriterWriteRawLen(writer, bytes.baseAddress ?? ("" as StaticString).utf8Start, length)
    }

    private mutating func check(_ result: Int32) {
        if result < 0 { hasFailed = true }
    }
}
