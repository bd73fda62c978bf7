/// Reads a JSON Feed in one pass, and compares it with ``JSONProfile``.
///
/// It accepts JSON in any layout. Less common notations, such as an escape in an address, are not accepted.
struct JSONProfileReader: ~Copyable {
    /// Says that the bytes contain something that is not accepted here.
    struct MismatchError: Error {}

    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0
    /// Hashes of the ids so far; if two are equal, the document is not accepted here.
    private var identities: [Int] = []

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Whether a document matches, and so is valid; if not, the validator must decide.
    static func accepts(_ document: [UInt8]) -> Bool {
        document.withUnsafeBufferPointer { bytes in
            var reader = JSONProfileReader(bytes)
            do {
                try reader.readDocument()
                return true
            } catch {
                return false
            }
        }
    }

    /// The next byte; at the end 0, which is never allowed.
    var current: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// Reads a byte if it comes next; returns whether it did.
    mutating func skip(_ character: Unicode.Scalar) -> Bool {
        guard current == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    /// Reads a required byte.
    mutating func expect(_ character: Unicode.Scalar) throws(MismatchError) {
        guard skip(character) else { throw MismatchError() }
    }

    /// Reads a literal if it comes next; returns whether it did.
    mutating func skipLiteral(_ literal: StaticString) -> Bool {
        let length = literal.utf8CodeUnitCount
        guard position + length <= bytes.count else { return false }
        for index in 0..<length where bytes[position + index] != literal.utf8Start[index] { return false }
        position += length
        return true
    }

    private mutating func skipSpace() {
        while current == 0x20 || current == 0x0A || current == 0x0D || current == 0x09 { position += 1 }
    }
}

extension JSONProfileReader {
    private mutating func readDocument() throws(MismatchError) {
        skipSpace()
        try readObject(.feed)
        skipSpace()
        guard position == bytes.count else { throw MismatchError() }
        identities.sort()
        guard zip(identities, identities.dropFirst()).allSatisfy(!=) else { throw MismatchError() }
    }

    /// Reads an object, with its members in the order of the table.
    private mutating func readObject(_ object: JSONProfile.Object) throws(MismatchError) {
        let members = JSONProfile.members(of: object)
        var (next, latest) = (0, -1)
        func isMissing(_ index: Int) -> Bool {
            members[index].isRequired && !(members[index].isAlternative && latest == index - 1)
        }
        try expect("{")
        repeat {
            skipSpace()
            try expect("\"")
            while next < members.count, !skipName(members[next].name) {
                guard !isMissing(next) else { throw MismatchError() }
                next += 1
            }
            guard next < members.count else { throw MismatchError() }
            skipSpace()
            try expect(":")
            skipSpace()
            try readValue(members[next].form)
            latest = next
            next += 1
            skipSpace()
        } while skip(",")
        try expect("}")
        guard !(next..<members.count).contains(where: isMissing) else { throw MismatchError() }
    }

    /// Reads a name up to its closing quote if it is the given one.
    private mutating func skipName(_ name: StaticString) -> Bool {
        let start = position
        if skipLiteral(name), skip("\"") { return true }
        position = start
        return false
    }

    private mutating func readValue(_ form: JSONProfile.Form) throws(MismatchError) {
        switch form {
        case .objects(let object):
            try readList { reader throws(MismatchError) in try reader.readObject(object) }
        case .texts:
            try readList { reader throws(MismatchError) in
                try reader.expect("\"")
                try reader.readText()
            }
        case .number: try readNumber()
        default:
            try expect("\"")
            try readString(form)
        }
    }

    /// Reads a list that is not empty.
    private mutating func readList(
        _ readElement: (inout JSONProfileReader) throws(MismatchError) -> Void
    ) throws(MismatchError) {
        try expect("[")
        repeat {
            skipSpace()
            try readElement(&self)
            skipSpace()
        } while skip(",")
        try expect("]")
    }

    /// Reads a string up to its closing quote.
    private mutating func readString(_ form: JSONProfile.Form) throws(MismatchError) {
        switch form {
        case .text: try readText()
        case .address: try readAddress()
        case .identity:
            var hasher = Hasher()
            let identity = UnsafeBufferPointer(rebasing: bytes[try readIdentity()])
            hasher.combine(bytes: UnsafeRawBufferPointer(identity))
            identities.append(hasher.finalize())
        case .date: try readDate()
        case .language: try readLanguage()
        case .exactly(let literal): guard skipName(literal) else { throw MismatchError() }
        case .texts, .objects, .number: throw MismatchError()
        }
    }
}
