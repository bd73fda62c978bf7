extension Timestamp: Codable {
    /// Decodes an RFC 3339 date.
    public init(from decoder: any Decoder) throws {
        try self.init(String(from: decoder))
    }

    /// Encodes the time in RFC 3339, with a fraction if it has one.
    public func encode(to encoder: any Encoder) throws {
        guard nanoseconds > 0 else { return try rfc3339.encode(to: encoder) }
        try "\(rfc3339.dropLast()).\(String(nanoseconds, digits: 9))Z".encode(to: encoder)
    }
}
