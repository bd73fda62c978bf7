/// The location of a value, such as `related[2].provider.images[0].url`, which is the deepest there is.
///
/// The components are packed into one number, because hundreds of paths are built for each one that is
/// printed.
struct FieldPath {
    private static let bitsOfStep = 10
    /// Marks components that are list indexes; they range from 0 to below ``FieldReader/listLimit``.
    private static let indexMark = 1 << 9
    /// The first component that stands for a key of a ``FieldMap``; those below are fields.
    private static let firstName = Field.allCases.count + 1

    private var steps: UInt64 = 0

    /// Enters a field of the mapping.
    @inline(__always)
    mutating func enter(_ field: Field) {
        steps = steps << Self.bitsOfStep | UInt64(field.rawValue + 1)
    }

    /// Enters a key with another name than its field: its position in ``FieldMap/names``.
    mutating func enter(name: Int) {
        // Beyond that, messages show no name.
        let step = Self.firstName + name < Self.indexMark ? Self.firstName + name : 0
        steps = steps << Self.bitsOfStep | UInt64(step)
    }

    /// Enters an element of the list.
    @inline(__always)
    mutating func enter(_ index: Int) {
        steps = steps << Self.bitsOfStep | UInt64(Self.indexMark | index)
    }

    /// Returns to the enclosing mapping or list.
    @inline(__always)
    mutating func leave() { steps >>= Self.bitsOfStep }

    /// The path as printed in messages; empty for the document as a whole.
    ///
    /// - Parameter names: the keys of the ``FieldMap``.
    func description(_ names: [String]) -> String {
        var path = ""
        for shift in stride(from: UInt64.bitWidth / Self.bitsOfStep, through: 0, by: -1) {
            let step =
                Int(truncatingIfNeeded: steps >> (shift * Self.bitsOfStep)) & (1 << Self.bitsOfStep - 1)
            if step & Self.indexMark != 0 {
                path += "[\(step ^ Self.indexMark)]"
            } else if let field = Field(rawValue: step - 1) {
                path += path.isEmpty ? field.name : ".\(field.name)"
            } else if step >= Self.firstName, step - Self.firstName < names.count {
                path += names[step - Self.firstName]
            }
        }
        return path
    }
}
