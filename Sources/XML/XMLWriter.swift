import CLibXML2

/// Writes one XML document into memory, indented by two spaces, in UTF-8.
///
/// Names are literals of the program, never data; values are ``XMLText`` or ``EscapedXMLText``.
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
///
/// The document is libxml2's (`xmlTextWriter`): it opens and closes the elements that hold others. Those that
/// hold text alone, or nothing, are handed to it a run at a time, as it takes many small steps for each.
public struct XMLWriter: ~Copyable {
    /// The attributes of an element in their order; one whose value is nil is left out.
    public typealias Attributes = KeyValuePairs<StaticString, XMLText?>

    /// libxml2 could not get the memory it needed.
    public struct Failure: Error, CustomStringConvertible {
        /// One sentence for a log.
        public var description: String { "not enough memory to write an XML document" }
    }

    private let output = XMLOutput()
    private let writer: xmlTextWriterPtr
    private var hasFailed = false
    /// How many elements are open.
    private var depth = 0
    /// Whether the innermost of them holds elements already, so that its start tag has its `>`.
    private var hasElements = true
    /// The elements in the innermost one that libxml2 has not been handed.
    private var run = XMLBuffer()

    /// Begins a document with its declaration, `<?xml version="1.0" encoding="UTF-8"?>`.
    ///
    /// - Parameter styleSheet: the address of a CSS style sheet that browsers show the document with, relative
    ///   to it; the declaration of it (Associating Style Sheets with XML documents 1.0) comes before the root.
    public init(styleSheet: StaticString? = nil) throws(Failure) {
        LibXML2.ready
        guard let buffer = output.makeBuffer() else { throw Failure() }
        guard let writer = xmlNewTextWriter(buffer) else {
            _ = withExtendedLifetime(output) { xmlOutputBufferClose(buffer) }
            throw Failure()
        }
        self.writer = writer
        check(xmlTextWriterSetIndent(writer, 1))
        check(xmlTextWriterSetIndentString(writer, XMLBuffer.indentation.utf8Start))
        // Told an encoding, libxml2 would convert the document from UTF-8 to UTF-8.
        run.append(markup: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        if let styleSheet {
            run.append(markup: "<?xml-stylesheet type=\"text/css\" href=\"")
            run.append(markup: styleSheet)
            run.append(markup: "\"?>\n")
        }
        handOver()
    }

    deinit {
        withExtendedLifetime(output) { xmlFreeTextWriter(writer) }
    }

    /// Opens an element that holds others; ``end()`` closes it.
    public mutating func start(_ name: StaticString) {
        handOver()
        check(xmlTextWriterStartElement(writer, name.utf8Start))
        depth += 1
        hasElements = false
    }

    /// Closes the innermost open element.
    public mutating func end() {
        guard depth > 0 else { return hasFailed = true }
        depth -= 1
        if !run.isEmpty {
            // libxml2 takes what it was handed for text, and does not indent the end tag after text.
            run.append(indentation: depth)
            handOver()
        }
        check(xmlTextWriterEndElement(writer))
        hasElements = true
    }

    /// Adds an attribute to the element that was just opened.
    public mutating func attribute(_ name: StaticString, _ value: XMLText) {
        handOver()
        check(xmlTextWriterStartAttribute(writer, name.utf8Start))
        run.append(value, in: .attribute)
        handOver()
        check(xmlTextWriterEndAttribute(writer))
    }

    /// Adds an attribute where there is a value, and nothing where there is none.
    public mutating func attribute(_ name: StaticString, _ value: XMLText?) {
        if let value { attribute(name, value) }
    }

    /// Writes an element that holds nothing.
    public mutating func element(_ name: StaticString, _ attributes: Attributes) {
        startTag(name, attributes)
        run.append(markup: "/>\n")
    }

    /// Writes an element that holds text alone.
    public mutating func element(_ name: StaticString, _ attributes: Attributes, _ content: XMLText) {
        write(name, attributes, content, in: .text)
    }

    /// Writes an element where there is text for it, and nothing where there is none.
    public mutating func element(_ name: StaticString, _ content: XMLText?) {
        if let content { element(name, [:], content) }
    }

    /// Writes an element that holds HTML that says what the text says, and nothing where there is none.
    public mutating func element(_ name: StaticString, html content: XMLText?) {
        if let content { write(name, [:], content, in: .html) }
    }

    /// Writes an element that holds text alone, escaped already.
    public mutating func element(
        _ name: StaticString, _ attributes: Attributes, _ content: EscapedXMLText
    ) {
        startTag(name, attributes)
        run.append(markup: ">")
        run.append(content)
        endTag(name)
    }

    /// Closes what is still open and returns the document, which ends with a newline.
    ///
    /// - Throws: ``Failure`` if any step before ran out of memory.
    public consuming func finish() throws(Failure) -> [UInt8] {
        while depth > 0 { end() }
        handOver()
        check(xmlTextWriterEndDocument(writer))
        guard !hasFailed else { throw Failure() }
        return output.take()
    }

    private mutating func write(
        _ name: StaticString, _ attributes: Attributes, _ content: XMLText, in place: XMLEscaping
    ) {
        startTag(name, attributes)
        run.append(markup: ">")
        run.append(content, in: place)
        endTag(name)
    }

    private mutating func startTag(_ name: StaticString, _ attributes: Attributes) {
        if !hasElements { run.append(markup: "\n") }
        hasElements = true
        run.append(indentation: depth)
        run.append(markup: "<")
        run.append(markup: name)
        for (name, value) in attributes {
            guard let value else { continue }
            run.append(markup: " ")
            run.append(markup: name)
            run.append(markup: "=\"")
            run.append(value, in: .attribute)
            run.append(markup: "\"")
        }
    }

    private mutating func endTag(_ name: StaticString) {
        run.append(markup: "</")
        run.append(markup: name)
        run.append(markup: ">\n")
    }

    /// Hands the run over to libxml2.
    private mutating func handOver() {
        guard let start = run.bytes.baseAddress, let length = Int32(exactly: run.bytes.count) else {
            return hasFailed = true
        }
        if length > 0 { check(xmlTextWriterWriteRawLen(writer, start, length)) }
        run.removeAll()
    }

    private mutating func check(_ result: Int32) {
        if result < 0 { hasFailed = true }
    }
}
