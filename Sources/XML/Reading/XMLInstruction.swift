/// A processing instruction, such as `<?xml-stylesheet href="feed.xsl"?>`.
public struct XMLInstruction: Hashable, Sendable {
    /// Its first word.
    public let target: String
    /// The rest.
    public let data: String
    /// Its position in the text.
    public let offset: Int
}
