import Text
import XML

/// Builds nodes with positions from the tokens of a JSON document.
struct JSONParser {
    private(set) var nodes: [JSONNode] = []
    private(set) var diagnostics: [JSONDiagnostic] = []

    private let bytes: [UInt8]
    private let depth: Int
    private let limit: Int
    private var open: [Container] = []
    /// The name of the member whose value comes next.
    private var key = JSONSpan()

    /// An object or array that has begun.
    private struct Container {
        let index: Int
        var lastChild: Int?
        var keys: Set<Int> = []
    }

    init(_ bytes: [UInt8], depth: Int, limit: Int) {
        (self.bytes, self.depth, self.limit) = (bytes, depth, limit)
        // Growing would copy them; memory that is reserved but not used costs nothing.
        nodes.reserveCapacity(min(limit, bytes.count / 4))
    }

    mutating func parse() {
        bytes.withUnsafeBufferPointer { bytes in
            var scanner = JSONScanner(bytes)
            do throws(JSONSyntaxError) {
                while let token = try scanner.next(), take(token, scanner) {}
            } catch {
                note(.notWellFormed, at: error.offset, error.message)
            }
        }
    }

    private mutating func note(_ kind: JSONDiagnostic.Kind, at offset: Int, _ message: String) {
        diagnostics.append(JSONDiagnostic(kind: kind, offset: offset, message: message))
    }

    /// Returns false if the document goes beyond a limit.
    private mutating func take(_ token: JSONScanner.Token, _ scanner: JSONScanner) -> Bool {
        switch token {
        case .objectStart: add(.object, scanner, isContainer: true)
        case .arrayStart: add(.array, scanner, isContainer: true)
        case .string: add(.string, scanner)
        case .number: add(.number, scanner)
        case .boolean: add(.boolean, scanner)
        case .null: add(.null, scanner)
        case .name: take(name: scanner.span)
        case .objectEnd, .arrayEnd: leave()
        }
    }

    private mutating func add(
        _ kind: JSONValue.Kind, _ scanner: JSONScanner, isContainer: Bool = false
    ) -> Bool {
        guard open.count < depth else {
            note(.tooDeep, at: scanner.offset, "values are nested more than \(depth) deep")
            return false
        }
        guard nodes.count < limit else {
            note(.tooMuch, at: scanner.offset, "there are more than \(limit) values")
            return false
        }
        let index = nodes.count
        if kind == .string { judgeEscapes(in: scanner.span) }
        nodes.append(
            JSONNode(
                kind: kind, offset: UInt32(scanner.offset), text: isContainer ? JSONSpan() : scanner.span,
                key: key))
        key = JSONSpan()
        if let parent = open.last {
            if let last = parent.lastChild {
                nodes[last].next = Int32(index)
            } else {
                nodes[parent.index].firstChild = Int32(index)
            }
            open[open.count - 1].lastChild = index
        }
        if isContainer { open.append(Container(index: index)) }
        return true
    }

    /// Notes the first escape of a string that is half of a surrogate pair.
    private mutating func judgeEscapes(in span: JSONSpan) {
        guard span.isEscaped, diagnostics.count < 100 else { return }
        let half = bytes[span.range].withUnsafeBufferPointer { string -> Int? in
            var text = UTF8Buffer(capacity: string.count)
            return text.append(unescaping: string)
        }
        guard let half else { return }
        note(
            .surrogate, at: Int(span.offset) + half,
            "the escape is half of a character; write both halves, as in \\ud83d\\ude00, or the character itself"
        )
    }

    private mutating func leave() -> Bool {
        open.removeLast()
        return true
    }

    private mutating func take(name: JSONSpan) -> Bool {
        key = name
        judgeEscapes(in: name)
        let text = JSONString(bytes[name.range], isEscaped: name.isEscaped, limit: XMLTree.textLimit).string
        // Names are compared by a 64-bit hash with a random seed, so collisions within a document are
        // unlikely. A document may have a million duplicates; the first hundred are enough.
        if !open[open.count - 1].keys.insert(hash(of: text)).inserted, diagnostics.count < 100 {
            note(.duplicate, at: Int(name.offset) - 1, "\(Quotation(text)) appears twice in an object")
        }
        return true
    }

    /// A hash of the bytes: strings with the same hash have the same bytes, not just the same characters.
    private func hash(of name: String) -> Int {
        var hasher = Hasher()
        var name = name
        name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        return hasher.finalize()
    }
}

extension JSONScanner {
    /// The source range of the last name, string, number or word.
    fileprivate var span: JSONSpan {
        JSONSpan(offset: UInt32(text.lowerBound), count: UInt32(text.count), isEscaped: isEscaped)
    }
}
