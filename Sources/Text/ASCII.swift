/// Classes of ASCII characters; other bytes belong to none of them.
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

    /// The value of a hexadecimal digit; nil for any other byte.
    @inlinable
    public var hexDigitValue: UInt8? {
        guard isHexDigit else { return nil }
        return isDigit ? self & 0x0F : (self & 0x0F) + 9
    }

    /// The byte in lower case if it is a capital letter; otherwise unchanged.
    @inlinable @inline(__always)
    public var lowercased: UInt8 { isCapital ? self | 0x20 : self }

    /// White space in XML and JSON: space, tab, line feed, carriage return.
    @inlinable @inline(__always)
    public var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D }

    /// White space in HTML tags: that of XML, and form feed.
    @inlinable @inline(__always)
    public var isHTMLSpace: Bool { isXMLSpace || self == 0x0C }

    /// All ASCII white space: that of HTML, and vertical tab.
    @inlinable @inline(__always)
    public var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }
}
