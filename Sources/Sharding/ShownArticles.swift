import Foundation

/// The articles whose full text feeds show, from lines of kind `shown`.
public struct ShownArticles: Sendable {
    private var identities: [String: [Int: String]] = [:]

    /// Reads a file with the lines, in any order.
    ///
    /// - Throws: ``LineError`` if a line is invalid; a Foundation error if the file cannot be read.
    public init(path: String) throws {
        let bytes = try Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
        for bytes in bytes.split(separator: UInt8(ascii: "\n")) {
            let line = Line(Array(bytes))
            try line.expect(.shown, "document", "number", "identity")
            identities[try line.text(1), default: [:]][try line.number(2)] = try line.text(3)
        }
    }

    /// The identities of those in a document, by their number in it, which is 0 if the document is one article.
    subscript(path: String) -> [Int: String] { identities[path] ?? [:] }
}
