/// The form of our JSON Feeds: the members of each object in order, and the form of each value.
///
/// JSON Feed 1.1 allows more. A feed that matches is valid; ``FeedValidator`` decides about any other.
enum JSONProfile {
    /// A member of an object.
    struct Member {
        let name: StaticString
        let form: Form
        let isRequired: Bool
        /// Whether it may be missing after the member before it.
        var isAlternative = false

        fileprivate static func required(_ name: StaticString, _ form: Form) -> Member {
            Member(name: name, form: form, isRequired: true)
        }

        /// Exactly one of it and the optional member before is required.
        fileprivate static func alternative(_ name: StaticString, _ form: Form) -> Member {
            Member(name: name, form: form, isRequired: true, isAlternative: true)
        }

        fileprivate static func optional(_ name: StaticString, _ form: Form) -> Member {
            Member(name: name, form: form, isRequired: false)
        }
    }

    /// The forms of values.
    enum Form {
        /// A string that does not begin with white space.
        case text
        /// An http or https URL.
        case address
        /// A URI of any scheme, which must be unique.
        case identity
        /// A date such as `2024-01-02T03:04:05Z`.
        case date
        /// A language tag.
        case language
        /// A whole number of 0 or more.
        case number
        /// Exactly this string.
        case exactly(StaticString)
        /// A list of texts.
        case texts
        /// A list of objects.
        case objects(Object)
    }

    /// The kinds of objects.
    enum Object {
        case feed, author, hub, item, attachment
    }

    /// The members of an object.
    static func members(of object: Object) -> [Member] {
        switch object {
        case .feed: feed
        case .author: author
        case .hub: hub
        case .item: item
        case .attachment: attachment
        }
    }

    private static let feed: [Member] = [
        .required("version", .exactly("https://jsonfeed.org/version/1.1")),
        .required("title", .text),
        .required("home_page_url", .address),
        .optional("feed_url", .address),
        .required("description", .text),
        .optional("next_url", .address),
        .optional("icon", .address),
        .optional("authors", .objects(.author)),
        .optional("language", .language),
        .optional("hubs", .objects(.hub)),
        .required("items", .objects(.item)),
    ]

    private static let author: [Member] = [
        .required("name", .text),
        .optional("url", .address),
    ]

    private static let hub: [Member] = [
        .required("type", .exactly("WebSub")),
        .required("url", .address),
    ]

    private static let item: [Member] = [
        .required("id", .identity),
        .required("url", .address),
        .optional("external_url", .address),
        .required("title", .text),
        .optional("content_text", .text),
        .alternative("content_html", .text),
        .optional("summary", .text),
        .optional("image", .address),
        .required("date_published", .date),
        .required("date_modified", .date),
        .required("authors", .objects(.author)),
        .optional("tags", .texts),
        .optional("language", .language),
        .optional("attachments", .objects(.attachment)),
    ]

    private static let attachment: [Member] = [
        .required("url", .address),
        .required("mime_type", .text),
        .optional("size_in_bytes", .number),
        .optional("duration_in_seconds", .number),
    ]
}
