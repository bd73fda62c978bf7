import Text

extension FrontMatter {
    /// Searches a file or, if `isWhole` is false, its first bytes.
    static func find(in bytes: UnsafeRawBufferPointer, isWhole: Bool = true) -> Search {
        let bytes = bytes.bindMemory(to: UInt8.self)
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard start < bytes.count else { return .none }
        if let fence = Fence(bytes[start..<lineEnd(in: bytes, from: start)]) {
            return find(in: bytes, from: start, isWhole: isWhole, until: fence)
        }
        return bytes[start] == UInt8(ascii: "{")
            ? findObject(in: bytes, from: start, isWhole: isWhole)
            : findHeaders(in: bytes, from: start, isWhole: isWhole)
    }

    private static func find(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool, until fence: Fence
    ) -> Search {
        var lineEnd = lineEnd(in: bytes, from: start)
        let content = lineEnd + 1
        let (mark, otherMark) = (ByteBlock(repeating: fence.mark), ByteBlock(repeating: fence.otherMark))
        while true {
            // Most lines can be excluded by their first byte.
            let feed = bytes.firstIndex(from: lineEnd) { block, next in
                block.equals("\n") .& ((next .== mark) .| (next .== otherMark))
            }
            let begin = feed + 1
            guard begin < bytes.count, begin - content <= limit else { break }
            lineEnd = Self.lineEnd(in: bytes, from: begin)
            guard isWhole || lineEnd < bytes.count else { break }
            if fence.isEnded(by: bytes[begin..<lineEnd]) {
                let bodyStart = min(lineEnd + 1, bytes.count)
                return .found(FrontMatter(form: fence.form, range: start..<begin, bodyStart: bodyStart))
            }
        }
        return bytes.count - content > limit ? .tooLong : .unclosed(expected: fence.end)
    }

    /// Searches a file that begins with a brace, which may also be that of a template.
    private static func findObject(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool
    ) -> Search {
        var scanner = JSONScanner(bytes, from: start)
        var (hasName, isArticle) = (false, false)
        var end: Int
        do throws(JSONSyntaxError) {
            repeat {
                guard try scanner.next() == .name else { continue }
                hasName = true
                isArticle = isArticle || scanner.depth == 1 && isArticleKey(bytes[scanner.text])
            } while 1...YAMLEvents.maximumDepth ~= scanner.depth && scanner.position - start <= limit
            end = scanner.position
        } catch {
            guard hasName else { return error.isAtEnd && !isWhole ? .unclosed(expected: "}") : .none }
            end = error.offset
            var isDefinite = isArticle || bytes.count - start >= headersLimit
            if !isArticle {
                // What follows a mistake is not known; a title may be there.
                let near = UnsafeBufferPointer(rebasing: bytes[..<min(start + headersLimit, bytes.count)])
                let title = near.firstIndex(of: "\"title\"", from: start)
                isArticle = title != nil
                end = max(end, title ?? end)
            }
            end = lineEnd(in: bytes, from: end)
            isDefinite = isDefinite && end < bytes.count && !error.isAtEnd
            if bytes.count - start <= limit, isWhole ? error.isAtEnd && isArticle : !isDefinite {
                return .unclosed(expected: "}")
            }
        }
        guard isArticle else { return .none }
        return end - start > limit ? .tooLong : .found(FrontMatter(form: .json, range: start..<end))
    }

    /// The maximum length of header lines; prose needs not to be searched for longer.
    private static let headersLimit = 1 << 16

    private static func findHeaders(
        in bytes: UnsafeBufferPointer<UInt8>, from start: Int, isWhole: Bool
    ) -> Search {
        guard bytes[start].isLetter else { return .none }
        var isArticle = false
        var position = start
        while position < bytes.count {
            let end = lineEnd(in: bytes, from: position)
            guard end - start <= headersLimit else { return .none }
            guard isWhole || end < bytes.count else { break }
            guard let line = HeaderLine(bytes[position..<end]), position > start || line.key != nil else {
                if let found = unopened(bytes, from: start, to: position, isArticle) { return .found(found) }
                guard isArticle else { return .none }
                return .found(FrontMatter(form: .headers, range: start..<position))
            }
            if let key = line.key { isArticle = isArticle || isArticleKey(key) }
            position = min(end + 1, bytes.count)
        }
        guard isWhole else { return .unclosed(expected: "an empty line") }
        return isArticle ? .found(FrontMatter(form: .headers, range: start..<bytes.count)) : .none
    }

    /// YAML up to a line `---`, without a line before it, as old versions of Hexo wrote it.
    ///
    /// - Parameter end: the first line that is no header line.
    private static func unopened(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, _ isArticle: Bool
    ) -> FrontMatter? {
        guard end > start else { return nil }
        var (isArticle, position) = (isArticle, end)
        while position < bytes.count, position - start <= headersLimit {
            let end = lineEnd(in: bytes, from: position)
            let line = bytes[position..<end]
            if line.allSatisfy(\.isBlank) { return nil }
            if line.starts(with: "---".utf8), line.dropFirst(3).allSatisfy(\.isBlank) {
                let bodyStart = min(end + 1, bytes.count)
                return isArticle
                    ? FrontMatter(form: .yaml, range: start..<position, bodyStart: bodyStart) : nil
            }
            let header = HeaderLine(line)
            guard header != nil || line.first == UInt8(ascii: "-") else { return nil }
            if let key = header?.key { isArticle = isArticle || isArticleKey(key) }
            position = end + 1
        }
        return nil
    }

    private static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        bytes.firstIndex(from: start) { block, _ in block.equals("\n") }
    }
}

/// The line at which front matter begins, and those that may end it.
private struct Fence {
    let form: FrontMatter.Form
    /// The byte that the closing line has three times.
    let mark: UInt8
    /// Another such byte.
    let otherMark: UInt8

    /// Recognizes an opening line.
    init?(_ line: Slice<UnsafeBufferPointer<UInt8>>) {
        guard line.count >= 3, let mark = line.first, line.prefix(3).allSatisfy({ $0 == mark }) else {
            return nil
        }
        let word = line.dropFirst(3).drop(while: \.isBlank)
        func says(_ language: StaticString) -> Bool {
            let length = language.utf8CodeUnitCount
            return UnsafeBufferPointer(rebasing: word).matches(language, at: 0)
                && word.dropFirst(length).allSatisfy(\.isBlank)
        }
        switch mark {
        case UInt8(ascii: "-") where word.allSatisfy(\.isBlank):
            (form, otherMark) = (.yaml, UInt8(ascii: "."))
        case UInt8(ascii: "-") where says("json"): (form, otherMark) = (.json, mark)
        case UInt8(ascii: "-") where says("toml"): (form, otherMark) = (.toml, mark)
        case UInt8(ascii: "+") where word.allSatisfy(\.isBlank): (form, otherMark) = (.toml, mark)
        case UInt8(ascii: ";") where word.allSatisfy(\.isBlank): (form, otherMark) = (.json, mark)
        default: return nil
        }
        self.mark = mark
    }

    /// Whether a line is three times the mark, followed only by white space.
    func isEnded(by line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard line.count >= 3, let first = line.first, first == mark || first == otherMark else {
            return false
        }
        return line.prefix(3).allSatisfy { $0 == first } && line.dropFirst(3).allSatisfy(\.isBlank)
    }

    /// The closing line in words.
    var end: String {
        let lines = mark == otherMark ? [mark] : [mark, otherMark]
        return "a line "
            + lines.map { String(repeating: Character(Unicode.Scalar($0)), count: 3) }.joined(
                separator: " or ")
    }
}

extension UInt8 {
    /// A space, a tab, or the carriage return at the end of a line.
    fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
}
