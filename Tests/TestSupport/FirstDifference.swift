import Foundation

/// Names the first line in which a document differs from the expected one; nil if they are equal.
///
/// An expectation that this is nil fails with one line, where a comparison prints both documents.
public func firstDifference(of document: String, from expected: String) -> String? {
    guard document != expected else { return nil }
    let lines = document.split(separator: "\n", omittingEmptySubsequences: false)
    let expectedLines = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let index =
        zip(lines, expectedLines).enumerated().first { $1.0 != $1.1 }?.offset
        ?? min(lines.count, expectedLines.count)
    func line(_ lines: [Substring]) -> String { index < lines.count ? "“\(lines[index])”" : "the end" }
    return "line \(index + 1): found \(line(lines)), expected \(line(expectedLines))"
}

/// Names the first file, in order of paths, that differs from the expected one, and its first line that does; nil if
/// all are equal.
public func firstDifference(of files: [String: Data], from expected: [String: Data]) -> String? {
    for path in Set(files.keys).union(expected.keys).sorted() {
        guard let file = files[path] else { return "\(path) is missing" }
        guard let expectedFile = expected[path] else { return "\(path) is not expected" }
        if let difference = firstDifference(
            of: String(decoding: file, as: UTF8.self), from: String(decoding: expectedFile, as: UTF8.self))
        {
            return "\(path), \(difference)"
        }
        if file != expectedFile { return "\(path) differs in bytes that are not UTF-8" }
    }
    return nil
}
