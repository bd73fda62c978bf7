/// A deterministic automaton: reads symbols one by one and tells whether they match an expression.
///
/// It points into the memory of a ``PlainSchema``, so copying it costs nothing.
struct Automaton {
    /// The position of a state's row in the table.
    typealias State = UInt16

    /// The state after a symbol that is not allowed.
    static let dead: State = 0

    let start: State
    /// Symbols that always lead to the same states share a class.
    private let classes: UnsafeBufferPointer<UInt8>
    private let next: UnsafeBufferPointer<State>
    private let accepting: UnsafeBufferPointer<Bool>

    /// Builds the automaton; nil if it would be too large.
    init?(_ expression: Expression, symbolCount: Int, in memory: SchemaMemory) {
        guard let positions = ExpressionPositions(expression, symbolCount: symbolCount) else { return nil }
        var classSets: [ExpressionPositions.Places] = []
        var classes: [UInt8] = []
        for places in positions.symbols {
            let number = classSets.firstIndex(of: places) ?? classSets.count
            if number == classSets.count { classSets.append(places) }
            guard number < 256 else { return nil }
            classes.append(UInt8(number))
        }
        var next = [State](repeating: Self.dead, count: classSets.count)
        var accepting = [Bool](repeating: false, count: classSets.count)
        var states: [ExpressionPositions.Places: State] = [.zero: Self.dead]
        var pending: [ExpressionPositions.Places] = []
        func state(_ places: ExpressionPositions.Places) -> State? {
            if let state = states[places] { return state }
            guard let state = State(exactly: (pending.count + 1) * classSets.count) else { return nil }
            states[places] = state
            pending.append(places)
            return state
        }
        guard let start = state(ExpressionPositions.start) else { return nil }
        var taken = 0
        while taken < pending.count {
            let isAccepting = positions.isAccepting(pending[taken])
            let reachable = positions.following(pending[taken])
            taken += 1
            for places in classSets {
                guard let state = state(reachable & places) else { return nil }
                next.append(state)
                accepting.append(isAccepting)
            }
        }
        self.start = start
        self.classes = memory.keep(classes)
        self.next = memory.keep(next)
        self.accepting = memory.keep(accepting)
    }

    /// The state after a symbol.
    @inline(__always)
    func state(after symbol: Int, in state: State) -> State {
        next[Int(state) + Int(classes[symbol])]
    }

    func isAccepting(_ state: State) -> Bool {
        accepting[Int(state)]
    }
}
