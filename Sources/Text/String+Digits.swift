extension String {
    /// Writes a number that is not negative with at least so many digits, zeros first.
    ///
    /// - Parameter radix: the base, from 2 to 36; letters are in lower case.
    @inlinable
    public init(_ number: some BinaryInteger, radix: Int = 10, digits: Int) {
        let text = String(number, radix: radix)
        self = String(repeating: "0", count: Swift.max(0, digits - text.utf8.count)) + text
    }
}
