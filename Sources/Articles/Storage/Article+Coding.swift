// An article as JSON that any version can read: what one version writes must outlive it, unlike ``Article/bytes``.

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
