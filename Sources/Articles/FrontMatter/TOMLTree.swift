/// The tables, arrays and values of a TOML document, which may be defined in any order.
struct TOMLTree: ~Copyable {
    /// A table, an array or a value.
    struct Node {
        var step: YAMLEvents.Step
        var key = YAMLEvents.Step(mark: YAMLEvents.Mark(), event: .scalar)
        var depth: Int
        fileprivate var firstChild = 0
        fileprivate var lastChild = 0
        fileprivate var next = 0
        /// Whether a header or a value has defined it, so that no other header may.
        fileprivate var isDefined = false
        /// The section in which dotted keys made the table; later ones may not define it anew.
        fileprivate var section: Int?
        /// Whether it is an inline table or an array in brackets, which nothing may extend.
        fileprivate var isClosed = false
    }

    /// The maximum number of values, which limits the memory.
    private static let limit = 100_000

    private var nodes: [Node]
    /// The members of tables, by a hash of the table and the key.
    ///
    /// It is seeded per process, so collisions are unlikely, even deliberate ones.
    private var members: [Int: Int] = [:]
    /// The table that the last header has opened.
    private(set) var current = 0
    private var section = 0

    init() {
        nodes = [Node(step: YAMLEvents.Step(mark: YAMLEvents.Mark(), event: .mappingStart), depth: 1)]
    }

    /// Opens the table `[a.b]`, or a new one at the end of the array `[[a.b]]`.
    mutating func open(
        _ path: [YAMLEvents.Step], isInArray: Bool, at mark: YAMLEvents.Mark
    ) throws(YAMLError) {
        section += 1
        var table = 0
        for key in path.dropLast() { table = try opened(key, in: table) }
        guard let key = path.last else { return }
        if isInArray {
            let array = try member(key, of: table, or: .listStart)
            guard nodes[array].step.event == .listStart, !nodes[array].isClosed else { throw Self.twice(key) }
            current = try add(YAMLEvents.Step(mark: mark, event: .mappingStart), to: array)
        } else {
            current = try member(key, of: table, or: .mappingStart)
            guard nodes[current].step.event == .mappingStart, !isDefined(current) else {
                throw Self.twice(key)
            }
        }
        nodes[current].isDefined = true
    }

    /// The table in which a header's next key is looked for: for an array of tables, its last.
    private mutating func opened(_ key: YAMLEvents.Step, in table: Int) throws(YAMLError) -> Int {
        let found = try member(key, of: table, or: .mappingStart)
        guard !nodes[found].isClosed, nodes[found].step.event != .scalar else { throw Self.twice(key) }
        return nodes[found].step.event == .listStart ? nodes[found].lastChild : found
    }

    /// The table of a table that a dotted key goes through.
    mutating func dotted(_ key: YAMLEvents.Step, in table: Int) throws(YAMLError) -> Int {
        guard let found = member(key, of: table) else {
            let made = try member(key, of: table, or: .mappingStart)
            nodes[made].section = section
            return made
        }
        let isTable = nodes[found].step.event == .mappingStart
        guard isTable, !nodes[found].isClosed, !isDefined(found) else { throw Self.twice(key) }
        nodes[found].section = section
        return found
    }

    /// Adds a value to a table.
    mutating func add(
        _ value: YAMLEvents.Step, _ key: YAMLEvents.Step, to table: Int
    ) throws(YAMLError) -> Int {
        guard member(key, of: table) == nil else { throw Self.twice(key) }
        members[hash(key, of: table)] = nodes.count
        let node = try add(value, to: table)
        nodes[node].key = key
        return node
    }

    /// Adds a value to an array.
    mutating func add(_ value: YAMLEvents.Step, to parent: Int) throws(YAMLError) -> Int {
        let depth = nodes[parent].depth + 1
        guard value.event == .scalar || depth <= YAMLEvents.maximumDepth else {
            throw YAMLError(mark: value.mark, message: YAMLEvents.tooDeep)
        }
        guard nodes.count < Self.limit else {
            throw YAMLError(mark: value.mark, message: "expected at most \(Self.limit) values in TOML")
        }
        let node = nodes.count
        nodes.append(Node(step: value, depth: depth))
        let last = nodes[parent].lastChild
        if last == 0 { nodes[parent].firstChild = node } else { nodes[last].next = node }
        nodes[parent].lastChild = node
        return node
    }

    /// Ends an inline table or an array in brackets.
    mutating func close(_ node: Int) {
        nodes[node].isClosed = true
    }

    private func isDefined(_ node: Int) -> Bool {
        nodes[node].isDefined || nodes[node].isClosed || nodes[node].section.map { $0 != section } ?? false
    }

    private func member(_ key: YAMLEvents.Step, of table: Int) -> Int? { members[hash(key, of: table)] }

    /// The member with a key, made if there is none.
    private mutating func member(
        _ key: YAMLEvents.Step, of table: Int, or event: YAMLEvents.Event
    ) throws(YAMLError) -> Int {
        if let found = member(key, of: table) { return found }
        return try add(YAMLEvents.Step(mark: key.mark, event: event), key, to: table)
    }

    private func hash(_ key: YAMLEvents.Step, of table: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(table)
        hasher.combine(bytes: UnsafeRawBufferPointer(key.scalar))
        return hasher.finalize()
    }

    /// The error does not quote the key, which may be private.
    private static func twice(_ key: YAMLEvents.Step) -> YAMLError {
        YAMLError(mark: key.mark, message: "expected each key once, found it a second time")
    }

    /// Appends the events of the whole document.
    func appendSteps(to steps: inout StepList) {
        append(0, to: &steps)
        steps.append(YAMLEvents.Step(mark: YAMLEvents.Mark(), event: .end))
    }

    private func append(_ index: Int, to steps: inout StepList) {
        let node = nodes[index]
        steps.append(node.step)
        guard node.step.event != .scalar else { return }
        let isTable = node.step.event == .mappingStart
        var child = node.firstChild
        while child != 0 {
            if isTable { steps.append(nodes[child].key) }
            append(child, to: &steps)
            child = nodes[child].next
        }
        steps.append(YAMLEvents.Step(mark: node.step.mark, event: isTable ? .mappingEnd : .listEnd))
    }
}
