/// The names used in a document, each looked up in the schema once.
struct PlainNames: ~Copyable {
    /// The position of a name in the document.
    struct Spelling {
        let range: Range<Int>
        let hash: UInt
    }

    /// The schema's numbers for a name; -1 if unknown.
    struct Name {
        let spelling: Spelling
        let element: Int
        let attribute: Int
    }

    private typealias NotPlainError = PlainXML.NotPlainError

    private static let maximumCount = 128
    private static let slotCount = 256

    private let bytes: UnsafeBufferPointer<UInt8>
    private let symbols: [ExpandedName: Int]
    private var names: [Name] = []
    /// Positions in ``names`` by hash, counted from 1; 0 for none.
    private var slots = [UInt8](repeating: 0, count: slotCount)
    /// The namespaces by prefix; the default namespace has an empty prefix.
    private var namespaces = ["xml": Self.reserved[0]]

    init(in bytes: UnsafeBufferPointer<UInt8>, symbols: [ExpandedName: Int]) {
        self.bytes = bytes
        self.symbols = symbols
    }

    /// Looks up a name.
    mutating func name(_ spelling: Spelling) throws(PlainXML.NotPlainError) -> Name {
        var slot = Int(spelling.hash % UInt(Self.slotCount))
        while slots[slot] > 0 {
            let name = names[Int(slots[slot]) - 1]
            if isSame(name.spelling, spelling) { return name }
            slot = (slot + 1) % Self.slotCount
        }
        guard names.count < Self.maximumCount else { throw NotPlainError() }
        let name = try makeName(spelling)
        names.append(name)
        slots[slot] = UInt8(names.count)
        return name
    }

    private func isSame(_ one: Spelling, _ other: Spelling) -> Bool {
        guard one.hash == other.hash, one.range.count == other.range.count else { return false }
        for offset in 0..<one.range.count
        where bytes[one.range.lowerBound + offset] != bytes[other.range.lowerBound + offset] {
            return false
        }
        return true
    }

    private func makeName(_ spelling: Spelling) throws(PlainXML.NotPlainError) -> Name {
        let text = bytes[spelling.range]
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else {
            let local = String(decoding: text, as: UTF8.self)
            let element = ExpandedName(namespace: namespaces[""] ?? "", local: local)
            let attribute = ExpandedName(namespace: "", local: local)
            return Name(
                spelling: spelling, element: symbols[element] ?? -1, attribute: symbols[attribute] ?? -1)
        }
        let prefix = String(decoding: text[..<colon], as: UTF8.self)
        guard !prefix.isEmpty, let namespace = namespaces[prefix] else { throw NotPlainError() }
        let local = String(decoding: text[(colon + 1)...], as: UTF8.self)
        let symbol = symbols[ExpandedName(namespace: namespace, local: local)] ?? -1
        return Name(spelling: spelling, element: symbol, attribute: symbol)
    }

    /// Handles an attribute of the root element if it is a namespace declaration.
    mutating func declare(
        _ spelling: Spelling, as address: UnsafeBufferPointer<UInt8>
    ) throws(PlainXML.NotPlainError) -> Bool {
        var name = bytes[spelling.range]
        guard name.starts(with: "xmlns".utf8) else { return false }
        name = name.dropFirst(5)
        if !name.isEmpty {
            guard name.first == UInt8(ascii: ":") else { return false }
            name = name.dropFirst()
            guard let first = name.first, first > UInt8(ascii: ":"), !name.contains(UInt8(ascii: ":")) else {
                throw NotPlainError()
            }
        }
        let prefix = String(decoding: name, as: UTF8.self)
        let namespace = String(decoding: address, as: UTF8.self)
        guard address.allSatisfy({ (0x21..<0x7F).contains($0) }), !Self.reserved.contains(namespace),
            prefix != "xmlns", namespaces[prefix] == nil, !namespaces.values.contains(namespace)
        else { throw NotPlainError() }
        namespaces[prefix] = namespace
        return true
    }

    /// Namespaces with a special meaning for the parser or the validator.
    private static let reserved = [
        "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2000/xmlns/",
        "http://www.w3.org/2001/XMLSchema-instance",
    ]

    /// Whether a byte can be part of a name with a prefix.
    static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "."):
            true
        default: false
        }
    }
}
