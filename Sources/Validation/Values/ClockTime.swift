/// The time and zone that follow the day in a date of ISO 8601, such as `T03:04:05Z`.
enum ClockTime {
    /// What is wrong with the rest of a date; nil if nothing is.
    static func flaw(_ scanner: inout ValueScanner, needsSeconds: Bool) -> String? {
        let expectation = needsSeconds ? "03:04:05" : "03:04 or 03:04:05"
        guard scanner.skip("T") else { return "expected T and a time after the day" }
        guard let hour = scanner.number(digits: 2...2), scanner.skip(":"),
            let minute = scanner.number(digits: 2...2)
        else { return "expected a time such as \(expectation)" }
        var second = 0
        if scanner.skip(":") {
            guard let number = scanner.number(digits: 2...2) else { return "expected seconds of two digits" }
            second = number
            if scanner.skip("."), !scanner.skipDigits() { return "expected digits after the point" }
        } else if needsSeconds {
            return "expected a time such as \(expectation)"
        }
        guard hour < 24, minute < 60, second <= 60 else { return "there is no such time of the day" }
        return zoneFlaw(&scanner)
    }

    private static func zoneFlaw(_ scanner: inout ValueScanner) -> String? {
        if !scanner.skip("Z") {
            guard scanner.skip("+") || scanner.skip("-"), let hours = scanner.number(digits: 2...2),
                scanner.skip(":"), let minutes = scanner.number(digits: 2...2), hours < 24, minutes < 60
            else { return "expected a zone: Z, or such as +01:00" }
        }
        return scanner.isAtEnd ? nil : "something follows the date"
    }
}
