import Text

/// The positions of the end tags in a text.
struct EndTags {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var last: [String: Int] = [:]

    /// Reads the text once, so that repeated failing searches cost nothing.
    init(in bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        var position = 0
        while let start = bytes.firstIndex(of: "</", from: position) {
            position = start + 2
            if let name = Self.name(in: bytes, at: start) { last[name] = start }
        }
    }

    /// Whether there is an end tag of the name at or after `position`.
    func contain(_ name: String, from position: Int) -> Bool {
        last[name].map { $0 >= position } ?? false
    }

    /// The position after the first end tag of the name at or after `position`.
    func end(of name: String, from position: Int) -> Int? {
        guard contain(name, from: position) else { return nil }
        var position = position
        while let start = bytes.firstIndex(of: "</", from: position) {
            if Self.name(in: bytes, at: start) == name {
                return bytes[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
            }
            position = start + 2
        }
        return nil
    }

    private static func name(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> String? {
        guard let name = Tag.name(in: bytes, at: start + 2) else { return nil }
        let end = start + 2 + name.utf8.count
        return end == bytes.count || Tag.endsName(bytes[end]) ? name : nil
    }
}
