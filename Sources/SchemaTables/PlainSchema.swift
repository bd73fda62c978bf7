/// A schema in tables, for validating documents in one pass.
///
/// It supports the part of XML Schema that ``SchemaCompiler`` can read, and follows it exactly: what it
/// accepts, libxml2 accepts.
public final class PlainSchema: Sendable {
    /// Compiles a schema into a check that returns true only for valid documents.
    ///
    /// If the check returns false, nothing is known: the document may still be valid. For a schema that needs
    /// more than tables, it always returns false.
    ///
    /// - Parameters:
    ///   - name: the file name of the main schema document, a key of `documents`.
    ///   - documents: all documents of a schema that libxml2 has compiled, by file name.
    public static func check(
        _ name: String, in documents: [String: [UInt8]]
    ) -> @Sendable ([UInt8]) -> Bool {
        guard let schema = SchemaCompiler.compile(name, in: documents) else { return { _ in false } }
        return { PlainXML.isValid($0, by: schema) }
    }

    /// A simple type, for text and the values of attributes.
    struct Text {
        /// The patterns that the text must match completely.
        let patterns: UnsafeBufferPointer<Automaton>
        /// The allowed texts; nil for any.
        let choices: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>?
        /// Whether to ignore surrounding white space.
        let isCollapsed: Bool
        /// Whether the text must not be empty or only white space.
        let isRequired: Bool
    }

    struct Attribute {
        let symbol: Int
        let type: Text
    }

    /// The content model of an element.
    enum Content {
        case nothing
        case text(Text)
        case elements(Automaton)
    }

    /// The type of an element.
    struct ElementType {
        let content: Content
        /// The element declarations by symbol; -1 for none.
        let children: UnsafeBufferPointer<Int>
        let attributes: UnsafeBufferPointer<Attribute>
        /// The required attributes, one bit each.
        let required: UInt64
    }

    struct Element {
        let type: UnsafePointer<ElementType>
        let uniques: UnsafeBufferPointer<Unique>
    }

    /// Requires that an element's children of one name have distinct values in a field.
    struct Unique {
        let selector: Int
        let field: Int
        let isAttribute: Bool
    }

    /// The names in the schema.
    let symbols: [ExpandedName: Int]
    /// The elements allowed as the root, by symbol; -1 for none.
    nonisolated(unsafe) let roots: UnsafeBufferPointer<Int>
    nonisolated(unsafe) let elements: UnsafeBufferPointer<Element>
    private let memory: SchemaMemory

    init(
        symbols: [ExpandedName: Int], roots: UnsafeBufferPointer<Int>, elements: UnsafeBufferPointer<Element>,
        memory: SchemaMemory
    ) {
        self.symbols = symbols
        self.roots = roots
        self.elements = elements
        self.memory = memory
    }
}

extension PlainSchema.Text {
    /// Whether a text is valid for this type.
    func accepts(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if isRequired {
            guard text.contains(where: { !$0.isSchemaSpace }) else { return false }
        }
        if let choices {
            guard choices.contains(where: { $0.elementsEqual(text) }) else { return false }
        }
        for pattern in patterns {
            var state = pattern.start
            for byte in text { state = pattern.state(after: Int(byte), in: state) }
            guard pattern.isAccepting(state) else { return false }
        }
        return true
    }
}

extension UInt8 {
    /// Whether this is white space in XML and XML Schema.
    var isSchemaSpace: Bool {
        self == 0x20 || self == 0xA || self == 0x9 || self == 0xD
    }
}
