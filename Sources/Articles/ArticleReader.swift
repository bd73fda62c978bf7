import Text

/// Reads one document into an article.
public struct ArticleReader: Sendable {
    /// What a file turned out to be.
    public enum Outcome: Hashable, Sendable {
        /// The file has no front matter: it is not a document.
        case notDocument
        /// An article, and what is wrong with fields it can do without.
        case article(Article, [Diagnostic])
        /// A document that breaks a rule no article can do without.
        case rejected([Diagnostic])
    }

    /// Makes a reader.
    public init() {}

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: the file from its beginning; the text after the front matter may be missing.
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
            var fields = try FieldReader(frontMatter, path: path)
            guard try fields.next() == .mapping else {
                return .rejected([
                    Diagnostic(path: path, message: "expected front matter of the form `field: value`")
                ])
            }
            var draft = ArticleDraft()
            try fields.eachField { (fields, field) throws(YAMLError) in
                try draft.read(field, from: &fields)
            }
            // What follows the mapping can only be wrong.
            _ = try fields.next()
            return draft.finish(path: path, problems: fields.problems)
        } catch {
            let mark = error.mark
            return .rejected([
                Diagnostic(path: path, line: mark.line, column: mark.column, message: error.message)
            ])
        }
    }
}
