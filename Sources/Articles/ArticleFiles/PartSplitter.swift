import Foundation
import Text

/// Divides a file into lines, or the elements of a list in JSON, with one of them in memory at a time.
struct PartSplitter: ~Copyable {
    /// What comes next in the file; it is in ``bytes``, and begins at ``mark``.
    enum Part: Equatable {
        /// A line that is not blank, or a value.
        case value
        /// It is longer than ``FrontMatter/limit``.
        case tooLong
        /// The rest of the file cannot be divided; says why.
        case broken(String)
    }

    private var stream: ByteStream
    private var buffer: UnsafeMutableRawBufferPointer
    /// The bytes of the buffer that are not divided yet.
    private var rest = 0..<0
    private var isAtEnd = false
    private var part = 0..<0
    /// Where the bytes begin that are not divided yet.
    private(set) var place = YAMLEvents.Mark()
    private var isFirstElement = true

    /// The beginning of the last part.
    private(set) var mark = YAMLEvents.Mark()
    /// Whether the beginning of the last part, if that is too long, says that it is unpublished.
    private(set) var longPartIsUnpublished = false
    /// The line in which the last part ends.
    private(set) var lastLine = 1

    init(_ stream: consuming ByteStream) {
        self.stream = stream
        buffer = .allocate(byteCount: 1 << 16, alignment: 16)
    }

    deinit { buffer.deallocate() }

    /// The last part, without white space around it.
    var bytes: UnsafeBufferPointer<UInt8> { slice(part) }

    /// Passes over a byte order mark.
    mutating func skipByteOrderMark() throws(ByteStream.Failure) {
        while rest.count < 3, !isAtEnd { try fill() }
        // It counts as no column.
        if slice(rest).starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
    }

    /// The first byte that is no white space, which is not passed; nil at the end.
    mutating func nextByte() throws(ByteStream.Failure) -> UInt8? {
        while true {
            let bytes = slice(rest)
            if let found = bytes.firstIndex(where: { !$0.isXMLSpace }) {
                pass(found)
                return bytes[found]
            }
            pass(rest.count)
            guard !isAtEnd else { return nil }
            try fill()
        }
    }

    /// Passes bytes that were seen.
    mutating func pass(_ count: Int) {
        place.advance(over: slice(rest.prefix(count)))
        rest = rest.dropFirst(count)
    }

    // MARK: - Parts

    /// The next line that is not blank; nil at the end.
    mutating func nextLine() throws(ByteStream.Failure) -> Part? {
        guard try nextByte() != nil else { return nil }
        begin()
        var searched = 0
        var isTooLong = false
        while true {
            let line = slice(rest).firstIndex(from: searched) { block, _ in block.equals("\n") }
            if line < rest.count || isAtEnd {
                take(line)
                return isTooLong || line > FrontMatter.limit ? .tooLong : .value
            }
            searched = line
            if searched > FrontMatter.limit {
                if !isTooLong { longPartIsUnpublished = UnpublishedLine.isFound(in: raw(rest)) }
                isTooLong = true
                pass(searched)
                searched = 0
            }
            try fill()
        }
    }

    /// The next element of the list that has begun; nil at its end.
    mutating func nextElement() throws(ByteStream.Failure) -> Part? {
        guard var first = try nextByte() else { return broken("the list has no end: expected ]") }
        if first == UInt8(ascii: "]") {
            pass(1)
            return nil
        }
        if !isFirstElement {
            guard first == UInt8(ascii: ",") else { return broken("expected a comma or ]") }
            pass(1)
            guard let next = try nextByte() else { return broken("the list has no end: expected ]") }
            first = next
        }
        isFirstElement = false
        return try nextValue()
    }

    /// The next value.
    ///
    /// - Parameter stays: whether to leave it, or the beginning of a long one, where it is, so that its
    ///   elements can be read.
    mutating func nextValue(staying stays: Bool = false) throws(ByteStream.Failure) -> Part {
        _ = try nextByte()
        begin()
        var nesting = JSONNesting()
        var searched = 0
        var isTooLong = false
        while true {
            switch nesting.scan(UnsafeBufferPointer(rebasing: slice(rest)[searched...])) {
            case .end(let end):
                take(searched + end, staying: stays)
                return isTooLong || searched + end > FrontMatter.limit ? .tooLong : .value
            case .flaw(let position, let message):
                return broken(message, after: searched + position)
            case .unfinished:
                searched = rest.count
                if searched > FrontMatter.limit {
                    if !isTooLong { longPartIsUnpublished = UnpublishedLine.isFound(in: raw(rest)) }
                    isTooLong = true
                    if stays {
                        take(searched, staying: true)
                        return .tooLong
                    }
                    pass(searched)
                    searched = 0
                }
                if isAtEnd { return broken("the file ends within a value", after: rest.count) }
                try fill()
            }
        }
    }

    private mutating func begin() {
        mark = place
        longPartIsUnpublished = false
    }

    /// Whether anything after the last part says that it is unpublished; reads the file to its end.
    mutating func isRestUnpublished() throws(ByteStream.Failure) -> Bool {
        while true {
            let bytes = slice(rest)
            // What is cut off could mean anything.
            let end = isAtEnd ? bytes.count : bytes.lastIndex { UnpublishedLine.ends.contains($0) } ?? 0
            if UnpublishedLine.isFound(in: raw(rest.prefix(end))) { return true }
            guard !isAtEnd else { return false }
            rest = end == 0 && rest.count > FrontMatter.limit ? rest.suffix(0) : rest.dropFirst(end)
            try fill()
        }
    }

    /// Where a part is broken.
    private(set) var flaw = YAMLEvents.Mark()

    /// The rest of the file, which cannot be divided.
    mutating func rest(_ message: String) -> Part { broken(message) }

    private mutating func broken(_ message: String, after count: Int = 0) -> Part {
        if count == 0 { begin() }
        take(count, staying: true)
        flaw = place.advanced(over: slice(rest.prefix(count)))
        return .broken(message)
    }

    /// Makes the next bytes the last part, and passes them unless they stay.
    private mutating func take(_ count: Int, staying stays: Bool = false) {
        part = rest.prefix(count)
        lastLine = place.advanced(over: slice(part)).line
        if !stays { pass(count) }
        while let last = slice(part).last, last.isXMLSpace { part = part.dropLast() }
    }

    // MARK: - Bytes

    private func raw(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[range])
    }

    private func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        raw(range).bindMemory(to: UInt8.self)
    }

    /// Reads more bytes after the rest; ``bytes`` are no longer valid.
    private mutating func fill() throws(ByteStream.Failure) {
        if rest.lowerBound > 0 {
            let bytes = UnsafeRawBufferPointer(rebasing: buffer[rest])
            buffer.copyMemory(from: bytes)
            rest = 0..<rest.count
        }
        if rest.count == buffer.count {
            let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 16)
            larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
            buffer.deallocate()
            buffer = larger
        }
        let count = try stream.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[rest.upperBound...]))
        isAtEnd = count == 0
        rest = rest.lowerBound..<rest.upperBound + count
    }
}

extension YAMLEvents.Mark {
    /// Moves the location over the bytes that begin at it.
    fileprivate mutating func advance(over bytes: UnsafeBufferPointer<UInt8>) { self = advanced(over: bytes) }

    /// The location after bytes that begin at this one.
    fileprivate func advanced(over bytes: UnsafeBufferPointer<UInt8>) -> YAMLEvents.Mark {
        let end = YAMLEvents.Mark(ofByte: bytes.count, in: bytes)
        return end.moved(to: self)
    }

    /// A location in a text, in the file in which the text begins at `start`.
    func moved(to start: YAMLEvents.Mark) -> YAMLEvents.Mark {
        YAMLEvents.Mark(line: start.line + line - 1, column: line == 1 ? start.column + column - 1 : column)
    }
}
