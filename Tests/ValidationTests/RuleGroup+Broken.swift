import Foundation

@testable import Validation

extension [RuleGroup] {
    static let atom: [RuleGroup] = [
        .atomFeed, .atomEntry, .atomLink, .atomText, .atomContent, .atomPerson, .atomValue, .atomStructure,
        .threading, .feedHistory, .publishingProtocol,
    ]
    static let rss: [RuleGroup] = [
        .address, .rssChannel, .rssItem, .rssStructure, .rssAddress, .rssScheme, .rssMail, .rssImage,
        .rssCloud, .rssTextInput, .rssSchedule, .rssEnclosure, .language,
    ]
    static let warnings: [RuleGroup] = [
        .selfLink, .relativeReference, .blankText, .title, .htmlContent, .dateSanity, .rssHabit, .prefix,
        .size, .textQuality,
    ]

    /// The ids of the groups' rules that a document violates; other rules do not count.
    func broken(
        in document: [UInt8], now: Date = Date(timeIntervalSince1970: 1_800_000_000)
    ) -> [String] {
        let names = Set(flatMap(\.rules).map(\.id))
        return FeedValidator(now: now).diagnostics(in: document).map(\.rule.id).filter(names.contains)
    }
}
