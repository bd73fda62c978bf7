extension RuleGroup {
    static let jsonFeedAttachment = RuleGroup(
        "JSON Feed attachments",
        rules: [.jsonFeedAttachment, .jsonFeedAttachmentType, .jsonFeedAttachmentNumber],
        checks: [
            .jsonItem { item, diagnostics in
                let attachments = item["attachments"]?.elements ?? []
                for attachment in attachments where attachment.kind == .object {
                    for name in ["url", "mime_type"] where attachment[name] == nil {
                        diagnostics.report(
                            .jsonFeedAttachment, at: attachment, "the attachment has no \(name)")
                    }
                    for member in attachment.elements {
                        switch JSONFeedForm.attachment[member.key] {
                        case .mediaType:
                            guard let type = member.string, let problem = MediaType.problem(in: type) else {
                                break
                            }
                            diagnostics.report(
                                .jsonFeedAttachmentType, at: member, "\(Quotation(type)): \(problem)")
                        case .amount(let isWhole):
                            guard member.kind == .number,
                                let problem = problem(in: member.literal, isWhole: isWhole)
                            else { break }
                            diagnostics.report(
                                .jsonFeedAttachmentNumber, at: member,
                                "\(member.key) is \(Quotation(member.literal)): \(problem)")
                        default: break
                        }
                    }
                }
            }
        ])

    private static func problem(in literal: String, isWhole: Bool) -> String? {
        guard let number = Double(literal), number.isFinite else { return "the number is too large" }
        if number < 0 { return "the number is negative" }
        return isWhole && number != number.rounded() ? "expected a whole number" : nil
    }
}

extension Rule {
    static let jsonFeedAttachment = Rule(
        "json-feed-attachment", .error, "An attachment has a url and a mime_type.", .jsonFeed("Attachments"),
        wrong: .jsonItem("\"attachments\": [{\"url\": \"https://example.com/1.mp3\"}]"),
        right: .jsonItem(attachment("\"duration_in_seconds\": 60")))

    static let jsonFeedAttachmentType = Rule(
        "json-feed-attachment-type", .error, "The mime_type of an attachment is a media type.",
        .jsonFeed("Attachments"),
        wrong: .jsonItem(
            "\"attachments\": [{\"url\": \"https://example.com/1.mp3\", \"mime_type\": \"mp3\"}]"),
        right: .jsonItem(attachment("\"title\": \"One\"")))

    static let jsonFeedAttachmentNumber = Rule(
        "json-feed-attachment-number", .error,
        "size_in_bytes is a whole number of 0 or more, duration_in_seconds a number of 0 or more.",
        .jsonFeed("Attachments"),
        wrong: .jsonItem(attachment("\"size_in_bytes\": -1")),
        right: .jsonItem(attachment("\"size_in_bytes\": 1024")))

    private static func attachment(_ member: String) -> String {
        """
        "attachments": [{"url": "https://example.com/1.mp3", "mime_type": "audio/mpeg", \(member)}]
        """
    }
}
