import Feeds
import Foundation

/// Lines on their way to the next step.
public struct Lines: Sendable {
    /// A column as it is written.
    public enum Column: Sendable {
        /// Text, in which tabs, line breaks and backslashes are escaped.
        case text(String)
        /// A number.
        case number(Int)
        /// Bytes, in base64.
        case data([UInt8])
        /// What is written already.
        case raw(ArraySlice<UInt8>)
    }

    /// The lines, each with a line feed at its end.
    public private(set) var bytes: [UInt8] = []

    /// Begins without a line.
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

    /// Adds a line with a number to be summed.
    public mutating func count(_ name: String, _ number: Int) {
        add(.count, .text(name), .raw([]), .number(number))
    }

    /// Forgets all lines, as they are on their way.
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
