/// What the fields of documents mean: everything besides a document that decides how it is read.
///
/// When it changes, documents are read again.
public struct ReadingRules: Hashable, Encodable, Sendable {
    /// Which keys mean which field.
    public var fields = FieldMap()
    /// Keys without a meaning that are kept with articles.
    public var keptFields: Set<String> = []
    /// The site whose documents these are; relative addresses are below it.
    public var site: WebAddress?

    /// The usual meaning of all fields.
    public init() {}
}
