extension PlainXML {
    mutating func readStartTag() throws(NotPlainError) {
        let isRoot = open.isEmpty
        let spelling = try readName()
        try readAttributes()
        if isRoot { try declareNamespaces() }
        let name = try names.name(spelling)
        guard name.element >= 0 else { throw NotPlainError() }
        try validation.start(name.element)
        for attribute in attributes {
            let symbol = try names.name(attribute.name).attribute
            guard symbol >= 0 else { throw NotPlainError() }
            try validation.attribute(symbol, resolved[attribute.value])
        }
        try validation.endAttributes()
        if current == UInt8(ascii: "/") {
            position += 1
            try validation.text(resolved[0..<0])
            try validation.end()
        } else {
            guard open.count < Self.maximumDepth else { throw NotPlainError() }
            open.append(spelling.range)
        }
        try expect(UInt8(ascii: ">"))
    }

    mutating func readEndTag() throws(NotPlainError) {
        guard let name = open.popLast() else { throw NotPlainError() }
        position += 1
        guard bytes.count - position > name.count else { throw NotPlainError() }
        for place in name {
            guard bytes[position] == bytes[place] else { throw NotPlainError() }
            position += 1
        }
        try expect(UInt8(ascii: ">"))
        try validation.end()
    }

    /// Reads the bytes that can be part of a name; ``PlainNames`` checks whether they are one.
    private mutating func readName() throws(NotPlainError) -> PlainNames.Spelling {
        let start = position
        var hash: UInt = 0
        while PlainNames.isNameByte(current) {
            hash = hash &* 31 &+ UInt(current)
            position += 1
        }
        return PlainNames.Spelling(range: start..<position, hash: hash)
    }

    /// Reads the attributes of a start tag up to its end.
    private mutating func readAttributes() throws(NotPlainError) {
        attributes.removeAll(keepingCapacity: true)
        resolved.removeAll()
        while current == UInt8(ascii: " ") {
            position += 1
            let name = try readName()
            try expect(UInt8(ascii: "="))
            try expect(UInt8(ascii: "\""))
            let start = resolved.count
            try resolveValue()
            try expect(UInt8(ascii: "\""))
            // libxml2 creates no text node for an empty value.
            guard resolved.count > start else { throw NotPlainError() }
            attributes.append(Attribute(name: name, value: start..<resolved.count))
        }
    }

    /// Removes namespace declarations from the attributes.
    private mutating func declareNamespaces() throws(NotPlainError) {
        var rest: [Attribute] = []
        for attribute in attributes {
            let isDeclaration = try names.declare(attribute.name, as: resolved[attribute.value])
            if !isDeclaration { rest.append(attribute) }
        }
        attributes = rest
    }
}
