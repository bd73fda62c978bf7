/// Names in dates, in lower case.
enum DateNames {
    static let weekdays: [StaticString] = [
        "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
    ]

    static let months: [StaticString] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]

    /// Zones with one fixed offset, in minutes east of UTC: those of RFC 822, and others that mean only one
    /// zone.
    static let zones: [(name: StaticString, minutes: Int)] = [
        ("z", 0), ("utc", 0), ("gmt", 0), ("ut", 0),
        ("est", -300), ("edt", -240), ("cst", -360), ("cdt", -300), ("mst", -420), ("mdt", -360),
        ("pst", -480), ("pdt", -420),
        ("wet", 0), ("west", 60), ("cet", 60), ("cest", 120), ("eet", 120), ("eest", 180), ("msk", 180),
        ("jst", 540), ("kst", 540), ("aest", 600), ("aedt", 660), ("nzst", 720), ("nzdt", 780),
    ]
}
