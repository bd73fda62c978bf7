import Foundation

/// The time zone of dates that do not say theirs: UTC, or one of the IANA database.
public struct NamedTimeZone: Hashable, Sendable {
    /// The name, such as `Europe/Berlin`.
    public let name: String
    /// Nil for UTC.
    private let zone: TimeZone?

    /// Whether it is UTC.
    var isUTC: Bool { zone == nil }

    /// Coordinated Universal Time.
    public static let utc = NamedTimeZone(name: "UTC", zone: nil)

    /// Creates a zone from its IANA name; nil if there is none of this name.
    ///
    /// Only `UTC` and names with a slash are accepted: an abbreviation such as `BST` or `IST` means different
    /// zones to different people.
    public init?(_ name: String) {
        if name == Self.utc.name {
            self = .utc
        } else {
            guard name.contains("/"), let zone = TimeZone(identifier: name) else { return nil }
            self.init(name: name, zone: zone)
        }
    }

    private init(name: String, zone: TimeZone?) {
        (self.name, self.zone) = (name, zone)
    }

    /// Names that are in use, to suggest one.
    public static var knownNames: [String] {
        [utc.name] + TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }
    }

    /// Converts a time of the zone's clocks, in seconds since their 1970-01-01T00:00:00, into one since that
    /// time in UTC.
    ///
    /// A time that clocks skip in spring moves forward by as much as they do; one that they show twice in
    /// autumn is the earlier.
    func utc(ofLocal seconds: Int64) -> Int64 {
        guard zone != nil else { return seconds }
        // No offset is a day or more, so a change that matters is between these two.
        let day = Int64(Timestamp.secondsOfDay)
        let (before, after) = (offset(at: seconds - day), offset(at: seconds + day))
        let early = seconds - before
        if before == after || offset(at: early) == before { return early }
        let late = seconds - after
        return offset(at: late) == after ? late : early
    }

    /// How far clocks are ahead of UTC at a time in seconds since 1970, in seconds.
    func offset(at seconds: Int64) -> Int64 {
        zone.map { Int64($0.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))) } ?? 0
    }

    /// Compares by name.
    public static func == (left: NamedTimeZone, right: NamedTimeZone) -> Bool { left.name == right.name }

    /// Hashes the name.
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension NamedTimeZone: Encodable {
    /// Encodes the name.
    public func encode(to encoder: any Encoder) throws {
        try name.encode(to: encoder)
    }
}
