/// Where a value stands, such as `related[2].provider.images[0].url`; nothing that is read stands deeper.
///
/// The steps are packed into one number, as hundreds are taken for every one that is told.
struct FieldPath: CustomStringConvertible {
    private static let bitsOfStep = 10
    /// What marks steps to a value of a list; they count from 0 to less than ``FieldReader/listLimit``.
    private static let indexMark = 1 << 9

    private var steps: UInt64 = 0

    /// Goes on to a field of the mapping.
    @inline(__always)
    mutating func enter(_ field: Field) {
        steps = steps << Self.bitsOfStep | UInt64(field.rawValue + 1)
    }

    /// Goes on to a value of the list.
    @inline(__always)
    mutating func enter(_ index: Int) {
        steps = steps << Self.bitsOfStep | UInt64(Self.indexMark | index)
    }

    /// Goes back to the mapping or list.
    @inline(__always)
    mutating func leave() { steps >>= Self.bitsOfStep }

    /// The path as messages tell it; nothing for the document as a whole.
    var description: String {
        var path = ""
        for shift in stride(from: UInt64.bitWidth / Self.bitsOfStep, through: 0, by: -1) {
            let step =
                Int(truncatingIfNeeded: steps >> (shift * Self.bitsOfStep)) & (1 << Self.bitsOfStep - 1)
            if step & Self.indexMark != 0 {
                path += "[\(step ^ Self.indexMark)]"
            } else if let field = Field(rawValue: step - 1) {
                path += path.isEmpty ? field.name : ".\(field.name)"
            }
        }
        return path
    }
}
