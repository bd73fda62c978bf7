import Synchronization
import Text

/// The `Date` field, updated once per second.
final class DateLine: Sendable {
    private struct Made {
        var date = Timestamp(seconds: 0)
        var text = ""
    }

    private let made = Mutex(Made())

    /// The field with its line ending.
    var text: String {
        let now = Timestamp.now
        return made.withLock { made in
            if made.date != now { made = Made(date: now, text: "Date: \(now.rfc822)\r\n") }
            return made.text
        }
    }
}
