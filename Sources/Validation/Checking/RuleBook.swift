/// All rules.
public enum RuleBook {
    /// The groups, in the order in which they are listed.
    ///
    /// New groups must be added here.
    public static let groups: [RuleGroup] = [
        .limits,
        .xml,
        .rootElement,
        .address,
        .rssChannel,
        .rssItem,
        .rssStructure,
        .rssAddress,
        .rssScheme,
        .rssMail,
        .rssImage,
        .rssCloud,
        .rssTextInput,
        .rssSchedule,
        .rssEnclosure,
        .language,
        .atomFeed,
        .atomEntry,
        .atomLink,
        .atomText,
        .atomContent,
        .atomPerson,
        .atomValue,
        .atomStructure,
        .atomAdvice,
        .threading,
        .feedHistory,
        .tombstones,
        .publishingProtocol,
        .publishingDocument,
        .json,
        .jsonFeed,
        .mediaNames,
        .mediaValues,
        .mediaContent,
        .mediaDetails,
        .mediaTexts,
        .mediaTimes,
        .podcastNames,
        .podcastValues,
        .podcastCategories,
        .podcastListing,
        .dublinCore,
        .contentModule,
        .licenses,
        .embeddedXHTML,
        .selfLink,
        .relativeReference,
        .blankText,
        .title,
        .htmlContent,
        .dateSanity,
        .rssHabit,
        .prefix,
        .size,
        .textQuality,
        .geo,
        .geoAddress,
        .geoRSS,
        .geographyMarkup,
        .slash,
        .syndication,
        .commentAPI,
        .trackback,
        .feedBurner,
        .event,
        .jsonFeedItem,
        .jsonFeedAuthor,
        .jsonFeedAttachment,
        .jsonFeedMember,
        .comparison,
        .http,
    ]

    /// The rules of all groups.
    public static let rules: [Rule] = groups.flatMap(\.rules)

    /// These, and the rules of all profiles.
    public static let everyRule: [Rule] = rules + FeedProfile.all.flatMap(\.rules)

    /// The rule with an id.
    public static func rule(_ id: String) -> Rule? { everyRule.first { $0.id == id } }
}
