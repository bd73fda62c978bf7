import Articles
import Text

extension Article {
    /// A text that sorts the articles of a feed bytewise: newest first, ties by id.
    var sortKey: String {
        // As numbers that increase towards the past, in hexadecimal with a fixed number of digits.
        let seconds = ~(UInt64(bitPattern: published.seconds) ^ (1 << 63))
        let nanoseconds = ~UInt32(bitPattern: published.nanoseconds)
        return String(seconds, radix: 16, digits: 16) + String(nanoseconds, radix: 16, digits: 8)
            + identity.string
    }
}
