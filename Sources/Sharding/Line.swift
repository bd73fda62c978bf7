import Articles
import Feeds
import Foundation

/// A line passed between the steps of a distributed export: columns separated by tabs.
///
/// In text columns, `\\`, `\t`, `\n` and `\r` stand for a backslash and for the characters that would end a
/// column or a line. Lines are sorted bytewise.
public struct Line: Sendable {
    /// The bytes, without the trailing line feed.
    public let bytes: [UInt8]
    private var tabs: [Int] = []

    /// Splits a line, given without its trailing line feed, into columns.
    public init(_ bytes: [UInt8]) {
        self.bytes = bytes
        for (position, byte) in bytes.enumerated() where byte == UInt8(ascii: "\t") { tabs.append(position) }
    }

    /// The number of columns.
    public var count: Int { tabs.count + 1 }

    /// The raw bytes of a column, counted from 0.
    public subscript(column: Int) -> ArraySlice<UInt8> {
        let start = column == 0 ? 0 : tabs[column - 1] + 1
        return bytes[start..<(column < tabs.count ? tabs[column] : bytes.count)]
    }

    /// The bytes before a column, with the trailing tab: the common prefix of a group of lines.
    public func prefix(before column: Int) -> ArraySlice<UInt8> { bytes[..<(tabs[column - 1] + 1)] }

    /// Checks that the line is of a kind and has all its columns.
    ///
    /// - Throws: ``LineError`` if it is of another kind, or has more columns, or fewer.
    public func expect(_ kind: Kind, _ columns: String...) throws(LineError) {
        guard self[0].elementsEqual(kind.rawValue.utf8), count == columns.count + 1 else {
            throw LineError("expected columns \(([kind.rawValue] + columns).joined(separator: ", "))")
        }
    }

    /// The kind of the line; nil if it is unknown.
    public var kind: Kind? { Kind(rawValue: String(decoding: self[0], as: UTF8.self)) }

    /// The text of a column.
    ///
    /// - Throws: ``LineError`` if it is not UTF-8, or has a backslash before any character but `\`, `t`, `n`
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

    /// The number in a column.
    ///
    /// - Throws: ``LineError`` if it is not a whole number, or is negative.
    public func number(_ column: Int) throws(LineError) -> Int {
        guard let number = Int(String(decoding: self[column], as: UTF8.self)), number >= 0 else {
            throw LineError("column \(column + 1): expected a whole number")
        }
        return number
    }

    /// The bytes of a column in base64 (RFC 4648, section 4).
    ///
    /// - Throws: ``LineError`` if it is not base64.
    public func data(_ column: Int) throws(LineError) -> Data {
        guard let data = Data(base64Encoded: Data(self[column])) else {
            throw LineError("column \(column + 1): expected base64")
        }
        return data
    }

    /// The article in a column.
    ///
    /// - Throws: ``LineError`` if it was not created by a step of the same program version.
    public func article(_ column: Int, path: String = "") throws(LineError) -> Article {
        let data = try data(column)
        guard let article = try? data.withUnsafeBytes({ try Article(bytes: $0, path: path) }) else {
            throw LineError(
                "column \(column + 1): expected an article written by the same version of outfeed")
        }
        return article
    }

    /// The feed that two columns identify by grouping and subject.
    ///
    /// - Throws: ``LineError`` if a column is not text, or there is no such grouping.
    public func feed(_ column: Int, of groupings: Groupings) throws(LineError) -> FeedKey {
        let key = FeedKey(grouping: try text(column), subject: try text(column + 1))
        guard groupings.grouping(of: key) != nil else { throw .unknownGrouping(column) }
        return key
    }
}

/// A mistake in a line, without the line's number.
public struct LineError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The mistake and what was expected.
    public let description: String

    /// Creates an error.
    public init(_ description: String) {
        self.description = description
    }

    /// Says that a column is not the id of a grouping whose lines the step can take.
    public static func unknownGrouping(_ column: Int) -> LineError {
        LineError(
            "column \(column + 1): expected a grouping of the configuration; pass the same options to every step"
        )
    }
}
