import Text

/// The date that a document's file or folder is named after, as in `2024-03-08-title.md`.
///
/// These have one:
/// - files such as `2024-03-08-title.md`, `2024-3-8-title.md`, `20240308-title.md` and `2024-03-08.md`
/// - files in a folder for each year, month and day, such as `2024/03/08/title.md`
/// - `index.md` in a folder of either kind, such as `2024-03-08-title/index.md`
///
/// A folder for a year or a month alone is no date.
public struct DateInPath: Hashable, Sendable {
    /// The date; it exists.
    public let day: CalendarDay
    /// The rest of the name without the extension, such as `title`; empty for `2024-03-08.md`.
    public let name: String

    /// Finds the date in a path; nil if there is none.
    public init?(_ path: String) {
        var parts = path.utf8.split(separator: UInt8(ascii: "/"))
        guard var name = parts.popLast() else { return nil }
        if let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex { name = name[..<dot] }
        if name.elementsEqual("index".utf8) {
            if let day = Self.folders(parts.suffix(3)) {
                self.init(day: day, name: "")
                return
            }
            name = parts.popLast() ?? name
        }
        if let found = Self.named(name) {
            self = found
        } else {
            guard let day = Self.folders(parts.suffix(3)) else { return nil }
            self.init(day: day, name: String(name) ?? "")
        }
    }

    private init(day: CalendarDay, name: String) {
        (self.day, self.name) = (day, name)
    }

    /// The date that a name begins with.
    private static func named(_ name: Substring.UTF8View) -> DateInPath? {
        var rest = name
        let year = take(&rest, digits: 4...4)
        let isSpaced = rest.first == UInt8(ascii: "-")
        if isSpaced { rest.removeFirst() }
        let month = take(&rest, digits: isSpaced ? 1...2 : 2...2)
        if isSpaced {
            guard rest.popFirst() == UInt8(ascii: "-") else { return nil }
        }
        guard let day = day(year, month, take(&rest, digits: isSpaced ? 1...2 : 2...2)) else { return nil }
        // Eight digits alone are rather a number.
        guard let end = rest.popFirst() else { return isSpaced ? DateInPath(day: day, name: "") : nil }
        guard end == UInt8(ascii: "-") || end == UInt8(ascii: "_") else { return nil }
        return DateInPath(day: day, name: String(rest) ?? "")
    }

    /// The date of the folders for a year, a month and a day.
    private static func folders(_ names: ArraySlice<Substring.UTF8View>) -> CalendarDay? {
        let numbers = zip(names, [4...4, 1...2, 1...2]).compactMap { name, digits in
            var rest = name
            let number = take(&rest, digits: digits)
            return rest.isEmpty ? number : nil
        }
        return numbers.count == 3 ? day(numbers[0], numbers[1], numbers[2]) : nil
    }

    /// A day that exists, from 1900 on: other numbers are hardly dates.
    private static func day(_ year: Int?, _ month: Int?, _ day: Int?) -> CalendarDay? {
        guard let year, let month, let day, year >= 1900 else { return nil }
        let date = CalendarDay(year: year, month: month, day: day)
        return date.exists ? date : nil
    }

    /// Takes as many digits as there are, up to the limit; nil if there are too few.
    private static func take(_ text: inout Substring.UTF8View, digits: ClosedRange<Int>) -> Int? {
        let figures = text.prefix(digits.upperBound).prefix { $0.isDigit }
        guard digits.contains(figures.count) else { return nil }
        text = text[figures.endIndex...]
        return figures.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    }
}
