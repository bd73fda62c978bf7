/// The classes of ASCII that text, addresses and front matter are made of; other bytes belong to none.
extension UInt8 {
    /// `A` to `Z`.
    @inline(__always)
    var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }

    /// `A` to `Z` and `a` to `z`.
    @inline(__always)
    var isLetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

    /// `0` to `9`.
    @inline(__always)
    var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// The lower case of a capital; any other byte as it is.
    @inline(__always)
    var lowercased: UInt8 { isCapital ? self | 0x20 : self }

    /// White space as HTML has it between attributes.
    var isMarkupSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
}
