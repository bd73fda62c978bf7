import Articles

extension Article {
    /// A text that sorts the articles of a feed bytewise: newest first, ties by id.
    var sortKey: String {
        // As numbers that increase towards the past, in hexadecimal with a fixed number of digits.
        let seconds = ~(UInt64(bitPattern: published.seconds) ^ (1 << 63))
        let nanoseconds = ~UInt32(bitPattern: published.nanoseconds)
        return Self.digits(of: seconds, count: 16) + Self.digits(of: UInt64(nanoseconds), count: 8)
            + identity.string
    }

    private static func digits(of number: UInt64, count: Int) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: count - digits.utf8.count) + digits
    }
}
