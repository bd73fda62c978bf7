/// The value of a field that several keys of a document can give: the first in the field's list wins.
struct Ranked<Value> {
    /// The value, if there is one.
    private(set) var value: Value?
    private(set) var rank = Int.max
    /// The best rank of a key whose value is malformed.
    private var flawedRank = Int.max

    /// Whether a key that would win has a malformed value.
    var isFlawed: Bool { flawedRank < rank }

    /// Takes the value of a key.
    mutating func offer(_ value: Value?, _ rank: Int) {
        guard let value, rank < self.rank else { return }
        (self.value, self.rank) = (value, rank)
    }

    /// Takes note of a key whose value is malformed.
    mutating func noteFlaw(_ rank: Int) {
        flawedRank = min(flawedRank, rank)
    }
}
