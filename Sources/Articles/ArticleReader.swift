import Text

/// Reads one document into an article.
public struct ArticleReader: Sendable {
    /// The outcome of reading a file.
    public enum Outcome: Hashable, Sendable {
        /// The file has no front matter, or the site generator makes no article of it.
        case notDocument
        /// An article, and problems with its optional fields.
        case article(Article, [Diagnostic])
        /// A document that lacks something every article must have.
        case rejected([Diagnostic])
        /// A document that is held back and lacks what every article must have, which only matters if held
        /// back articles are included.
        case heldBack(HoldReason, [Diagnostic], missing: [Diagnostic])

        /// Whether the outcome can change without the document.
        public var dependsOnFiles: Bool {
            if case .article(let article, _) = self { article.dependsOnFiles == true } else { false }
        }
    }

    let rules: ReadingRules
    let keptFields: KeptFields
    let slugs: SlugCache

    /// All fields that have a meaning of their own, at any depth of the front matter.
    public static let knownKeys: [String] = Field.allCases.map(\.name)

    /// Creates a reader.
    ///
    /// - Parameters:
    ///   - rules: what the fields of documents mean.
    ///   - slugs: finds the keys of topics.
    public init(_ rules: ReadingRules = ReadingRules(), slugs: SlugCache = SlugCache()) {
        (self.rules, self.slugs) = (rules, slugs)
        keptFields = KeptFields(rules.keptFields)
    }

    /// Reads a document.
    ///
    /// - Parameters:
    ///   - bytes: the file; the end of its text may be missing if the rules do not read texts.
    ///   - path: the document's path, for messages.
    public func read(_ bytes: UnsafeRawBufferPointer, path: String) -> Outcome {
        if rules.passesOver(path) { return .notDocument }
        switch FrontMatter.find(in: bytes) {
        case .none:
            return .notDocument
        case .unclosed(let end):
            return rejected(Diagnostic(path: path, message: "the front matter has no end: expected \(end)"))
        case .tooLong:
            return rejected(Diagnostic(path: path, message: "expected at most 1 MiB of front matter"))
        case .found(let frontMatter):
            let bytes = bytes.bindMemory(to: UInt8.self)
            let text = UnsafeBufferPointer(rebasing: bytes[frontMatter.range])
            var draft = ArticleDraft(rules, slugs)
            let body = DocumentBody(bytes[frontMatter.bodyStart...], path: path, rules.preset)
            if rules.preset?.titlesFromHeadings == true { draft.heading = body.heading }
            var outcome = read(text, frontMatter.form, DocumentPlace(path: path), into: &draft)
            if case .article(var article, let problems) = outcome {
                add(body, to: &article)
                outcome = .article(article, problems)
            }
            return outcome
        }
    }

    /// Reads a document and its body, which is valid as long as the bytes are.
    ///
    /// - Returns: nil if there is no article, or if the document holds it back.
    public func articleWithBody(
        _ bytes: UnsafeRawBufferPointer, path: String
    ) -> (Article, DocumentBody)? {
        articleWithBody(of: read(bytes, path: path), bytes, path: path)
    }

    /// The article that was read of a document, and its body.
    func articleWithBody(
        of outcome: Outcome, _ bytes: UnsafeRawBufferPointer, path: String
    ) -> (Article, DocumentBody)? {
        guard case .article(let article, _) = outcome, article.isPublished,
            case .found(let found) = FrontMatter.find(in: bytes)
        else { return nil }
        let body = bytes.bindMemory(to: UInt8.self)[found.bodyStart...]
        return (article, DocumentBody(body, path: path, rules.preset))
    }

    /// Adds what an article takes from its body.
    private func add(_ body: DocumentBody, to article: inout Article) {
        article.excerpt = article.excerpt ?? body.excerpt
        if rules.readsBodies { article.bodyHash = body.hash }
    }

    /// Whether more of a file's bytes than these, its first, are needed to read it.
    func needs(moreThan bytes: UnsafeRawBufferPointer) -> Bool {
        switch FrontMatter.find(in: bytes, isWhole: false) {
        case .none: false
        case .tooLong: false
        case .unclosed: true
        case .found(let frontMatter):
            bytes.count - frontMatter.bodyStart
                < (rules.readsBodies ? DocumentBody.limit : DocumentBody.excerptWindow)
        }
    }

    /// Which keys the fields of an article are read from; nil if it cannot be read to its end.
    ///
    /// - Parameter isObject: whether it is an object with nothing around it.
    func fieldSources(
        of fields: UnsafeBufferPointer<UInt8>, _ form: FrontMatter.Form, isObject: Bool = false
    ) -> FieldSources? {
        var draft = ArticleDraft(rules, slugs)
        let place = DocumentPlace(path: "")
        _ =
            isObject
            ? readObject(fields, place, into: &draft) : read(fields, form, place, into: &draft)
        guard draft.isRead,
            let keys = (try? KeyWalk.keys(of: fields, form, rules.fields, isObject: isObject)) ?? nil
        else { return nil }
        return FieldSources(keys, of: draft)
    }

    /// What was read of an object.
    struct Object {
        let outcome: Outcome
        let signs: ArticleSigns
        /// Whether it was read to its end.
        let isRead: Bool
        /// Its text; only the beginning if no feed has full text.
        var body: ObjectBody?
    }

    /// Reads an object in JSON, with nothing around it.
    func read(object bytes: UnsafeBufferPointer<UInt8>, _ place: DocumentPlace) -> Object {
        var draft = ArticleDraft(rules, slugs)
        if rules.folders.excludes(place.path) {
            return Object(outcome: .notDocument, signs: draft.signs, isRead: true)
        }
        var outcome = readObject(bytes, place, into: &draft)
        if case .article(var article, let problems) = outcome, let body = draft.body.value {
            body.withBody { add($0, to: &article) }
            outcome = .article(article, problems)
        }
        return Object(outcome: outcome, signs: draft.signs, isRead: draft.isRead, body: draft.body.value)
    }

    /// Reads an object; one that is no article by its own keys is read again with those in its envelopes.
    private func readObject(
        _ bytes: UnsafeBufferPointer<UInt8>, _ place: DocumentPlace, into draft: inout ArticleDraft
    ) -> Outcome {
        let outcome = read(bytes, .json, place, isObject: true, into: &draft)
        guard draft.isRead, draft.envelopes.areFound, !draft.signs.areComplete else { return outcome }
        var opened = ArticleDraft(rules, slugs)
        opened.envelopes.areOpened = true
        let other = read(bytes, .json, place, isObject: true, into: &opened)
        guard opened.signs.areMore(than: draft.signs) else { return outcome }
        draft = opened
        return other
    }

    private func read(
        _ frontMatter: UnsafeBufferPointer<UInt8>, _ form: FrontMatter.Form, _ place: DocumentPlace,
        isObject: Bool = false, into draft: inout ArticleDraft
    ) -> Outcome {
        let path = place.path
        if let offset = frontMatter.firstInvalidUTF8 {
            let mark = YAMLEvents.Mark(ofByte: offset, in: frontMatter)
            let message = "expected UTF-8, found other bytes"
            return rejected(
                Diagnostic(path: path, line: mark.line, column: mark.column, message: message))
        }
        do throws(YAMLError) {
            var fields = try FieldReader(frontMatter, form, path: path, rules, isObject: isObject)
            let first = try fields.next()
            // The file's name may say everything.
            let mayBeEmpty = rules.preset?.titlesFromFileNames == true && place.isNamed
            guard first == .mapping || mayBeEmpty && (first == nil || first == .absent) else {
                return rejected(
                    Diagnostic(path: path, message: "expected front matter of the form `field: value`"))
            }
            if first == .mapping {
                try readFields(
                    rules.fields.keys, keptFields, below: "", isObject ? rules.fields.texts : [:],
                    into: &draft, from: &fields)
            }
            // Anything after the mapping is an error, which this call throws.
            _ = try fields.next()
            draft.isRead = true
            draft.judgeDates()
            let defaults = try readDefaults(of: path, into: &draft)
            return draft.finish(place, problems: fields.problems + defaults)
        } catch {
            let mark = error.mark
            return rejected(
                Diagnostic(path: path, line: mark.line, column: mark.column, message: error.message))
        }
    }
}
