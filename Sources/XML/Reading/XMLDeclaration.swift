/// The contents of `<?xml version="1.0" encoding="UTF-8"?>`.
public struct XMLDeclaration: Hashable, Sendable {
    /// Its position in the text.
    public let offset: Int
    /// The position after it.
    let end: Int
    /// The version, which XML requires.
    public private(set) var version: String?
    /// The name of the encoding, as written.
    public private(set) var encoding: String?
    /// The value of `standalone`.
    public private(set) var standalone: String?
    /// The syntax error in it, if there is one.
    private(set) var problem: String?

    /// Finds the declaration at the beginning, or after white space, which is not allowed there.
    init?(scanning text: [UInt8]) {
        var scanner = ByteScanner(text)
        scanner.skipSpace()
        offset = scanner.position
        guard scanner.skip("<?xml"), scanner.isAtSpace else { return nil }
        var values: [String: String] = [:]
        var next = ["version", "encoding", "standalone"][...]
        while problem == nil {
            let hadSpace = scanner.skipSpace()
            if scanner.skip("?>") { break }
            guard let (name, value) = scanner.attribute(), hadSpace,
                let index = next.firstIndex(of: name)
            else {
                problem = "expected version, encoding and standalone, in this order, in the XML declaration"
                _ = scanner.skip(past: "?>")
                break
            }
            next = next[(index + 1)...]
            values[name] = value
        }
        (version, encoding, standalone) = (values["version"], values["encoding"], values["standalone"])
        if problem == nil, version == nil { problem = "expected a version in the XML declaration" }
        if problem == nil, let standalone, standalone != "yes", standalone != "no" {
            problem = "expected yes or no as the value of standalone in the XML declaration"
        }
        end = scanner.position
    }
}
