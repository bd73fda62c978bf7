// An article as JSON that any version can read: what one version writes must outlive it, unlike ``Article/bytes``.

extension Timestamp: Codable {
    /// Reads a moment in RFC 3339.
    public init(from decoder: any Decoder) throws {
        try self.init(String(from: decoder))
    }

    /// Writes the moment in RFC 3339, with a fraction where it has one.
    public func encode(to encoder: any Encoder) throws {
        guard nanoseconds > 0 else { return try rfc3339.encode(to: encoder) }
        let fraction = String(nanoseconds)
        let zeros = String(repeating: "0", count: 9 - fraction.utf8.count)
        try "\(rfc3339.dropLast()).\(zeros)\(fraction)Z".encode(to: encoder)
    }
}

extension WebAddress: Codable {
    /// Reads an address from text.
    public init(from decoder: any Decoder) throws {
        try self.init(String(from: decoder))
    }

    /// Writes the address as text.
    public func encode(to encoder: any Encoder) throws {
        try string.encode(to: encoder)
    }
}

extension PermanentID: Codable {
    /// Reads an id from text.
    public init(from decoder: any Decoder) throws {
        try self.init(String(from: decoder))
    }

    /// Writes the id as text.
    public func encode(to encoder: any Encoder) throws {
        try string.encode(to: encoder)
    }
}

extension DomainName: Codable {
    /// Reads a domain from text that was written before.
    public init(from decoder: any Decoder) throws {
        self.init(stored: try String(from: decoder))
    }

    /// Writes the domain as text.
    public func encode(to encoder: any Encoder) throws {
        try string.encode(to: encoder)
    }
}

extension Topic: Codable {
    /// Reads a topic from its name.
    public init(from decoder: any Decoder) throws {
        self.init(try String(from: decoder))
    }

    /// Writes the name as the document spells it.
    public func encode(to encoder: any Encoder) throws {
        try name.encode(to: encoder)
    }
}
