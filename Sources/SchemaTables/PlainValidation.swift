/// Validates one document against a ``PlainSchema``, element by element.
struct PlainValidation: ~Copyable {
    /// Says that the document is not valid, or may not be.
    typealias NotPlainError = PlainXML.NotPlainError

    private struct Frame {
        let type: UnsafePointer<PlainSchema.ElementType>
        let symbol: Int
        /// The state of its content model.
        var state: Automaton.State
        /// The attributes seen so far, one bit each.
        var attributes: UInt64 = 0
    }

    /// The values of a field that must be distinct, below the open element that declares it.
    private struct Scope {
        let unique: PlainSchema.Unique
        let depth: Int
        var values: Set<String> = []
        /// Whether the open child is one of those compared.
        var isSelected = false
        var hasValue = false
    }

    private let schema: PlainSchema
    private var frames: [Frame] = []
    private var scopes: [Scope] = []

    init(_ schema: PlainSchema) {
        self.schema = schema
    }

    mutating func start(_ symbol: Int) throws(NotPlainError) {
        var number = schema.roots[symbol]
        if let parent = frames.indices.last {
            guard case .elements(let automaton) = frames[parent].type.pointee.content else {
                throw NotPlainError()
            }
            let state = automaton.state(after: symbol, in: frames[parent].state)
            frames[parent].state = state
            number = state == Automaton.dead ? -1 : frames[parent].type.pointee.children[symbol]
        }
        guard number >= 0 else { throw NotPlainError() }
        let element = schema.elements[number]
        let content = element.type.pointee.content
        let state = if case .elements(let automaton) = content { automaton.start } else { Automaton.dead }
        frames.append(Frame(type: element.type, symbol: symbol, state: state))
        for index in scopes.indices where scopes[index].depth + 1 == frames.count {
            scopes[index].isSelected = scopes[index].unique.selector == symbol
            scopes[index].hasValue = false
        }
        for unique in element.uniques { scopes.append(Scope(unique: unique, depth: frames.count)) }
    }

    /// Handles an attribute of the element that has just been opened.
    mutating func attribute(_ symbol: Int, _ value: UnsafeBufferPointer<UInt8>) throws(NotPlainError) {
        let last = frames.count - 1
        let attributes = frames[last].type.pointee.attributes
        guard let place = attributes.firstIndex(where: { $0.symbol == symbol }) else { throw NotPlainError() }
        let bit = UInt64(1) << UInt64(place)
        guard frames[last].attributes & bit == 0, attributes[place].type.accepts(value) else {
            throw NotPlainError()
        }
        frames[last].attributes |= bit
        for index in scopes.indices where scopes[index].depth + 1 == frames.count {
            let unique = scopes[index].unique
            guard unique.isAttribute, unique.field == symbol else { continue }
            try record(value, of: attributes[place].type, in: index)
        }
    }

    /// Checks that the element that has just been opened has all required attributes.
    func endAttributes() throws(NotPlainError) {
        let frame = frames[frames.count - 1]
        guard frame.attributes & frame.type.pointee.required == frame.type.pointee.required else {
            throw NotPlainError()
        }
    }

    /// Handles all text up to the next tag, even if there is none.
    mutating func text(_ text: UnsafeBufferPointer<UInt8>) throws(NotPlainError) {
        let frame = frames[frames.count - 1]
        switch frame.type.pointee.content {
        case .nothing:
            guard text.isEmpty else { throw NotPlainError() }
        case .elements:
            for byte in text where !byte.isSchemaSpace { throw NotPlainError() }
        case .text(let type):
            guard type.accepts(text) else { throw NotPlainError() }
            for index in scopes.indices where scopes[index].depth + 2 == frames.count {
                let unique = scopes[index].unique
                guard !unique.isAttribute, unique.field == frame.symbol else { continue }
                try record(text, of: type, in: index)
            }
        }
    }

    mutating func end() throws(NotPlainError) {
        let frame = frames[frames.count - 1]
        if case .elements(let automaton) = frame.type.pointee.content {
            guard automaton.isAccepting(frame.state) else { throw NotPlainError() }
        }
        while let scope = scopes.last, scope.depth == frames.count { scopes.removeLast() }
        frames.removeLast()
    }

    private mutating func record(
        _ value: UnsafeBufferPointer<UInt8>, of type: PlainSchema.Text, in index: Int
    ) throws(NotPlainError) {
        guard scopes[index].isSelected else { return }
        // Collapsed values can be equal although their bytes differ.
        guard !type.isCollapsed, !scopes[index].hasValue,
            scopes[index].values.insert(String(decoding: value, as: UTF8.self)).inserted
        else { throw NotPlainError() }
        scopes[index].hasValue = true
    }
}
