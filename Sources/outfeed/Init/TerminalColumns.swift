extension String {
    /// How many terminal columns the text takes: two for each wide character, such as a Chinese one.
    var terminalColumns: Int {
        reduce(0) { columns, character in
            let scalar = character.unicodeScalars.first?.value ?? 0
            return columns + (Self.wide.contains { $0.contains(scalar) } ? 2 : 1)
        }
    }

    /// The Unicode blocks in which all characters are wide (UAX #11).
    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1FAFF, 0x20000...0x3FFFD,
    ]
}
