import Foundation

/// The names in a byline such as “By Jane Doe and John Roe”.
enum Byline {
    /// The names in a text that names authors.
    ///
    /// The text is one name, unless it begins with “By”, or its key says that it is a byline.
    static func names(_ text: String, isByline: Bool) -> [String] {
        let hasBy = ["By ", "BY ", "by "].contains { text.hasPrefix($0) }
        guard hasBy || isByline else { return [text] }
        let names = hasBy ? String(text.dropFirst(3).drop { $0 == " " }) : text
        if names.isEmpty { return [text] }
        let groups = parts(of: names, at: " and ")
        guard groups.count > 1 else { return [names] }
        let words = groups.flatMap { parts(of: $0, at: ", ") }
        // “Food and Agriculture Organization” is one name.
        return words.allSatisfy { $0.contains(" ") } ? words : [names]
    }

    /// The texts between separators.
    private static func parts(of text: String, at separator: String) -> [String] {
        text.components(separatedBy: separator)
            .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ,")) }
            .filter { !$0.isEmpty }
    }
}
