import Text

/// Reads one document into an article.
public struct ArticleReader: Sendable {
    /// The outcome of reading a file.
    public enum Outcome: Hashable, Sendable {
        /// The file has no front matter: it is not a document.
        case notDocument
        /// An article, and problems with its optional fields.
        case article(Article, [Diagnostic])
        /// A document that lacks something every article must have.
        case rejected([Diagnostic])
    }

    private let keptFields: KeptFields
    private let zone: NamedTimeZone

    /// All keys that have a meaning of their own, at any depth of the front matter.
    public static let knownKeys: [String] = Field.allCases.map(\.name)

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - keptFields: other keys of documents to keep in ``Article/otherFields``.
    ///   - zone: the time zone of dates that do not say theirs.
    public init(keeping keptFields: KeptFields = KeptFields(), zone: NamedTimeZone = .utc) {
        self.keptFields = keptFields
        self.zone = zone
    }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: the beginning of the file; the text after the front matter may be missing.
    ///   - path: the document's path, for messages.
    public func read(_ bytes: UnsafeRawBufferPointer, path: String) -> Outcome {
        switch FrontMatter.find(in: bytes) {
        case .none:
            return .notDocument
        case .unclosed:
            return .rejected([
                Diagnostic(path: path, message: "the front matter has no end: expected a line --- or ...")
            ])
        case .tooLong:
            return .rejected([Diagnostic(path: path, message: "expected at most 1 MiB of front matter")])
        case .found(let range):
            let text = UnsafeRawBufferPointer(rebasing: bytes[range]).bindMemory(to: UInt8.self)
            return read(frontMatter: text, path: path)
        }
    }

    private func read(frontMatter: UnsafeBufferPointer<UInt8>, path: String) -> Outcome {
        if let offset = frontMatter.firstInvalidUTF8 {
            let mark = YAMLEvents.Mark(ofByte: offset, in: frontMatter)
            let message = "expected UTF-8, found other bytes"
            return .rejected([Diagnostic(path: path, line: mark.line, column: mark.column, message: message)])
        }
        do throws(YAMLError) {
            var fields = try FieldReader(frontMatter, path: path, zone: zone)
            guard try fields.next() == .mapping else {
                return .rejected([
                    Diagnostic(path: path, message: "expected front matter of the form `field: value`")
                ])
            }
            var draft = ArticleDraft()
            try fields.eachField(
                keeping: keptFields,
                { (fields, field) throws(YAMLError) in try draft.read(field, from: &fields) },
                other: { (fields, field) throws(YAMLError) in try draft.read(field, from: &fields) })
            // Anything after the mapping is an error, which this call throws.
            _ = try fields.next()
            return draft.finish(path: path, in: zone, problems: fields.problems)
        } catch {
            let mark = error.mark
            return .rejected([
                Diagnostic(path: path, line: mark.line, column: mark.column, message: error.message)
            ])
        }
    }
}
