import Articles

// Everything that affects feeds is encoded in full, so that it can be compared between runs.

extension Slug: Encodable {
    /// Writes the file name as text.
    public func encode(to encoder: any Encoder) throws {
        try string.encode(to: encoder)
    }
}
