// JSON that every version can read, because it must outlive the version that wrote it, unlike
// ``Article/bytes``.

extension WebAddress: Codable {
    /// Decodes an address from text.
    public init(from decoder: any Decoder) throws {
        try self.init(String(from: decoder))
    }

    /// Encodes the address as text.
    public func encode(to encoder: any Encoder) throws {
        try string.encode(to: encoder)
    }
}

extension PermanentID: Codable {
    /// Decodes an id from text.
    public init(from decoder: any Decoder) throws {
        try self.init(String(from: decoder))
    }

    /// Encodes the id as text.
    public func encode(to encoder: any Encoder) throws {
        try string.encode(to: encoder)
    }
}

extension DomainName: Codable {
    /// Decodes a domain from text.
    public init(from decoder: any Decoder) throws {
        self.init(stored: try String(from: decoder))
    }

    /// Encodes the domain as text.
    public func encode(to encoder: any Encoder) throws {
        try string.encode(to: encoder)
    }
}

extension Topic: Codable {
    /// Decodes a topic from its name.
    public init(from decoder: any Decoder) throws {
        self.init(try String(from: decoder))
    }

    /// Encodes the name as spelled in the document.
    public func encode(to encoder: any Encoder) throws {
        try name.encode(to: encoder)
    }
}

extension LanguageTag: Codable {
    /// Decodes a tag from text.
    public init(from decoder: any Decoder) throws {
        self.init(stored: try String(from: decoder))
    }

    /// Encodes the tag as spelled in the document.
    public func encode(to encoder: any Encoder) throws {
        try string.encode(to: encoder)
    }
}
