/// The positions of symbols in an expression, and which can follow which (Glushkov's construction).
struct ExpressionPositions {
    /// A set of positions, one bit for each.
    typealias Places = SIMD8<UInt64>

    /// The position before the first symbol.
    static let start = set(0)

    private static let maximumCount = Places.scalarCount * 64

    private struct Part {
        var isNullable = true
        var first = Places.zero
        var last = Places.zero
    }

    /// The positions of each symbol.
    private(set) var symbols: [Places]
    private var follow: [Places] = [.zero]
    private var final = Places.zero

    /// Finds the positions; nil if there are too many.
    init?(_ expression: Expression, symbolCount: Int) {
        symbols = Array(repeating: .zero, count: symbolCount)
        guard let whole = add(expression) else { return nil }
        follow[0] = whole.first
        final = whole.isNullable ? whole.last | Self.start : whole.last
    }

    /// Whether the expression may end at one of the positions.
    func isAccepting(_ places: Places) -> Bool {
        places & final != .zero
    }

    /// The positions that can follow these.
    func following(_ places: Places) -> Places {
        var following = Places.zero
        Self.forEach(places) { following |= follow[$0] }
        return following
    }

    private static func set(_ place: Int) -> Places {
        var places = Places.zero
        places[place / 64] = 1 << UInt64(place % 64)
        return places
    }

    private static func forEach(_ places: Places, _ body: (Int) -> Void) {
        for index in places.indices {
            var rest = places[index]
            while rest != 0 {
                body(index * 64 + rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    /// Records that the second positions can follow the first.
    private mutating func join(_ places: Places, to others: Places) {
        Self.forEach(places) { follow[$0] |= others }
    }

    private mutating func add(_ expression: Expression) -> Part? {
        switch expression {
        case .symbols(let set):
            guard follow.count < Self.maximumCount else { return nil }
            let place = Self.set(follow.count)
            for symbol in set { symbols[symbol] |= place }
            follow.append(.zero)
            return Part(isNullable: false, first: place, last: place)
        case .sequence(let expressions):
            var whole = Part()
            for expression in expressions {
                guard let part = add(expression) else { return nil }
                join(whole.last, to: part.first)
                if whole.isNullable { whole.first |= part.first }
                whole.last = part.isNullable ? whole.last | part.last : part.last
                whole.isNullable = whole.isNullable && part.isNullable
            }
            return whole
        case .choice(let expressions):
            var whole = Part(isNullable: expressions.isEmpty)
            for expression in expressions {
                guard let part = add(expression) else { return nil }
                whole.first |= part.first
                whole.last |= part.last
                whole.isNullable = whole.isNullable || part.isNullable
            }
            return whole
        case .optional(let expression):
            guard var part = add(expression) else { return nil }
            part.isNullable = true
            return part
        case .repeated(let expression):
            guard var part = add(expression) else { return nil }
            join(part.last, to: part.first)
            part.isNullable = true
            return part
        }
    }
}
