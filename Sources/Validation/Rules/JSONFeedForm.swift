/// The forms of the members of JSON Feed objects.
enum JSONFeedForm {
    /// Plain text, in which HTML would be shown literally.
    case plainText
    /// The text of an item, which may show markup examples.
    case plainContent
    /// Any other string.
    case string
    /// An http or https URL.
    case webAddress
    /// The URL of a person's page, or a `mailto:` URL.
    case personAddress
    case date, language, mediaType
    /// A number of 0 or more; a whole number if required.
    case amount(isWhole: Bool)
    case boolean
    /// Author objects, or the single one of version 1.
    case authors, author
    case hubs, attachments, tags
    /// A member checked by another rule, including its type.
    case elsewhere

    /// The required type of the value.
    var kind: JSONValue.Kind? {
        switch self {
        case .plainText, .plainContent, .string, .webAddress, .personAddress, .date, .language, .mediaType:
            .string
        case .amount: .number
        case .boolean: .boolean
        case .authors, .hubs, .attachments, .tags: .array
        case .author: .object
        case .elsewhere: nil
        }
    }

    /// The required type of the value's elements if it is an array.
    var elementKind: JSONValue.Kind? {
        switch self {
        case .authors, .hubs, .attachments: .object
        case .tags: .string
        default: nil
        }
    }

    /// The member that was probably meant by an unknown name.
    static func meant(by name: String, among names: some Collection<String>) -> String? {
        let other = others[name.lowercased()]?.first(where: names.contains)
        return other ?? NearSpelling.of(name, among: names)
    }

    /// What other formats and programs call members.
    private static let others = [
        "content": ["content_html"], "html": ["content_html"], "body": ["content_html"],
        "text": ["content_text"], "description": ["summary"], "excerpt": ["summary"],
        "link": ["url", "home_page_url"], "permalink": ["url"], "guid": ["id"], "uuid": ["id"],
        "date": ["date_published"], "published": ["date_published"], "pubdate": ["date_published"],
        "updated": ["date_modified"], "modified": ["date_modified"], "categories": ["tags"],
        "category": ["tags"], "entries": ["items"], "type": ["mime_type"],
        "length": ["size_in_bytes"], "size": ["size_in_bytes"], "duration": ["duration_in_seconds"],
    ]

    static let feed: [String: JSONFeedForm] = [
        "version": .elsewhere, "title": .elsewhere, "items": .elsewhere, "home_page_url": .webAddress,
        "feed_url": .webAddress, "description": .plainText, "user_comment": .string, "next_url": .webAddress,
        "icon": .webAddress, "favicon": .webAddress, "authors": .authors, "author": .author,
        "language": .language, "expired": .boolean, "hubs": .hubs,
    ]
    static let item: [String: JSONFeedForm] = [
        "id": .elsewhere, "url": .webAddress, "external_url": .webAddress, "title": .plainText,
        "content_html": .string, "content_text": .plainContent, "summary": .plainText, "image": .webAddress,
        "banner_image": .webAddress, "date_published": .date, "date_modified": .date, "authors": .authors,
        "author": .author, "tags": .tags, "language": .language, "attachments": .attachments,
    ]
    static let person: [String: JSONFeedForm] = [
        "name": .plainText, "url": .personAddress, "avatar": .webAddress,
    ]
    static let attachment: [String: JSONFeedForm] = [
        "url": .webAddress, "mime_type": .mediaType, "title": .plainText,
        "size_in_bytes": .amount(isWhole: true), "duration_in_seconds": .amount(isWhole: false),
    ]
    static let hub: [String: JSONFeedForm] = ["type": .string, "url": .webAddress]
}
