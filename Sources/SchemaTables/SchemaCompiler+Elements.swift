struct ElementDraft {
    let type: Int
    let uniques: [PlainSchema.Unique]
}

extension SchemaCompiler {
    /// Compiles a global element declaration.
    mutating func element(named name: ExpandedName) throws(UnsupportedError) -> Int {
        let key = Key(kind: "element", name: name)
        if let index = elementIndices[key] { return index }
        let component = try component(key)
        let index = try element(component.node, in: component.context)
        elementIndices[key] = index
        return index
    }

    private mutating func element(_ node: SchemaNode, in context: NamingContext) throws(UnsupportedError)
        -> Int
    {
        try node.expect(["name", "type", "minOccurs", "maxOccurs"])
        var type: Int?
        if let name = node.attributes["type"] {
            type = try self.type(named: try resolve(name, at: node, in: context))
        }
        var uniques: [PlainSchema.Unique] = []
        for child in node.children {
            switch child.kind {
            case "complexType" where type == nil: type = try complexType(child, in: context, key: nil)
            case "simpleType" where type == nil: type = try textType(try text(child, in: context), key: nil)
            case "unique" where type != nil: uniques.append(try unique(child, in: context))
            default: throw UnsupportedError()
            }
        }
        guard let type, !uniques.contains(where: { hasDefault($0, in: type) }) else {
            throw UnsupportedError()
        }
        elements.append(ElementDraft(type: type, uniques: uniques))
        return elements.count - 1
    }

    private mutating func unique(_ node: SchemaNode, in context: NamingContext) throws(UnsupportedError)
        -> PlainSchema.Unique
    {
        guard node.children.map(\.kind) == ["selector", "field"] else { throw UnsupportedError() }
        let selector = try node.children[0].value("xpath")
        let field = try node.children[1].value("xpath")
        let isAttribute = field.hasPrefix("@")
        return PlainSchema.Unique(
            selector: try step(selector, at: node),
            field: try step(isAttribute ? String(field.dropFirst()) : field, at: node),
            isAttribute: isAttribute)
    }

    /// Whether missing attributes count with a fixed value in the comparison, which is not supported.
    private func hasDefault(_ unique: PlainSchema.Unique, in type: Int) -> Bool {
        guard unique.isAttribute, let child = types[type].children[unique.selector] else { return false }
        return types[elements[child].type].attributes.contains { $0.symbol == unique.field && $0.hasDefault }
    }

    /// The name selected by an XPath of one step.
    private mutating func step(_ path: String, at node: SchemaNode) throws(UnsupportedError) -> Int {
        let isName = path.utf8.allSatisfy { PlainNames.isNameByte($0) }
        let parts = path.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard isName, parts.count <= 2, parts.allSatisfy({ $0.first?.isLetter == true }) else {
            throw UnsupportedError()
        }
        // In paths, names without a prefix are in no namespace.
        guard parts.count == 2 else { return symbol(ExpandedName(namespace: "", local: parts[0])) }
        guard let namespace = node.namespaces[parts[0]] else { throw UnsupportedError() }
        return symbol(ExpandedName(namespace: namespace, local: parts[1]))
    }

    /// An expression for part of a content model, over the symbols of elements.
    mutating func particle(
        _ node: SchemaNode, in context: NamingContext, children: inout [Int: Int]
    ) throws(UnsupportedError) -> Expression {
        let once: Expression
        switch node.kind {
        case "sequence", "choice":
            try node.expect(["minOccurs", "maxOccurs"])
            var parts: [Expression] = []
            for child in node.children { parts.append(try particle(child, in: context, children: &children)) }
            once = node.kind == "sequence" ? .sequence(parts) : .choice(parts)
        case "group":
            try node.expect(["ref", "minOccurs", "maxOccurs"])
            let name = try resolve(try node.value("ref"), at: node, in: context)
            let group = try component(Key(kind: "group", name: name))
            guard group.node.children.count == 1, let part = group.node.children.first else {
                throw UnsupportedError()
            }
            once = try particle(part, in: group.context, children: &children)
        case "element":
            let name: ExpandedName
            let element: Int
            if let reference = node.attributes["ref"] {
                try node.expect(["ref", "minOccurs", "maxOccurs"])
                name = try resolve(reference, at: node, in: context)
                element = try self.element(named: name)
            } else {
                let namespace = context.qualifiesElements ? context.namespace : ""
                name = ExpandedName(namespace: namespace, local: try node.value("name"))
                element = try self.element(node, in: context)
            }
            let symbol = symbol(name)
            // Within a type, all elements of the same name must have the same type.
            if let other = children[symbol] {
                guard elements[other].type == elements[element].type, elements[element].uniques.isEmpty,
                    elements[other].uniques.isEmpty
                else { throw UnsupportedError() }
            }
            children[symbol] = element
            once = .symbols([symbol])
        default: throw UnsupportedError()
        }
        return once.occurring(
            try occurrence("minOccurs", of: node) ?? 0, try occurrence("maxOccurs", of: node))
    }

    /// The minimum or maximum number of occurrences; nil for no limit.
    private func occurrence(_ name: String, of node: SchemaNode) throws(UnsupportedError) -> Int? {
        guard let value = node.attributes[name] else { return 1 }
        if name == "maxOccurs", value == "unbounded" { return nil }
        guard let number = Int(value), (0...8).contains(number) else { throw UnsupportedError() }
        return number
    }
}
