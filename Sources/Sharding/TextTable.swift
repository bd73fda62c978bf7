import Foundation

/// Looks up full texts in a file of sorted lines of kind `text`.
public struct TextTable {
    private let file: SortedFile

    /// Opens the file.
    ///
    /// - Throws: a Foundation error if it cannot be read.
    public init(path: String) throws {
        file = try SortedFile(path: path)
    }

    /// The full text of an article as clean HTML, by the path of its document; nil if it has none.
    ///
    /// - Throws: ``LineError`` if its line is invalid.
    public func text(at path: String) throws(LineError) -> String? {
        guard let line = file.line(.text, path) else { return nil }
        try line.expect(.text, "document", "HTML in base64")
        guard let text = String(validating: try line.data(2), as: UTF8.self) else {
            throw LineError("column 3: expected UTF-8")
        }
        return text
    }
}
