/// The classes of ASCII that text, addresses, dates and markup are made of; other bytes belong to none.
extension UInt8 {
    /// `A` to `Z`.
    @inlinable @inline(__always)
    public var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }

    /// `a` to `z`.
    @inlinable @inline(__always)
    public var isSmallLetter: Bool { self &- UInt8(ascii: "a") < 26 }

    /// `A` to `Z` and `a` to `z`.
    @inlinable @inline(__always)
    public var isLetter: Bool { (self | 0x20).isSmallLetter }

    /// `0` to `9`.
    @inlinable @inline(__always)
    public var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }

    /// `A` to `Z`, `a` to `z` and `0` to `9`.
    @inlinable @inline(__always)
    public var isAlphanumeric: Bool { isLetter || isDigit }

    /// `0` to `9`, `A` to `F` and `a` to `f`.
    @inlinable @inline(__always)
    public var isHexDigit: Bool { isDigit || (self | 0x20) &- UInt8(ascii: "a") < 6 }

    /// What a hexadecimal digit stands for; nil for any other byte.
    @inlinable
    public var hexDigitValue: UInt8? {
        guard isHexDigit else { return nil }
        return isDigit ? self & 0x0F : (self & 0x0F) + 9
    }

    /// The lower case of a capital; any other byte as it is.
    @inlinable @inline(__always)
    public var lowercased: UInt8 { isCapital ? self | 0x20 : self }

    /// White space as XML and JSON have it: space, tab, line feed, carriage return.
    @inlinable @inline(__always)
    public var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

    /// White space as HTML has it between attributes: XML's, and the form feed.
    @inlinable @inline(__always)
    public var isHTMLSpace: Bool { isXMLSpace || self == 0x0C }

    /// All white space of ASCII: HTML's, and the vertical tab.
    @inlinable @inline(__always)
    public var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }
}
