/// A span of time as people write it: `30d`, `12h`, `90m`, `0`.
enum TimeSpan {
    /// The seconds of a day.
    static let day = 86_400

    /// What is expected where a text is none.
    static let expectation = "expected a number of days, hours or minutes, such as 30d, 12h or 90m, or 0"

    /// Reads a span of at most ten years; returns seconds, or nil if the text is none.
    static func seconds(_ text: String) -> Int? {
        if text == "0" { return 0 }
        let units: [Character: Int] = ["d": day, "h": 3600, "m": 60]
        guard let unit = text.last.flatMap({ units[$0] }), let number = Int(text.dropLast()), number >= 0,
            number <= 3650 * day / unit
        else { return nil }
        return number * unit
    }
}
