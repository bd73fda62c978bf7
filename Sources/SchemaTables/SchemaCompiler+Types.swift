/// The facets of a simple type and of those it restricts.
struct TextDraft: Hashable {
    /// The patterns of each restriction, of which one must match.
    var patterns: [[String]] = []
    var choices: [String]?
    var isCollapsed = false
    var isRequired = false
}

struct AttributeDraft {
    let symbol: Int
    let type: TextDraft
    let isRequired: Bool
    /// Whether a missing attribute has a value, because it is fixed.
    var hasDefault = false
}

enum ContentDraft {
    case nothing
    case text(TextDraft)
    case elements(Expression)
}

struct TypeDraft {
    var content = ContentDraft.nothing
    /// The elements by symbol.
    var children: [Int: Int] = [:]
    var attributes: [AttributeDraft] = []
}

extension SchemaCompiler {
    /// Compiles the element type with a name.
    mutating func type(named name: ExpandedName) throws(UnsupportedError) -> Int {
        if let component = try? component(Key(kind: "complexType", name: name)) {
            return try complexType(component.node, in: component.context, key: Key(kind: "type", name: name))
        }
        return try textType(try text(named: name), key: Key(kind: "type", name: name))
    }

    /// Compiles the type of an element with text and without attributes.
    mutating func textType(_ text: TextDraft, key: Key?) throws(UnsupportedError) -> Int {
        if let key, let index = typeIndices[key] { return index }
        types.append(TypeDraft(content: .text(text)))
        if let key { typeIndices[key] = types.count - 1 }
        return types.count - 1
    }

    mutating func complexType(_ node: SchemaNode, in context: NamingContext, key: Key?)
        throws(UnsupportedError) -> Int
    {
        if let key, let index = typeIndices[key] { return index }
        try node.expect(key == nil ? [] : ["name"])
        let index = types.count
        types.append(TypeDraft())
        // Recorded first, because an element may contain others of its own type.
        if let key { typeIndices[key] = index }
        var type = TypeDraft()
        var parts = node.children[...]
        switch parts.first?.kind {
        case "sequence", "choice", "group":
            let content = try particle(parts.removeFirst(), in: context, children: &type.children)
            type.content = .elements(content)
        case "simpleContent":
            let content = parts.removeFirst()
            try content.expect([])
            guard parts.isEmpty, content.children.count == 1, let extended = content.children.first,
                extended.kind == "extension"
            else { throw UnsupportedError() }
            try extended.expect(["base"])
            type.content = .text(
                try text(named: try resolve(try extended.value("base"), at: extended, in: context)))
            parts = extended.children[...]
        default: break
        }
        for part in parts { type.attributes.append(try attribute(part, in: context)) }
        guard type.attributes.count <= 64 else { throw UnsupportedError() }
        types[index] = type
        return index
    }

    private mutating func attribute(_ node: SchemaNode, in context: NamingContext) throws(UnsupportedError)
        -> AttributeDraft
    {
        guard node.kind == "attribute" else { throw UnsupportedError() }
        let isRequired = node.attributes["use"] == "required"
        if let reference = node.attributes["ref"] {
            try node.expect(["ref", "use"])
            let name = try resolve(reference, at: node, in: context)
            let global = try component(Key(kind: "attribute", name: name))
            try global.node.expect(["name", "type"])
            let type = try text(of: global.node, in: global.context)
            return AttributeDraft(symbol: symbol(name), type: type, isRequired: isRequired)
        }
        try node.expect(["name", "type", "use", "fixed"])
        var type = try text(of: node, in: context)
        if let fixed = node.attributes["fixed"] {
            guard type == TextDraft() else { throw UnsupportedError() }
            type.choices = [fixed]
        }
        let name = ExpandedName(namespace: "", local: try node.value("name"))
        guard [nil, "required", "optional"].contains(node.attributes["use"]) else { throw UnsupportedError() }
        return AttributeDraft(
            symbol: symbol(name), type: type, isRequired: isRequired,
            hasDefault: node.attributes["fixed"] != nil && !isRequired)
    }

    /// The simple type of an attribute, either named or inline.
    private func text(of node: SchemaNode, in context: NamingContext) throws(UnsupportedError) -> TextDraft {
        if let name = node.attributes["type"] {
            guard node.children.isEmpty else { throw UnsupportedError() }
            return try text(named: try resolve(name, at: node, in: context))
        }
        guard node.children.count == 1, let type = node.children.first, type.kind == "simpleType" else {
            throw UnsupportedError()
        }
        return try text(type, in: context)
    }

    private func text(named name: ExpandedName) throws(UnsupportedError) -> TextDraft {
        guard name != ExpandedName(namespace: SchemaNode.namespace, local: "string") else {
            return TextDraft()
        }
        let component = try component(Key(kind: "simpleType", name: name))
        return try text(component.node, in: component.context)
    }

    func text(_ node: SchemaNode, in context: NamingContext) throws(UnsupportedError) -> TextDraft {
        try node.expect(["name"])
        guard node.children.count == 1, let restriction = node.children.first,
            restriction.kind == "restriction"
        else { throw UnsupportedError() }
        try restriction.expect(["base"])
        var draft = try text(named: try resolve(try restriction.value("base"), at: restriction, in: context))
        var patterns: [String] = []
        var choices: [String] = []
        for facet in restriction.children {
            try facet.expect(["value"])
            guard facet.children.isEmpty else { throw UnsupportedError() }
            let value = try facet.value("value")
            switch (facet.kind, value) {
            case ("pattern", _): patterns.append(value)
            case ("enumeration", _): choices.append(value)
            case ("whiteSpace", "collapse"): draft.isCollapsed = true
            case ("minLength", "1"): draft.isRequired = true
            default: throw UnsupportedError()
            }
        }
        if !patterns.isEmpty { draft.patterns.append(patterns) }
        if !choices.isEmpty {
            guard draft.choices == nil else { throw UnsupportedError() }
            draft.choices = choices
        }
        // A collapsed text would have to be built to be matched or compared; its length is known without.
        let isMatched = draft.choices != nil || !draft.patterns.isEmpty
        guard draft.isRequired == draft.isCollapsed, !draft.isCollapsed || !isMatched else {
            throw UnsupportedError()
        }
        return draft
    }
}
