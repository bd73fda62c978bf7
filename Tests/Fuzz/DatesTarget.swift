import CLinux
import Foundation
@testable import Text

/// A date is parsed like another parser and the C library's calendar do, and survives being written and read
/// again.
///
/// One of a document is parsed as any other of the strict form, and in every form the C library writes.
func judge(_ input: [UInt8]) {
    let stamp = input.withUnsafeBufferPointer { bytes in try? Timestamp(bytes) }
    let expected = PlainDate(input)?.stamp
    expect(stamp == expected, "read \(stamp.debugDescription), expected \(expected.debugDescription)")
    if let stamp { check(stamp) }
    judgeDocument(input, strict: stamp)

    // Eight bytes are also a time by themselves, without the limits of any date format.
    guard input.count == 8 else { return }
    let number = input.reduce(0) { $0 << 8 | Int64($1) }
    let range: Range<Int64> = -62_135_596_800..<253_402_300_800
    check(Timestamp(seconds: range.lowerBound + (number & .max) % Int64(range.count)))
}

private let berlin = NamedTimeZone("Europe/Berlin") ?? .utc

private func judgeDocument(_ input: [UInt8], strict: Timestamp?) {
    let (loose, utc, local) = input.withUnsafeBufferPointer { bytes in
        var parser = LooseDateParser(bytes)
        return (
            try? parser.date(in: .utc), try? Timestamp(document: bytes, in: .utc),
            try? Timestamp(document: bytes, in: berlin)
        )
    }
    expect(utc == loose, "the fast path read \(utc.debugDescription), expected \(loose.debugDescription)")
    expect(strict == nil || strict == loose, "the loose parser read \(loose.debugDescription)")
    guard let loose else { return }
    check(loose)
    if let local {
        let difference = loose.seconds - local.seconds
        expect(0...7200 ~= difference, "\(difference) s from Berlin's time to UTC")
    }
    checkForms(loose)
}

/// A time is read back from what the C library writes.
private func checkForms(_ stamp: Timestamp) {
    var (calendar, seconds) = (tm(), time_t(stamp.seconds))
    guard gmtime_r(&seconds, &calendar) != nil, calendar.tm_year >= 1000 - 1900 else { return }
    for format in [
        "%a %b %e %H:%M:%S %Y", "%a %b %e %H:%M:%S UTC %Y", "%B %d, %Y %I:%M:%S %p", "%A %e %B %Y %H:%M:%S",
        "%Y/%m/%d %H:%M:%S", "%e-%b-%Y %l:%M:%S%p -0000", "%a %b %d %Y %H:%M:%S GMT+0000 (UTC)",
    ] {
        var buffer = [CChar](repeating: 0, count: 128)
        let length = strftime(&buffer, buffer.count, format, &calendar)
        let text = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let read = try? Timestamp(document: text, in: .utc)
        expect(read?.seconds == stamp.seconds, "\(text) was read as \(read.debugDescription)")
    }
}

private func check(_ stamp: Timestamp) {
    let whole = Timestamp(seconds: stamp.seconds)
    expect((try? Timestamp(stamp.rfc3339)) == whole, "\(stamp.rfc3339) reads back as another moment")
    expect(Timestamp(http: stamp.rfc822) == whole, "\(stamp.rfc822) reads back as another moment")
    expect(
        (try? Timestamp(stamp.day + " " + stamp.rfc3339.dropFirst(11))) == whole,
        "\(stamp.day) is another day")

    for (text, format) in [
        (stamp.rfc3339, "%Y-%m-%dT%H:%M:%SZ"), (stamp.rfc822, "%a, %d %b %Y %H:%M:%S GMT"),
        (stamp.day, "%Y-%m-%d"), (stamp.dateline, "%d %b %Y"),
    ] {
        var calendar = tm()
        let end = strptime(text, format, &calendar)
        expect(end?.pointee == 0, "\(text) is not of the form \(format)")
        let weekday = calendar.tm_wday
        let seconds = Int64(timegm(&calendar))
        let isDay = !format.contains("%S")
        expect(
            seconds == stamp.seconds || isDay && 0..<86_400 ~= stamp.seconds - seconds,
            "\(text) is \(seconds), expected \(stamp.seconds)")
        expect(!format.contains("%a") || weekday == calendar.tm_wday, "\(text) has the wrong weekday")
        // strptime is lenient, so the length is checked too.
        expect(text.utf8.count == ["T": 20, "a": 29, "Y": 10, "d": 11][mark(format)], "\(text) is too long")
    }
}

private func mark(_ format: String) -> String {
    format.contains("T%H") ? "T" : format.contains("%a") ? "a" : format.hasPrefix("%Y") ? "Y" : "d"
}

/// Parses the same dates in another way: by lengths and separators, with the C library's calendar.
private struct PlainDate {
    let stamp: Timestamp

    init?(_ input: [UInt8]) {
        guard input.allSatisfy({ $0 < 0x80 }) else { return nil }
        var rest = Substring(String(decoding: input, as: UTF8.self))
        guard let date = Self.take(&rest, "0000-00-00") else { return nil }
        var (time, fraction, offset) = ([0, 0, 0], "0", 0)
        if !rest.isEmpty {
            guard ["T", "t", " "].contains(rest.removeFirst()) else { return nil }
            if let long = Self.take(&rest, "00:00:00") {
                time = long
                if rest.first == "." {
                    fraction = String(rest.dropFirst().prefix { "0"..."9" ~= $0 })
                    rest = rest.dropFirst(1 + fraction.count)
                    guard !fraction.isEmpty else { return nil }
                }
            } else if let short = Self.take(&rest, "00:00"), rest.first != ":" {
                time = short + [0]
            } else {
                return nil
            }
            if rest.first == " " {
                rest.removeFirst()
                guard !rest.isEmpty else { return nil }
            }
            if let sign = rest.first {
                rest.removeFirst()
                if sign == "+" || sign == "-" {
                    guard let parts = Self.take(&rest, "00:00") ?? Self.take(&rest, "0000") else {
                        return nil
                    }
                    let (hours, minutes) =
                        parts.count == 2 ? (parts[0], parts[1]) : (parts[0] / 100, parts[0] % 100)
                    guard hours < 24, minutes < 60 else { return nil }
                    offset = (hours * 60 + minutes) * (sign == "+" ? 60 : -60)
                } else if sign != "Z" && sign != "z" {
                    return nil
                }
            }
            guard rest.isEmpty else { return nil }
        }
        guard date[0] > 0, 1...12 ~= date[1], 1...31 ~= date[2], time[0] < 24, time[1] < 60, time[2] < 60
        else {
            return nil
        }
        var calendar = tm()
        (calendar.tm_year, calendar.tm_mon) = (Int32(date[0]) - 1900, Int32(date[1]) - 1)
        (calendar.tm_mday, calendar.tm_hour) = (Int32(date[2]), Int32(time[0]))
        (calendar.tm_min, calendar.tm_sec) = (Int32(time[1]), Int32(time[2]))
        var seconds = timegm(&calendar)
        // A day that does not exist turns into another one.
        guard calendar.tm_mday == date[2] else { return nil }
        seconds -= offset
        var moment = time_t(seconds)
        guard gmtime_r(&moment, &calendar) != nil, 1 - 1900...9999 - 1900 ~= calendar.tm_year else {
            return nil
        }
        let nanoseconds = Int32((fraction + "000000000").prefix(9)) ?? 0
        stamp = Timestamp(seconds: Int64(seconds), nanoseconds: nanoseconds)
    }

    /// The numbers at the beginning of a text of this form, in which 0 stands for a digit.
    private static func take(_ text: inout Substring, _ form: String) -> [Int]? {
        let part = text.prefix(form.count)
        let isOfForm = zip(part.unicodeScalars, form.unicodeScalars).allSatisfy { scalar, mark in
            mark == "0" ? "0"..."9" ~= scalar : scalar == mark
        }
        guard isOfForm, part.unicodeScalars.count == form.unicodeScalars.count else { return nil }
        text = text[part.endIndex...]
        return part.split { !("0"..."9" ~= $0) }.compactMap { Int($0) }
    }
}
