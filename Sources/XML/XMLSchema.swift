import CLibXML2
import SchemaTables

/// A compiled XML Schema (XSD 1.0).
///
/// Compile it once, then validate any number of documents on any thread.
public final class XMLSchema: Sendable {
    // libxml2 does not modify a compiled schema, so threads may share it; the compiler cannot know that.
    private nonisolated(unsafe) let schema: xmlSchemaPtr
    /// Returns true if a document is certainly valid; otherwise libxml2 decides, and locates the mistakes.
    let isSurelyValid: @Sendable ([UInt8]) -> Bool

    /// Compiles a schema whose parts are all in memory.
    ///
    /// - Parameters:
    ///   - name: the file name of the main schema document, a key of `documents`.
    ///   - documents: all schema documents by file name, as used in `schemaLocation` attributes.
    /// - Throws: ``XMLError`` with the first mistake in the schema.
    public init(_ name: String, in documents: [String: [UInt8]]) throws(XMLError) {
        schema = try SchemaLibrary.lend(documents) { (address) throws(XMLError) in
            let errors = ErrorList()
            guard let context = xmlSchemaNewParserCtxt(address + name) else {
                throw XMLError(line: 0, message: "not enough memory for a schema")
            }
            defer { xmlSchemaFreeParserCtxt(context) }
            xmlSchemaSetParserStructuredErrors(
                context, { list, error in ErrorList.append(error?.pointee, to: list) }, errors.pointer)
            guard let schema = xmlSchemaParse(context) else {
                throw errors.first ?? XMLError(line: 0, message: "the schema \(name) cannot be read")
            }
            return schema
        }
        isSurelyValid = PlainSchema.check(name, in: documents)
    }

    deinit {
        xmlSchemaFree(schema)
    }

    /// Parses a document and validates it against the schema.
    ///
    /// Nothing is fetched, no DTD is loaded, and no entities are resolved but XML's own five.
    ///
    /// - Throws: ``XMLError`` with the first thing in the document that the schema does not allow, or with
    ///   the first syntax error; also for a DOCTYPE, and for a document of 2 GiB or more.
    public func validate(_ document: [UInt8]) throws(XMLError) {
        if !isSurelyValid(document) { try validateTree(of: document) }
    }

    /// Validates any document with libxml2, which locates the mistakes.
    func validateTree(of document: [UInt8]) throws(XMLError) {
        let document = try XMLDocument(parsing: document)
        guard let context = xmlSchemaNewValidCtxt(schema) else {
            throw XMLError(line: 0, message: "not enough memory to validate")
        }
        defer { xmlSchemaFreeValidCtxt(context) }
        let errors = ErrorList()
        xmlSchemaSetValidStructuredErrors(
            context, { list, error in ErrorList.append(error?.pointee, to: list) }, errors.pointer)
        let result = xmlSchemaValidateDoc(context, document.pointer)
        if let first = errors.first { throw first }
        guard result == 0 else { throw XMLError(line: 0, message: "not valid by the schema") }
    }
}
