/// A key that a YAML mapping has twice, of which the parser tells only the first line.
struct RepeatedKey {
    /// The line in which the key stands again, counted from 1.
    let second: Int

    /// Finds the key below its first line, in the same block; nil if it is in no line of its own there.
    init?(_ key: String, in text: String, line first: Int) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(first - 1) else { return nil }
        let column = Self.column(of: lines[first - 1])
        for (index, line) in lines.enumerated().dropFirst(first) {
            let content = line.drop { $0 == " " }
            if content.isEmpty || content == "\r" || content.hasPrefix("#") { continue }
            let start = line.count - content.count
            guard start >= column else { return nil }
            guard start == column else { continue }
            if [key, "\"\(key)\"", "'\(key)'"].contains(where: {
                content.hasPrefix("\($0):") || content.hasPrefix("\($0) :")
            }) {
                second = index + 1
                return
            }
        }
        return nil
    }

    /// Where the key of a line begins, also in an item of a list.
    private static func column(of line: Substring) -> Int { line.prefix { $0 == " " || $0 == "-" }.count }
}
