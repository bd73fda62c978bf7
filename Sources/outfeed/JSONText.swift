import Foundation

/// JSON as the program prints it: keys sorted, slashes as they are.
enum JSONText {
    /// A value as one line.
    static func line(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
