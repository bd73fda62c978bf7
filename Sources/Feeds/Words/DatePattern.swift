import Text

/// How dates are written for people, such as `5. Juli 2024`; it depends on no locale.
struct DatePattern: Hashable, Sendable {
    private enum Piece: Hashable {
        case text(String), day, twoDigitDay, month, year
    }

    private let pieces: [Piece]
    private let months: [String]

    /// The number of months that a year has.
    static let monthCount = 12

    /// Prepares a pattern.
    ///
    /// - Parameters:
    ///   - pattern: has the places `{day}` or `{dd}` (with two digits), `{month}` and `{year}`.
    ///   - months: the names of the months, from January on, with commas between them.
    init(_ pattern: String, months: String) {
        pieces = Words.pieces(of: pattern).map { piece in
            switch piece {
            case .text(let text): .text(text)
            case .place("day"): .day
            case .place("dd"): .twoDigitDay
            case .place("month"): .month
            case .place("year"): .year
            case .place(let other): .text("{\(other)}")
            }
        }
        self.months = Self.names(months)
    }

    /// The names in a list of months.
    static func names(_ months: String) -> [String] {
        months.split(separator: ",", omittingEmptySubsequences: false).map { name in
            name.split(separator: " ").joined(separator: " ")
        }
    }

    /// The date of a time in UTC.
    func text(_ time: Timestamp) -> String {
        let date = time.calendarDay
        return pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .day: String(date.day)
            case .twoDigitDay: String(date.day, digits: 2)
            case .month:
                months.indices.contains(date.month - 1) ? months[date.month - 1] : String(date.month)
            case .year: String(date.year, digits: 4)
            }
        }.joined()
    }
}
