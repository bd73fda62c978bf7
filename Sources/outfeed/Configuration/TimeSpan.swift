/// Durations as written in settings: `30d`, `12h`, `90m`, `0`.
enum TimeSpan {
    /// Seconds per day.
    static let day = 86_400

    /// The expected form, in words.
    static let form = "a number of days, hours or minutes, such as 30d, 12h or 90m, or 0"

    /// The units, longest first.
    private static let units: [(name: Character, seconds: Int)] = [("d", day), ("h", 3600), ("m", 60)]

    /// Parses a duration of at most ten years; returns seconds, or nil if the text is not a duration.
    static func seconds(_ text: String) -> Int? {
        if text == "0" { return 0 }
        guard let unit = units.first(where: { $0.name == text.last })?.seconds,
            let number = Int(text.dropLast()), number >= 0, number <= 3650 * day / unit
        else { return nil }
        return number * unit
    }

    /// Formats a duration of whole minutes.
    static func text(_ seconds: Int) -> String {
        guard seconds > 0, let unit = units.first(where: { seconds % $0.seconds == 0 }) else { return "0" }
        return "\(seconds / unit.seconds)\(unit.name)"
    }
}
