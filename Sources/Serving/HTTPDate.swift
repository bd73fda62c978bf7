import CLinux
import Foundation

/// A moment in whole seconds as HTTP writes it (RFC 9110, section 5.6.7).
struct HTTPDate: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    let seconds: Int

    init(seconds: Int) {
        self.seconds = seconds
    }

    /// Reads any of the three forms that servers must know; nil for anything else.
    init?(_ text: String) {
        for format in ["%a, %d %b %Y %H:%M:%S GMT", "%A, %d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"] {
            var parts = tm()
            // What strptime returns points into the text.
            let isWhole = text.withCString { strptime($0, format, &parts)?.pointee == 0 }
            guard isWhole else { continue }
            let day = parts.tm_mday
            let seconds = timegm(&parts)
            // The library rolls 30 February over into March.
            guard parts.tm_mday == day else { continue }
            self.seconds = seconds
            return
        }
        return nil
    }

    /// The clock's moment.
    static var now: HTTPDate {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
        return HTTPDate(seconds: time.tv_sec)
    }

    /// The preferred form, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    var text: String {
        let parts = parts
        let date = "\(Self.days[Int(parts.tm_wday)]), \(two(parts.tm_mday)) \(Self.months[Int(parts.tm_mon)])"
        return "\(date) \(parts.tm_year + 1900) \(time(parts)) GMT"
    }

    /// The form of the common log format, such as `06/Nov/1994:08:49:37 +0000`.
    var logText: String {
        let parts = parts
        let date = "\(two(parts.tm_mday))/\(Self.months[Int(parts.tm_mon)])/\(parts.tm_year + 1900)"
        return "\(date):\(time(parts)) +0000"
    }

    /// The form of RFC 3339, such as `1994-11-06T08:49:37Z`.
    var internetText: String {
        let parts = parts
        return "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))T\(time(parts))Z"
    }

    private var parts: tm {
        var parts = tm()
        var seconds = seconds
        gmtime_r(&seconds, &parts)
        return parts
    }

    private func time(_ parts: tm) -> String {
        "\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
    }

    private func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
