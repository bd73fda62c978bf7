/// Compiles schema documents that use only a small part of XML Schema into a ``PlainSchema``.
///
/// It supports sequences, choices and groups; named and inline types; required and fixed attributes;
/// patterns, enumerations and collapsed white space; `unique` over children. Everything else is unsupported,
/// and anything in doubt: such a schema is left to libxml2. The documents must be a schema that libxml2 has
/// compiled, so mistakes are not looked for here.
struct SchemaCompiler {
    /// Says that the schema uses an unsupported feature.
    struct UnsupportedError: Error {}

    /// The schema document of a node, as far as it matters for names.
    struct NamingContext {
        let namespace: String
        /// Whether the document has no namespace and adopts that of the document that includes it.
        let isAdopted: Bool
        let qualifiesElements: Bool
    }

    struct Component {
        let node: SchemaNode
        let context: NamingContext
    }

    struct Key: Hashable {
        let kind: String
        let name: ExpandedName
    }

    private let documents: [String: [UInt8]]
    private var components: [Key: Component] = [:]
    private var loaded: Set<[String]> = []
    private var symbols: [ExpandedName: Int] = [:]
    var types: [TypeDraft] = []
    var typeIndices: [Key: Int] = [:]
    var elements: [ElementDraft] = []
    var elementIndices: [Key: Int] = [:]

    /// Compiles a schema; nil if it uses an unsupported feature.
    static func compile(_ name: String, in documents: [String: [UInt8]]) -> PlainSchema? {
        var compiler = SchemaCompiler(documents: documents)
        return try? compiler.compile(name)
    }

    private init(documents: [String: [UInt8]]) {
        self.documents = documents
    }

    private mutating func compile(_ name: String) throws(UnsupportedError) -> PlainSchema {
        let main = try load(name, into: nil)
        var roots: [Int: Int] = [:]
        for node in main.node.children where node.kind == "element" {
            let name = ExpandedName(namespace: main.context.namespace, local: try node.value("name"))
            roots[symbol(name)] = try element(named: name)
        }
        return try PlainSchemaTables(symbols: symbols, types: types, elements: elements).schema(roots: roots)
    }

    /// Reads a schema document and those it includes or imports.
    ///
    /// - Parameter namespace: the namespace of the including document; nil if there is none.
    private mutating func load(_ name: String, into namespace: String?) throws(UnsupportedError) -> Component
    {
        guard let bytes = documents[name], let root = SchemaNode(document: bytes), root.kind == "schema"
        else {
            throw UnsupportedError()
        }
        try root.expect(["targetNamespace", "elementFormDefault", "blockDefault"])
        let own = root.attributes["targetNamespace"]
        guard own == nil || namespace == nil || own == namespace else { throw UnsupportedError() }
        let context = NamingContext(
            namespace: own ?? namespace ?? "", isAdopted: own == nil && namespace != nil,
            qualifiesElements: root.attributes["elementFormDefault"] == "qualified")
        let document = Component(node: root, context: context)
        guard loaded.insert([name, context.namespace]).inserted else { return document }
        for node in root.children {
            switch node.kind {
            case "include":
                _ = try load(try node.value("schemaLocation"), into: context.namespace)
            case "import":
                _ = try load(try node.value("schemaLocation"), into: nil)
            case "element", "attribute", "complexType", "simpleType", "group":
                let name = ExpandedName(namespace: context.namespace, local: try node.value("name"))
                let key = Key(kind: node.kind, name: name)
                guard components.updateValue(Component(node: node, context: context), forKey: key) == nil
                else {
                    throw UnsupportedError()
                }
            default: throw UnsupportedError()
            }
        }
        return document
    }
}

// MARK: - Names

extension SchemaCompiler {
    /// The number of a name, the same for every occurrence.
    mutating func symbol(_ name: ExpandedName) -> Int {
        if let symbol = symbols[name] { return symbol }
        symbols[name] = symbols.count
        return symbols.count - 1
    }

    func component(_ key: Key) throws(UnsupportedError) -> Component {
        guard let component = components[key] else { throw UnsupportedError() }
        return component
    }

    /// Resolves a qualified name in a schema document.
    func resolve(_ name: String, at node: SchemaNode, in context: NamingContext) throws(UnsupportedError)
        -> ExpandedName
    {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        switch parts.count {
        case 1:
            let namespace = node.namespaces[""] ?? ""
            return ExpandedName(
                namespace: namespace.isEmpty && context.isAdopted ? context.namespace : namespace, local: name
            )
        case 2:
            guard let namespace = node.namespaces[parts[0]] else { throw UnsupportedError() }
            return ExpandedName(namespace: namespace, local: parts[1])
        default: throw UnsupportedError()
        }
    }
}

extension SchemaNode {
    /// The value of a required attribute.
    func value(_ name: String) throws(SchemaCompiler.UnsupportedError) -> String {
        guard let value = attributes[name] else { throw SchemaCompiler.UnsupportedError() }
        return value
    }

    /// Checks that there are no other attributes.
    func expect(_ names: Set<String>) throws(SchemaCompiler.UnsupportedError) {
        guard names.isSuperset(of: attributes.keys) else { throw SchemaCompiler.UnsupportedError() }
    }
}
