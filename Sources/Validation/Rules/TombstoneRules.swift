import XML

extension Namespace {
    static let tombstones = "http://purl.org/atompub/tombstones/1.0"
}

extension RuleGroup {
    static let tombstones = RuleGroup(
        "Deleted entries",
        rules: [
            .tombstoneUnknown, .tombstonePlace, .tombstoneAttribute, .tombstoneAttributeMissing,
            .tombstoneReference, .tombstoneDate,
        ],
        checks: [
            .elements(in: Namespace.tombstones) { element, diagnostics in
                Vocabulary.tombstones.judge(element, &diagnostics)
            }
        ])
}

extension Vocabulary {
    /// The elements that say which entries of an Atom feed were deleted.
    static let tombstones = Vocabulary(
        rules: Rules(
            unknown: .tombstoneUnknown, misplaced: .tombstonePlace, unknownAttribute: .tombstoneAttribute,
            missingAttribute: .tombstoneAttributeMissing),
        terms: [
            "deleted-entry": Term(
                in: [.feed],
                [
                    "ref": Kind(.tombstoneReference, AddressReference.wholeProblem),
                    "when": Kind(.tombstoneDate, InternetDate.problem),
                ], required: ["ref", "when"]),
            "by": Term(in: [.within("deleted-entry")]),
            "comment": Term(in: [.within("deleted-entry")], ["type": .anything]),
        ])
}

extension Rule {
    static let tombstoneUnknown = Rule(
        "tombstone-unknown", .error,
        "Elements of the namespace for deleted entries are deleted-entry, by and comment.",
        .rfc(6721, "section 3"),
        wrong: .atomFeed(deleted(ref, when, "<at:reason>Old.</at:reason>")),
        right: .atomFeed(deleted(ref, when, "<at:comment>Old.</at:comment>")))

    static let tombstonePlace = Rule(
        "tombstone-place", .error, "at:deleted-entry belongs in a feed, and at:by and at:comment in it.",
        .rfc(6721, "section 3"),
        wrong: .atomEntry(deleted(ref, when)), right: .atomFeed(deleted(ref, when)))

    static let tombstoneAttribute = Rule(
        "tombstone-attribute", .warning,
        "at:deleted-entry has the attributes ref and when; readers ignore others.",
        .rfc(6721, "section 3"),
        wrong: .atomFeed(deleted(ref, when + " id=\"1\"")), right: .atomFeed(deleted(ref, when)))

    static let tombstoneAttributeMissing = Rule(
        "tombstone-attribute-missing", .error,
        "at:deleted-entry has a ref, the id of the entry, and a when, the time of its deletion.",
        .rfc(6721, "section 3"),
        wrong: .atomFeed(deleted("", when)), right: .atomFeed(deleted(ref, when)))

    static let tombstoneReference = Rule(
        "tombstone-ref", .error, "The ref of an at:deleted-entry is the id of an entry, a whole address.",
        .rfc(6721, "section 3"),
        wrong: .atomFeed(deleted("ref=\"1\"", when)), right: .atomFeed(deleted(ref, when)))

    static let tombstoneDate = Rule(
        "tombstone-date", .error, "The when of an at:deleted-entry is a date in RFC 3339 format.",
        .rfc(6721, "section 3"),
        wrong: .atomFeed(deleted(ref, "when=\"yesterday\"")), right: .atomFeed(deleted(ref, when)))

    private static let ref = "ref=\"https://example.com/2\""
    private static let when = "when=\"2024-01-02T03:04:05Z\""

    private static func deleted(_ ref: String, _ when: String, _ content: String = "") -> String {
        "<at:deleted-entry xmlns:at=\"\(Namespace.tombstones)\" \(ref) \(when)>\(content)</at:deleted-entry>"
    }
}
