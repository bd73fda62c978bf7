/// A piece of a document that is being put together: literals of the program and escaped text, nothing else.
///
/// ```swift
/// var buffer = XMLBuffer()
/// buffer.append("<p>")  // stands in the document as &lt;p&gt;
/// buffer.append(XMLText(excerpt), in: .html)
/// writer.element("description", buffer.take())
/// ```
public struct XMLBuffer: ~Copyable {
    private var memory: UnsafeMutableBufferPointer<UInt8>
    private var count = 0

    /// Begins empty.
    public init() {
        memory = .allocate(capacity: 2048)
    }

    deinit {
        memory.deallocate()
    }

    /// Whether nothing was appended yet.
    var isEmpty: Bool { count == 0 }

    /// The bytes so far.
    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: memory[..<count]) }

    /// Empties the buffer, whose memory stays for what comes next.
    public mutating func removeAll() {
        count = 0
    }

    /// Calls `body` with the bytes so far, for documents that are not XML.
    public func withUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        body(bytes)
    }

    /// Hands over what has come so far, and begins anew.
    public mutating func take() -> EscapedXMLText {
        defer { removeAll() }
        return EscapedXMLText(bytes: Array(bytes))
    }

    /// Hands over the bytes that have come so far, and begins anew.
    public mutating func takeBytes() -> [UInt8] {
        defer { removeAll() }
        return Array(bytes)
    }

    /// Appends a literal of the program, escaped.
    public mutating func append(_ literal: StaticString) {
        let utf8 = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
        append(escaping: utf8, in: .text)
    }

    /// Appends text, escaped for where it stands.
    public mutating func append(_ text: XMLText, in place: XMLEscaping) {
        text.withUTF8 { utf8 in
            if text.isPlain { append(utf8) } else { append(escaping: utf8, in: place) }
        }
    }

    /// Appends text that is escaped already.
    mutating func append(_ text: EscapedXMLText) {
        text.bytes.withUnsafeBufferPointer { append($0) }
    }

    /// Appends markup, a literal of the program, as it is.
    ///
    /// For text that stands on its own, such as a page; in a piece of a document it would be read as markup.
    public mutating func append(markup: StaticString) {
        append(UnsafeBufferPointer(start: markup.utf8Start, count: markup.utf8CodeUnitCount))
    }

    /// Appends the white space before the tags of an element that lies in `depth` others.
    mutating func append(indentation depth: Int) {
        for _ in 0..<depth { append(markup: Self.indentation) }
    }

    static var indentation: StaticString { "  " }

    private mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
        reserve(utf8.count)
        _ = UnsafeMutableBufferPointer(rebasing: memory[count...]).update(fromContentsOf: utf8)
        count += utf8.count
    }

    /// Copies block by block; what a block holds from its first notable byte on is written over.
    private mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>, in place: XMLEscaping) {
        reserve(utf8.count * XMLEscaping.maximumLength + NotableBytes.blockLength)
        var index = 0
        while index < utf8.count {
            if index + NotableBytes.blockLength <= utf8.count {
                let plain = NotableBytes.copyBlock(from: utf8, at: index, to: memory, at: count)
                index += plain
                count += plain
                if plain == NotableBytes.blockLength { continue }
            }
            if let replacement = place.replacement(of: utf8[index]) {
                replacement.withUTF8Buffer { for byte in $0 { put(byte) } }
            } else {
                put(utf8[index])
            }
            index += 1
        }
    }

    private mutating func put(_ byte: UInt8) {
        memory[count] = byte
        count += 1
    }

    private mutating func reserve(_ more: Int) {
        guard count + more > memory.count else { return }
        let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(count + more, memory.count * 2))
        _ = larger.update(fromContentsOf: bytes)
        memory.deallocate()
        memory = larger
    }
}
