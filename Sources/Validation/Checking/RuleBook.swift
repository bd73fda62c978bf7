/// All rules.
public enum RuleBook {
    /// The groups, in the order in which they are listed.
    ///
    /// A new group is registered here.
    public static let groups: [RuleGroup] = [
        .limits,
        .xml,
        .rootElement,
        .address,
        .rssChannel,
        .rssItem,
        .rssStructure,
        .rssAddress,
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
        .threading,
        .feedHistory,
        .publishingProtocol,
        .json,
        .jsonFeed,
        .mediaNames,
        .mediaValues,
        .mediaContent,
        .mediaDetails,
        .podcastNames,
        .podcastValues,
        .podcastCategories,
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
        .geoRSS,
        .geographyMarkup,
        .slash,
        .syndication,
        .commentAPI,
        .event,
        .jsonFeedItem,
        .jsonFeedAuthor,
        .jsonFeedAttachment,
        .jsonFeedMember,
    ]

    /// The rules of all groups.
    public static let rules: [Rule] = groups.flatMap(\.rules)

    /// The rule of a name.
    public static func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }
}
