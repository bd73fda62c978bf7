import Text

/// The date in a path as Docusaurus looks for it: with hyphens or slashes, anywhere below the folder of the blog.
///
/// The last one counts, as in `talks/2024/03-08-title.md`.
struct DateWithinPath {
    let day: CalendarDay
    /// The date with slashes, such as `2024/03/08`, with zeros only where the path has them.
    let written: String
    /// The rest of the path without the ending, such as `talks/title`.
    let rest: String

    /// Finds the date in a document's path below its root; nil if there is none that exists.
    init?(_ facts: DocumentFacts) {
        let path = facts.pathBelowRoot.joined(separator: "/")
        guard let dot = path.lastIndex(of: "."),
            let found = path[..<dot].wholeMatch(
                of: /(.*)([0-9]{4})[\-\/]([0-9]{1,2})[\-\/]([0-9]{1,2})[\-\/]?(.*?)(?:\/index)?/),
            let year = Int(found.2), let month = Int(found.3), let day = Int(found.4)
        else { return nil }
        self.day = CalendarDay(year: year, month: month, day: day)
        guard self.day.exists, year >= 1900 else { return nil }
        written = "\(found.2)/\(found.3)/\(found.4)"
        rest = String(found.1 + found.5)
    }
}
