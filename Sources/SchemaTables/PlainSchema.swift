/// A schema in tables, for checking documents in one pass.
///
/// It knows the part of XML Schema that ``SchemaCompiler`` can read, and that exactly: what it accepts, libxml2
/// accepts.
public final class PlainSchema: Sendable {
    /// Compiles a schema into a check that says of a document "valid", or nothing.
    ///
    /// Where the check returns false, nothing is known: the document may be valid all the same. For a schema
    /// that says more than tables can, it returns false always.
    ///
    /// - Parameters:
    ///   - name: the file name of the main schema document, a key of `documents`.
    ///   - documents: every document of a schema that libxml2 has compiled, by file name.
    public static func check(
        _ name: String, in documents: [String: [UInt8]]
    ) -> @Sendable ([UInt8]) -> Bool {
        guard let schema = SchemaCompiler.compile(name, in: documents) else { return { _ in false } }
        return { PlainXML.isValid($0, by: schema) }
    }

    /// A simple type, for text and the values of attributes.
    struct Text {
        /// What the text must match, all of it.
        let patterns: UnsafeBufferPointer<Automaton>
        /// What the text may be; nil for anything.
        let choices: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>?
        /// Whether white space around the text is not part of it.
        let isCollapsed: Bool
        /// Whether there must be something but white space.
        let isRequired: Bool
    }

    struct Attribute {
        let symbol: Int
        let type: Text
    }

    /// What an element may hold.
    enum Content {
        case nothing
        case text(Text)
        case elements(Automaton)
    }

    /// The type of an element.
    struct ElementType {
        let content: Content
        /// The element declarations by symbol; -1 where there is none.
        let children: UnsafeBufferPointer<Int>
        let attributes: UnsafeBufferPointer<Attribute>
        /// One bit for every attribute that must be there.
        let required: UInt64
    }

    struct Element {
        let type: UnsafePointer<ElementType>
        let uniques: UnsafeBufferPointer<Unique>
    }

    /// Among an element's children of one name, no two may have the same value in a field.
    struct Unique {
        let selector: Int
        let field: Int
        let isAttribute: Bool
    }

    /// The names that the schema knows.
    let symbols: [ExpandedName: Int]
    /// The elements that may be the root, by symbol; -1 where there is none.
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
    /// Whether a text is of this type.
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
    /// Whether this is white space to XML and its schemas.
    var isSchemaSpace: Bool {
        self == 0x20 || self == 0xA || self == 0x9 || self == 0xD
    }
}
