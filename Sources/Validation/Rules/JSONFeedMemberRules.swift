extension RuleGroup {
    static let jsonFeedMember = RuleGroup(
        "JSON Feed members",
        rules: [
            .jsonFeedType, .jsonFeedAddress, .jsonFeedAddressScheme, .jsonFeedDate, .jsonFeedLanguage,
            .jsonFeedHTML, .jsonFeedUnknown, .jsonFeedExtension,
        ],
        checks: [
            .jsonFeed { feed, diagnostics in
                diagnostics.reportMembers(of: feed, JSONFeedForm.feed)
                if let title = feed["title"], title.kind == .string {
                    diagnostics.report(title, as: .plainText)
                }
            },
            .jsonItem { item, diagnostics in diagnostics.reportMembers(of: item, JSONFeedForm.item) },
        ])
}

extension DiagnosticCollector {
    fileprivate mutating func reportMembers(of object: JSONValue, _ forms: [String: JSONFeedForm]) {
        for member in object.elements {
            let name = member.key
            if let form = forms[name] {
                report(member, as: form)
            } else if name.hasPrefix("_") {
                reportExtension(member)
            } else {
                let question = question(.jsonFeedUnknown) { JSONFeedForm.meant(by: name, among: forms.keys) }
                report(
                    .jsonFeedUnknown, at: member.keyOffset, "\(Quotation(name)) is unknown here\(question)")
            }
        }
    }

    fileprivate mutating func report(_ member: JSONValue, as form: JSONFeedForm) {
        if let kind = form.kind, member.kind != kind {
            let hint = member.kind == .null ? "; leave it out if there is none" : ""
            report(
                .jsonFeedType, at: member, "\(member.key) is of type \(member.kind), expected \(kind)\(hint)")
            return
        }
        let value = member.string ?? ""
        switch form {
        case .plainText:
            if let trace = HTMLTrace.first(in: value) {
                let name = member.key.isEmpty ? "a tag" : member.key
                report(.jsonFeedHTML, at: member, "\(name) has \(trace), expected plain text")
            }
        case .plainContent:
            // Text may be about tags, but hardly if it is all markup.
            guard value.first(where: { !$0.isWhitespace }) == "<",
                value.last(where: { !$0.isWhitespace }) == ">"
            else { break }
            if let trace = HTMLTrace.first(in: value) {
                report(.jsonFeedHTML, at: member, "\(member.key) has \(trace), expected plain text")
            }
        case .webAddress: reportAddress(member, schemes: ["http", "https"])
        case .personAddress: reportAddress(member, schemes: ["http", "https", "mailto"])
        case .date:
            if let problem = InternetDate.problem(in: value.uppercased()) {
                report(.jsonFeedDate, at: member, "\(Quotation(value)): \(problem)")
            }
        case .language:
            if let problem = LanguageTag.problem(in: value) {
                report(.jsonFeedLanguage, at: member, "\(Quotation(value)): \(problem)")
            } else if let problem = LanguageTag.lengthProblem(in: value) {
                report(.languageShort, at: member, "\(member.key) \(Quotation(value)): \(problem)")
            }
        case .author: reportMembers(of: member, JSONFeedForm.person)
        case .authors: reportElements(of: member, as: form, JSONFeedForm.person)
        case .hubs: reportElements(of: member, as: form, JSONFeedForm.hub)
        case .attachments: reportElements(of: member, as: form, JSONFeedForm.attachment)
        case .tags: reportElements(of: member, as: form, [:])
        case .string, .mediaType, .amount, .boolean, .elsewhere: break
        }
    }

    private mutating func reportElements(
        of array: JSONValue, as form: JSONFeedForm, _ forms: [String: JSONFeedForm]
    ) {
        guard let kind = form.elementKind else { return }
        for element in array.elements {
            if element.kind != kind {
                report(
                    .jsonFeedType, at: element,
                    "\(array.key) holds a value of type \(element.kind), expected \(kind)")
            } else if kind == .object {
                reportMembers(of: element, forms)
            } else {
                report(element, as: .plainText)
            }
        }
    }

    private mutating func reportAddress(_ member: JSONValue, schemes: Set<String>) {
        let value = member.string ?? ""
        if let problem = AddressReference.wholeProblem(in: value) {
            report(.jsonFeedAddress, at: member, "\(member.key) is \(Quotation(value)): \(problem)")
        } else if let scheme = AddressReference.scheme(of: value), !schemes.contains(scheme.lowercased()) {
            report(
                .jsonFeedAddressScheme, at: member,
                "\(member.key) is \(Quotation(value)): expected a web address")
        } else if let problem = AddressReference.escapeProblem(in: value) {
            report(.addressEscapedTwice, at: member, "\(member.key) is \(Quotation(value)): \(problem)")
        }
    }

    private mutating func reportExtension(_ member: JSONValue) {
        let name = member.key
        if name.dropFirst().first?.isLetter != true || name.contains(".") {
            report(
                .jsonFeedExtension, at: member.keyOffset,
                "\(Quotation(name)): expected an underscore, then a letter, and no dot")
        }
        guard member.kind == .object else { return }
        for part in member.elements where part.key.hasPrefix("_") || part.key.contains(".") {
            report(
                .jsonFeedExtension, at: part.keyOffset,
                "\(Quotation(part.key)) in \(Quotation(name)): expected no underscore at the start and no dot"
            )
        }
    }
}

extension Rule {
    static let jsonFeedType = Rule(
        "json-feed-type", .error,
        "Each member has the right type, and so have the elements of arrays; null is not allowed, though "
            + "many readers treat it as a missing member.",
        .jsonFeed("The Structure of a Feed"),
        wrong: .jsonItem("\"tags\": \"news\""), right: .jsonItem("\"tags\": [\"news\"]"))

    static let jsonFeedAddress = Rule(
        "json-feed-address", .error, "Members for addresses hold whole addresses, with a scheme.",
        .jsonFeed("The Structure of a Feed"),
        wrong: .jsonItem("\"url\": \"/1\""), right: .jsonItem("\"url\": \"https://example.com/1\""))

    static let jsonFeedAddressScheme = Rule(
        "json-feed-address-scheme", .warning,
        "Addresses begin with http or https; the url of an author may begin with mailto.",
        .jsonFeed("The Structure of a Feed"),
        wrong: .jsonItem("\"image\": \"ftp://example.com/1.png\""),
        right: .jsonItem("\"image\": \"https://example.com/1.png\""))

    static let jsonFeedDate = Rule(
        "json-feed-date", .error, "date_published and date_modified are dates in RFC 3339 format.",
        .jsonFeed("Items"),
        wrong: .jsonItem("\"date_published\": \"2024-01-02\""),
        right: .jsonItem("\"date_published\": \"2024-01-02T03:04:05Z\""))

    static let jsonFeedLanguage = Rule(
        "json-feed-language", .error, "A language is an RFC 5646 language tag.", .jsonFeed("Top-level"),
        wrong: .jsonFeed("\"language\": \"en_GB\""), right: .jsonFeed("\"language\": \"en-GB\""))

    static let jsonFeedHTML = Rule(
        "json-feed-html", .warning, "HTML belongs in content_html only.", .jsonFeed("Items"),
        wrong: .jsonItem("\"title\": \"<b>One</b>\""), right: .jsonItem("\"title\": \"One < two\""))

    static let jsonFeedUnknown = Rule(
        "json-feed-unknown", .warning, "Members that JSON Feed does not define begin with an underscore.",
        .jsonFeed("Extensions"),
        wrong: .jsonItem("\"rating\": {}"), right: .jsonItem("\"_rating\": {}"))

    static let jsonFeedExtension = Rule(
        "json-feed-extension", .error,
        "After its underscore, the name of a custom member continues with a letter, and it has no dot. "
            + "The names of the members in it do not begin with an underscore and have no dot, either.",
        .jsonFeed("Extensions"),
        wrong: .jsonItem("\"_1.rating\": {}"), right: .jsonItem("\"_rating\": {}"))
}
