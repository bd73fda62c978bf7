public import Foundation
import Validation

/// Checks anybody's RSS (0.91 to 2.0, or 1.0), Atom or JSON feed by more than 400 rules, offline.
///
/// ```swift
/// for diagnostic in FeedValidator().diagnostics(in: bytes) {
///     print(diagnostic)  // 11:7: error: pubDate “Mon, 02 Jan 2024 …”: the day is a Tue; … [rss-item-date]
/// }
/// ```
///
/// Bytes may be anything: it never fails, fetches nothing, and takes time in proportion to their number.
public struct FeedValidator: Sendable {
    /// What a platform asks of RSS feeds, besides the rules of the format.
    public enum Profile: String, CaseIterable, Hashable, Sendable {
        /// Apple Podcasts.
        case applePodcasts = "apple-podcasts"
        /// Flipboard.
        case flipboard
    }

    /// The platform whose rules are checked as well; nil for the rules of the formats alone.
    public var profile: Profile?
    /// The ids of rules that are not applied.
    public var ignoredRules: Set<String>
    /// The current time; a date more than a day later is a warning.
    public var now: Date

    /// Creates a validator.
    ///
    /// - Parameters:
    ///   - profile: the platform whose rules are checked as well.
    ///   - ignoredRules: the ids of rules that are not applied.
    ///   - now: the current time.
    public init(profile: Profile? = nil, ignoring ignoredRules: Set<String> = [], now: Date = Date()) {
        (self.profile, self.ignoredRules, self.now) = (profile, ignoredRules, now)
    }

    /// The problems in a document, in the order of its text.
    ///
    /// A document of more than 100 MB is a problem and not read. At most 100 problems are listed for each rule.
    ///
    /// - Parameter bytes: the document in any encoding that XML or JSON may have; `Data` will do.
    /// - Returns: the problems; none if the document is right.
    public func diagnostics(in bytes: some Sequence<UInt8>) -> [Diagnostic] {
        var validator = Validation.FeedValidator(ignoring: ignoredRules, now: now)
        validator.profile = FeedProfile.all.first { $0.name == profile?.rawValue }
        return validator.diagnostics(in: Array(bytes)).map(Diagnostic.init)
    }
}
