import CLibXML2

/// Writes one XML document into memory, indented by two spaces, in UTF-8.
///
/// Names are literals of the program, never data; values are ``XMLText``. Escaping, indentation and
/// closing tags are libxml2's (`xmlTextWriter`).
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

    private let buffer: xmlBufferPtr
    private let writer: xmlTextWriterPtr
    private var hasFailed = false

    /// Begins a document with its declaration, `<?xml version="1.0" encoding="UTF-8"?>`.
    public init() throws(Failure) {
        LibXML2.ready
        guard let buffer = xmlBufferCreate() else { throw Failure() }
        guard let writer = xmlNewTextWriterMemory(buffer, 0) else {
            xmlBufferFree(buffer)
            throw Failure()
        }
        self.buffer = buffer
        self.writer = writer
        check(xmlTextWriterSetIndent(writer, 1))
        check("  ".withXMLString { xmlTextWriterSetIndentString(writer, $0) })
        check(xmlTextWriterStartDocument(writer, nil, "UTF-8", nil))
    }

    deinit {
        xmlFreeTextWriter(writer)
        xmlBufferFree(buffer)
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
        check(value.string.withXMLString { xmlTextWriterWriteAttribute(writer, name.utf8Start, $0) })
    }

    /// Adds an attribute where there is a value, and nothing where there is none.
    public mutating func attribute(_ name: StaticString, _ value: XMLText?) {
        if let value { attribute(name, value) }
    }

    /// Writes text into the innermost open element.
    public mutating func text(_ text: XMLText) {
        check(text.string.withXMLString { xmlTextWriterWriteString(writer, $0) })
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

    /// Closes what is still open and returns the document, which ends with a newline.
    ///
    /// - Throws: ``Failure`` if any step before ran out of memory.
    public consuming func finish() throws(Failure) -> [UInt8] {
        check(xmlTextWriterEndDocument(writer))
        check(xmlTextWriterFlush(writer))
        guard !hasFailed, let content = xmlBufferContent(buffer) else { throw Failure() }
        return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
    }

    private mutating func check(_ result: Int32) {
        if result < 0 { hasFailed = true }
    }
}

extension String {
    /// Calls `body` with the string as libxml2 takes it: UTF-8 with a NUL at the end.
    func withXMLString<Result>(_ body: (UnsafePointer<xmlChar>) -> Result) -> Result {
        withCString { $0.withMemoryRebound(to: xmlChar.self, capacity: 1, body) }
    }
}
