extension UnsafeBufferPointer<UInt8> {
    /// The scalar that begins at `position` and its length in bytes; the bytes must be valid UTF-8.
    @inlinable @inline(__always)
    public func scalar(at position: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(self[position])
        func tail(_ offset: Int) -> UInt32 { UInt32(self[position + offset] & 0x3F) }
        switch lead {
        case ..<0x80: return (lead, 1)
        case ..<0xE0: return ((lead & 0x1F) << 6 | tail(1), 2)
        case ..<0xF0: return ((lead & 0x0F) << 12 | tail(1) << 6 | tail(2), 3)
        default: return ((lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
        }
    }

    /// The first position at or after `position` of `pattern` (in lower case), case-insensitive.
    public func firstIndex(of pattern: StaticString, from position: Int) -> Int? {
        guard position <= count - pattern.utf8CodeUnitCount else { return nil }
        return (position...count - pattern.utf8CodeUnitCount).first { matches(pattern, at: $0) }
    }

    /// Whether `pattern` (in lower case) is at `position`, case-insensitive.
    @inlinable @inline(__always)
    public func matches(_ pattern: StaticString, at position: Int) -> Bool {
        guard position + pattern.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<pattern.utf8CodeUnitCount
        where self[position + offset].lowercased != pattern.utf8Start[offset] { return false }
        return true
    }
}
