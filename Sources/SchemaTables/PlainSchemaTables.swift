/// Converts the result of ``SchemaCompiler`` into the tables of a ``PlainSchema``.
struct PlainSchemaTables {
    private typealias UnsupportedError = SchemaCompiler.UnsupportedError

    private let symbols: [ExpandedName: Int]
    private let types: [TypeDraft]
    private let elements: [ElementDraft]
    private let memory = SchemaMemory()
    private var automata: [[String]: Automaton] = [:]

    init(symbols: [ExpandedName: Int], types: [TypeDraft], elements: [ElementDraft]) {
        self.symbols = symbols
        self.types = types
        self.elements = elements
    }

    consuming func schema(roots: [Int: Int]) throws(SchemaCompiler.UnsupportedError) -> PlainSchema {
        var entries: [PlainSchema.ElementType] = []
        for type in types { entries.append(try self.type(type)) }
        guard let start = memory.keep(entries).baseAddress else { throw UnsupportedError() }
        let elements = elements.map { element in
            PlainSchema.Element(type: start + element.type, uniques: memory.keep(element.uniques))
        }
        return PlainSchema(
            symbols: symbols, roots: memory.keep(table(roots)), elements: memory.keep(elements),
            memory: memory)
    }

    private func table(_ numbers: [Int: Int]) -> [Int] {
        (0..<symbols.count).map { numbers[$0] ?? -1 }
    }

    private mutating func type(
        _ draft: TypeDraft
    ) throws(SchemaCompiler.UnsupportedError) -> PlainSchema.ElementType {
        var attributes: [PlainSchema.Attribute] = []
        var required: UInt64 = 0
        for attribute in draft.attributes {
            if attribute.isRequired { required |= 1 << UInt64(attributes.count) }
            let type = try text(attribute.type)
            attributes.append(PlainSchema.Attribute(symbol: attribute.symbol, type: type))
        }
        return PlainSchema.ElementType(
            content: try content(draft.content), children: memory.keep(table(draft.children)),
            attributes: memory.keep(attributes), required: required)
    }

    private mutating func content(
        _ draft: ContentDraft
    ) throws(SchemaCompiler.UnsupportedError) -> PlainSchema.Content {
        switch draft {
        case .nothing: return .nothing
        case .text(let type): return .text(try text(type))
        case .elements(let expression):
            guard let automaton = Automaton(expression, symbolCount: symbols.count, in: memory) else {
                throw UnsupportedError()
            }
            return .elements(automaton)
        }
    }

    private mutating func text(_ draft: TextDraft) throws(SchemaCompiler.UnsupportedError) -> PlainSchema.Text
    {
        var patterns: [Automaton] = []
        for alternatives in draft.patterns { patterns.append(try automaton(alternatives)) }
        return PlainSchema.Text(
            patterns: memory.keep(patterns),
            choices: draft.choices.map { memory.keep($0.map { memory.keep(Array($0.utf8)) }) },
            isCollapsed: draft.isCollapsed, isRequired: draft.isRequired)
    }

    private mutating func automaton(_ patterns: [String]) throws(SchemaCompiler.UnsupportedError) -> Automaton
    {
        if let automaton = automata[patterns] { return automaton }
        guard let expression = try? Pattern.expression(anyOf: patterns),
            let automaton = Automaton(expression, symbolCount: 256, in: memory)
        else { throw UnsupportedError() }
        automata[patterns] = automaton
        return automaton
    }
}
