import Feeds
import Foundation

/// The lines for the next step.
public struct Lines: Sendable {
    /// A column to write.
    public enum Column: Sendable {
        /// Text; tabs, line breaks and backslashes are escaped.
        case text(String)
        /// A number.
        case number(Int)
        /// Bytes, in base64.
        case data([UInt8])
        /// An already encoded column.
        case raw(ArraySlice<UInt8>)
    }

    /// The lines, each with a trailing line feed.
    public private(set) var bytes: [UInt8] = []

    /// Starts without lines.
    public init() {}

    /// Adds a line.
    public mutating func add(_ kind: Line.Kind, _ columns: Column...) {
        bytes.append(contentsOf: kind.rawValue.utf8)
        for column in columns {
            bytes.append(UInt8(ascii: "\t"))
            switch column {
            case .text(let text): write(text)
            case .number(let number): bytes.append(contentsOf: String(number).utf8)
            case .data(let data): bytes.append(contentsOf: Data(data).base64EncodedData())
            case .raw(let raw): bytes.append(contentsOf: raw)
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }

    /// The beginning of a line with text in its first columns, up to the tab that ends them.
    static func prefix(_ kind: Line.Kind, _ columns: [String]) -> ArraySlice<UInt8> {
        var lines = Lines()
        lines.bytes.append(contentsOf: kind.rawValue.utf8)
        for column in columns {
            lines.bytes.append(UInt8(ascii: "\t"))
            lines.write(column)
        }
        lines.bytes.append(UInt8(ascii: "\t"))
        return lines.bytes[...]
    }

    /// Adds a line with a number to be added up.
    public mutating func count(_ name: String, _ number: Int) {
        add(.count, .text(name), .raw([]), .number(number))
    }

    /// What precedes a grouping's id in the name of the count that says that it has articles.
    static let filled = "filled "

    /// The name of the count that says that a feed has full text.
    static let fullText = "full text"

    /// What precedes a name in the count of what full texts cannot show.
    static let leftOut = "left out "

    /// What full texts cannot show, as a count of this name says; nil for other counts.
    public static func leftOut(countedBy name: String) -> String? {
        name.hasPrefix(leftOut) ? String(name.dropFirst(leftOut.count)) : nil
    }

    /// The id of the grouping that has articles, as a count of this name says; nil for other counts.
    public static func grouping(filledBy name: String) -> String? {
        name.hasPrefix(filled) ? String(name.dropFirst(filled.count)) : nil
    }

    /// Removes all lines once they are written.
    public mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func write(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
            case UInt8(ascii: "\t"): bytes.append(contentsOf: #"\t"#.utf8)
            case UInt8(ascii: "\n"): bytes.append(contentsOf: #"\n"#.utf8)
            case UInt8(ascii: "\r"): bytes.append(contentsOf: #"\r"#.utf8)
            default: bytes.append(byte)
            }
        }
    }
}
