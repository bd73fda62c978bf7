import FileSystem
import Text

/// Reads the articles of a `.json`, `.jsonl` or `.ndjson` file one after the other.
///
/// Memory does not grow with the file.
public struct ArticleFile: ~Copyable {
    /// A line, an element of a list, or the object that a file consists of.
    public struct Part: Sendable {
        /// The line, or the position in the list, from 1; 0 for the only object of a file.
        public let number: Int
        /// The lines it takes up.
        public let lines: ClosedRange<Int>
        /// What it contains.
        public let outcome: ArticleReader.Outcome
        /// Whether the rest of the file cannot be read, so that more articles may follow.
        public let isBreak: Bool
        /// Whether it says that it is unpublished, as far as it can be read, or the rest of the file after a
        /// break does; see ``UnpublishedLine``.
        public let hasUnpublishedLine: Bool
        /// Its length in bytes, as far as it was read.
        public let size: Int
    }

    private enum State {
        case start, lines, list, end
    }

    /// Whether to read the rest of a file after a break, for ``Part/hasUnpublishedLine``.
    public var searchesAfterBreaks = false
    private let reader: ArticleReader
    let path: String
    private let content: DocumentForm.Content
    private var splitter: PartSplitter
    private var state = State.start
    private var number = 0
    /// Whether the list is all that is in the file.
    private var isListAlone = false
    /// Whether an article was found already.
    private var hasArticle = false

    init(
        _ reader: ArticleReader, path: String, _ content: DocumentForm.Content, _ stream: consuming ByteStream
    ) {
        (self.reader, self.path, self.content) = (reader, path, content)
        splitter = PartSplitter(stream)
    }

    /// Begins to read a file whose bytes are in memory.
    public init(_ reader: ArticleReader, path: String, _ form: DocumentForm, bytes: [UInt8]) {
        self.init(reader, path: path, form.content, ByteStream(bytes, isCompressed: form.isCompressed))
    }

    /// The next part; nil at the end of the file.
    ///
    /// - Throws: ``UnreadableSource``.
    public mutating func next() throws(UnreadableSource) -> Part? {
        do throws(ByteStream.Failure) {
            return try nextPart()
        } catch {
            defer { state = .end }
            switch error {
            case .unreadable(let code): throw UnreadableSource(path: path, code: code)
            case .damaged(let message):
                let place = splitter.place
                number =
                    switch state {
                    case .lines where number > 0: max(number + 1, place.line)
                    case .list: number + 1
                    default: 0
                    }
                return Part(
                    number: number, lines: place.line...place.line,
                    outcome: .rejected([problem(message, at: place)]), isBreak: true,
                    hasUnpublishedLine: false, size: 0)
            }
        }
    }

    /// Calls `use` with the article that the last part is, and its text.
    ///
    /// - Returns: nil if it is none, has no text, or holds itself back.
    @discardableResult
    public func withBody<Result>(_ use: (Article, DocumentBody) -> Result) -> Result? {
        let place = DocumentPlace(path: path, number: number == 0 ? nil : number)
        let object = reader.read(object: splitter.bytes, place)
        guard case .article(let article, _) = object.outcome, article.isPublished else { return nil }
        return object.body?.withBody { use(article, $0) }
    }

    /// Counts the fields of the last part.
    public func countFields(in counts: inout FieldCounts) {
        guard splitter.bytes.first == UInt8(ascii: "{") else { return }
        counts.count(splitter.bytes, .json, isObject: true)
    }

    /// Which keys the fields of the last part were read from; nil if it cannot be read to its end.
    public func fieldSources() -> FieldSources? {
        guard splitter.bytes.first == UInt8(ascii: "{") else { return nil }
        return reader.fieldSources(of: splitter.bytes, .json, isObject: true)
    }

    private mutating func nextPart() throws(ByteStream.Failure) -> Part? {
        switch state {
        case .start:
            try splitter.skipByteOrderMark()
            if content == .jsonLines {
                state = .lines
            } else if let part = try begin() {
                state = .end
                return part
            }
            return try nextPart()
        case .lines:
            guard let found = try splitter.nextLine() else {
                state = .end
                // An empty file is hardly meant; it is like one whose front matter is gone.
                return number == 0 ? part(.notDocument, isBreak: true) : nil
            }
            number = splitter.mark.line
            return element(found)
        case .list:
            guard let found = try splitter.nextElement() else { return try endOfList() }
            number += 1
            return element(found)
        case .end: return nil
        }
    }

    /// Looks at what follows a list; that also shows whether a compressed file is whole.
    private mutating func endOfList() throws(ByteStream.Failure) -> Part? {
        let isFollowed = try splitter.nextByte() != nil
        state = .end
        guard isFollowed, isListAlone else { return nil }
        number += 1
        return judged(splitter.rest("expected nothing after the list"), .unread(.notDocument))
    }

    // MARK: - Files of one value

    /// Reads a file that is an object, or begins the list in it.
    private mutating func begin() throws(ByteStream.Failure) -> Part? {
        let first = try splitter.nextByte()
        if first == UInt8(ascii: "[") {
            splitter.pass(1)
            (state, isListAlone) = (.list, true)
            return nil
        }
        guard first == UInt8(ascii: "{") else { return part(.notDocument, isBreak: true) }
        let found = try splitter.nextValue(staying: true)
        let outline = JSONOutline(splitter.bytes)
        if outline.isFeed { return part(.notDocument, isBreak: true) }
        let object = reader.read(object: splitter.bytes, DocumentPlace(path: path))
        let list = object.signs != .all || found != .value ? outline.list : nil
        if let list = list ?? (object.signs.areEnough ? nil : outline.innerList) {
            splitter.pass(list)
            state = .list
            return nil
        }
        return judged(found, object)
    }

    // MARK: - Parts

    private mutating func element(_ found: PartSplitter.Part) -> Part {
        guard splitter.bytes.first == UInt8(ascii: "{") else {
            let problem = Diagnostic(path: path, message: "expected an object")
            return judged(found, .unread(.rejected([problem])))
        }
        return judged(found, reader.read(object: splitter.bytes, DocumentPlace(path: path, number: number)))
    }

    /// The last part, of which `object` was read.
    private mutating func judged(_ found: PartSplitter.Part, _ object: ArticleReader.Object) -> Part {
        let signs = object.signs
        let isArticle = signs.areEnough
        switch found {
        case .tooLong:
            guard isArticle || hasArticle || content == .jsonLines else { return part(.notDocument) }
            return part(.rejected([problem("expected at most 1 MiB for an article", at: splitter.mark)]))
        case .broken(let message):
            state = .end
            guard mayBeArticle(signs) else { return part(.notDocument, isBreak: true) }
            return part(.rejected([problem("not valid JSON: \(message)", at: splitter.flaw)]), isBreak: true)
        case .value: break
        }
        // Of an object that cannot be read to its end, some fields are not known.
        guard object.isRead ? isArticle : mayBeArticle(signs) else { return part(.notDocument) }
        hasArticle = true
        return part(object.outcome.moved(to: splitter.mark))
    }

    /// Whether a part that cannot be read completely may be an article.
    ///
    /// A `.json` file may be of any program, and then its mistakes do not matter.
    private func mayBeArticle(_ signs: ArticleSigns) -> Bool {
        content == .jsonLines || hasArticle || !signs.isEmpty
            || splitter.bytes.firstIndex(of: "\"title\"", from: 0) != nil
    }

    private func problem(_ message: String, at mark: YAMLEvents.Mark) -> Diagnostic {
        Diagnostic(path: path, line: mark.line, column: mark.column, message: message)
    }

    private mutating func part(_ outcome: ArticleReader.Outcome, isBreak: Bool = false) -> Part {
        let (mark, lastLine, size) = (splitter.mark.line, splitter.lastLine, splitter.bytes.count)
        var isUnpublished = false
        switch outcome {
        case .article, .heldBack: break
        case .notDocument, .rejected:
            isUnpublished =
                splitter.longPartIsUnpublished
                || UnpublishedLine.isFound(in: UnsafeRawBufferPointer(splitter.bytes))
            // After a mistake, nobody knows which article it says so of.
            if isBreak, searchesAfterBreaks, !isUnpublished {
                isUnpublished = (try? splitter.isRestUnpublished()) ?? false
            }
        }
        return Part(
            number: number, lines: mark...max(mark, lastLine), outcome: outcome, isBreak: isBreak,
            hasUnpublishedLine: isUnpublished, size: size)
    }
}

extension ArticleReader.Object {
    /// What is no object.
    fileprivate static func unread(_ outcome: ArticleReader.Outcome) -> Self {
        ArticleReader.Object(outcome: outcome, signs: [], isRead: false)
    }
}

extension ArticleReader.Outcome {
    /// The same outcome of reading a text that begins at a location in its file.
    fileprivate func moved(to start: YAMLEvents.Mark) -> Self {
        func moved(_ problems: [Diagnostic]) -> [Diagnostic] { problems.map { $0.moved(to: start) } }
        return switch self {
        case .notDocument: self
        case .article(let article, let problems): .article(article, moved(problems))
        case .rejected(let problems): .rejected(moved(problems))
        case .heldBack(let reason, let problems, let missing):
            .heldBack(reason, moved(problems), missing: moved(missing))
        }
    }
}
