import Articles
import Feeds
import Foundation

/// A line between the steps of an export that is spread over many machines: columns with tabs in between.
///
/// In columns of text, `\\`, `\t`, `\n` and `\r` stand for what would end a column or a line. Lines are put in
/// order bytewise.
public struct Line: Sendable {
    /// The bytes, without the line feed at the end.
    public let bytes: [UInt8]
    private var tabs: [Int] = []

    /// Finds the columns of a line, given without the line feed at its end.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        for (position, byte) in bytes.enumerated() where byte == UInt8(ascii: "\t") { tabs.append(position) }
    }

    /// How many columns there are.
    public var count: Int { tabs.count + 1 }

    /// The bytes of a column, counted from 0, as they stand.
    public subscript(column: Int) -> ArraySlice<UInt8> {
        let start = column == 0 ? 0 : tabs[column - 1] + 1
        return bytes[start..<(column < tabs.count ? tabs[column] : bytes.count)]
    }

    /// The bytes before a column, with the tab at their end: what lines of one group have in common.
    public func prefix(before column: Int) -> ArraySlice<UInt8> { bytes[..<(tabs[column - 1] + 1)] }

    /// Checks that the line is of a kind and has all its columns.
    ///
    /// - Throws: ``LineError`` if it is of another kind, or has more columns, or fewer.
    public func expect(_ kind: Kind, _ columns: String...) throws(LineError) {
        guard self[0].elementsEqual(kind.rawValue.utf8), count == columns.count + 1 else {
            throw LineError("expected columns \(([kind.rawValue] + columns).joined(separator: ", "))")
        }
    }

    /// The kind of the line; nil if there is none of that name.
    public var kind: Kind? { Kind(rawValue: String(decoding: self[0], as: UTF8.self)) }

    /// The text of a column.
    ///
    /// - Throws: ``LineError`` if it is no UTF-8, or has a backslash before another character than `\`, `t`, `n`
    ///   and `r`.
    public func text(_ column: Int) throws(LineError) -> String {
        let bytes = self[column]
        guard bytes.contains(UInt8(ascii: "\\")) else { return try Self.text(bytes, column) }
        var text: [UInt8] = []
        var rest = bytes
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "\\"): text.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
            case UInt8(ascii: "n"): text.append(UInt8(ascii: "\n"))
            case UInt8(ascii: "r"): text.append(UInt8(ascii: "\r"))
            default:
                throw LineError(#"column \#(column + 1): expected \\, \t, \n or \r for every backslash"#)
            }
        }
        return try Self.text(text[...], column)
    }

    private static func text(_ bytes: ArraySlice<UInt8>, _ column: Int) throws(LineError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw LineError("column \(column + 1): expected UTF-8")
        }
        return text
    }

    /// The number of a column.
    ///
    /// - Throws: ``LineError`` if it is no whole number, or less than zero.
    public func number(_ column: Int) throws(LineError) -> Int {
        guard let number = Int(String(decoding: self[column], as: UTF8.self)), number >= 0 else {
            throw LineError("column \(column + 1): expected a whole number")
        }
        return number
    }

    /// The bytes of a column in base64 (RFC 4648, section 4).
    ///
    /// - Throws: ``LineError`` if it is no base64.
    public func data(_ column: Int) throws(LineError) -> Data {
        guard let data = Data(base64Encoded: Data(self[column])) else {
            throw LineError("column \(column + 1): expected base64")
        }
        return data
    }

    /// The article of a column.
    ///
    /// - Throws: ``LineError`` if it was not made by a step of the same version of the program.
    public func article(_ column: Int, path: String = "") throws(LineError) -> Article {
        let data = try data(column)
        guard let article = try? data.withUnsafeBytes({ try Article(bytes: $0, path: path) }) else {
            throw LineError(
                "column \(column + 1): expected an article written by the same version of outfeed")
        }
        return article
    }

    /// The feed that two columns name by kind and subject.
    ///
    /// - Throws: ``LineError`` if there is no such kind.
    public func feed(_ column: Int) throws(LineError) -> FeedKey {
        guard let kind = FeedKey.Kind(rawValue: try text(column)) else {
            throw LineError("column \(column + 1): expected all, topic or provider")
        }
        return FeedKey(kind, of: try text(column + 1))
    }
}

/// What is wrong with a line, without its number.
public struct LineError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong and what was expected.
    public let description: String

    /// Says what is wrong.
    public init(_ description: String) {
        self.description = description
    }
}
