import XML

extension RuleGroup {
    static let threading = RuleGroup(
        "Threading",
        rules: [
            .threadReference, .threadAddress, .threadType, .threadTypeAlone, .threadTotal, .threadLink,
            .threadLinkRelation, .threadPlace, .threadUnknown,
        ],
        checks: [
            .elements(in: Namespace.thread) { element, diagnostics in
                switch element.name.local {
                case "in-reply-to": judgeReply(element, &diagnostics)
                case "total":
                    let value = element.value
                    if let problem = countProblem(in: value) {
                        diagnostics.report(.threadTotal, at: element, "\(Quotation(value)): \(problem)")
                    }
                default:
                    diagnostics.report(
                        .threadUnknown, at: element, "\(Quotation(element.name.qualified)) is not defined")
                    return
                }
                let isInEntry = element.parent?.isNamed("entry", in: Namespace.atom) ?? false
                if !isInEntry, element.parent?.isNamed("item") != true,
                    element.parent?.isNamed("item", in: Namespace.rss10) != true
                {
                    diagnostics.report(
                        .threadPlace, at: element, "\(element.name.qualified) is outside an entry")
                }
            },
            .elements(in: Namespace.atom) { link, diagnostics in
                guard link.name.local == "link" else { return }
                for attribute in link.attributes where attribute.name.namespace == Namespace.thread {
                    judge(attribute, of: link, &diagnostics)
                }
            },
            .atomEntry { entry, diagnostics in
                diagnostics.reportRepeated("total", in: entry, namespace: Namespace.thread, .threadTotal)
            },
        ])

    private static func judgeReply(_ reply: XMLElement, _ diagnostics: inout DiagnosticCollector) {
        var present: Set<String> = []
        for attribute in reply.attributes where attribute.name.namespace.isEmpty {
            let name = attribute.name.local
            present.insert(name)
            switch name {
            case "ref":
                diagnostics.reportProblem(in: attribute, .threadReference, AddressReference.wholeProblem)
            case "href", "source": diagnostics.reportProblem(in: attribute, .threadAddress, placeProblem)
            case "type": diagnostics.reportProblem(in: attribute, .threadType, MediaType.problem)
            default: break
            }
        }
        if !present.contains("ref") {
            diagnostics.report(.threadReference, at: reply, "\(reply.name.qualified) has no ref")
        }
        if present.contains("type"), !present.contains("href") {
            diagnostics.report(.threadTypeAlone, at: reply, "found a type, but no href")
        }
    }

    /// Checks for a number in its shortest form, the canonical form of XML Schema.
    private static func countProblem(in value: String) -> String? {
        let isPadded = value.utf8.count > 1 && value.hasPrefix("0")
        return WholeNumber.problem(in: value) ?? (isPadded ? "expected no leading 0" : nil)
    }

    private static func placeProblem(in value: String) -> String? {
        let isName = ["tag", "urn"].contains(AddressReference.scheme(of: value)?.lowercased() ?? "")
        return AddressReference.problem(in: value)
            ?? (isName ? "expected an address to open; this is only a name" : nil)
    }

    private static func judge(
        _ attribute: XMLAttribute, of link: XMLElement, _ diagnostics: inout DiagnosticCollector
    ) {
        switch attribute.name.local {
        case "count": diagnostics.reportProblem(in: attribute, .threadLink, countProblem)
        // RFC 4685 has "updated" where its drafts had "when".
        case "updated", "when": diagnostics.reportProblem(in: attribute, .threadLink, InternetDate.problem)
        default:
            diagnostics.report(
                .threadUnknown, at: attribute, "\(Quotation(attribute.name.qualified)) is not defined")
            return
        }
        if link.linkRelation != "replies" {
            let name = attribute.name.qualified
            diagnostics.report(
                .threadLinkRelation, at: attribute, "\(name) is on a link that does not lead to replies")
        }
    }
}

extension Rule {
    static let threadReference = Rule(
        "thread-ref", .error,
        "thr:in-reply-to has a ref, the id of the entry that it replies to: a whole address.",
        .rfc(4685, "section 3"),
        wrong: .atomEntry("<thr:in-reply-to href=\"https://example.com/0\"/>"),
        right: .atomEntry("<thr:in-reply-to ref=\"tag:example.com,2024:0\" href=\"https://example.com/0\"/>"))

    static let threadAddress = Rule(
        "thread-address", .error,
        "The href and source of thr:in-reply-to are addresses to open, whole or relative, and so neither "
            + "tag: nor urn:.",
        .rfc(4685, "section 3"),
        wrong: .atomEntry("<thr:in-reply-to ref=\"urn:isbn:0\" href=\"https://example.com/a b\"/>"),
        right: .atomEntry("<thr:in-reply-to ref=\"urn:isbn:0\" href=\"https://example.com/a%20b\"/>"))

    static let threadType = Rule(
        "thread-type", .error, "The type of thr:in-reply-to is a media type.", .rfc(4685, "section 3"),
        wrong: .atomEntry("<thr:in-reply-to ref=\"urn:isbn:0\" href=\"/0\" type=\"html\"/>"),
        right: .atomEntry("<thr:in-reply-to ref=\"urn:isbn:0\" href=\"/0\" type=\"text/html\"/>"))

    static let threadTypeAlone = Rule(
        "thread-type-alone", .warning, "A thr:in-reply-to with a type has an href, whose type it is.",
        .rfc(4685, "section 3"),
        wrong: .atomEntry("<thr:in-reply-to ref=\"urn:isbn:0\" type=\"text/html\"/>"),
        right: .atomEntry("<thr:in-reply-to ref=\"urn:isbn:0\" href=\"/0\" type=\"text/html\"/>"))

    static let threadTotal = Rule(
        "thread-total", .error,
        "An entry has at most one thr:total, a number of 0 or more, without leading zeros.",
        .rfc(4685, "section 5"),
        wrong: .atomEntry("<thr:total>many</thr:total>"), right: .atomEntry("<thr:total>12</thr:total>"))

    static let threadLink = Rule(
        "thread-link", .error,
        "The thr:count of a link is a number of 0 or more, and its thr:updated a date in RFC 3339 format; "
            + "so is thr:when, its old name.",
        .rfc(4685, "section 4"),
        wrong: .atomEntry("\(alternate)<link rel=\"replies\" href=\"/replies\" thr:count=\"-1\"/>"),
        right: .atomEntry("\(alternate)<link rel=\"replies\" href=\"/replies\" thr:count=\"1\"/>"))

    static let threadLinkRelation = Rule(
        "thread-link-rel", .warning, "thr:count and thr:updated are on links that lead to replies.",
        .rfc(4685, "section 4"),
        wrong: .atomEntry("\(alternate)<link rel=\"related\" href=\"/replies\" thr:count=\"1\"/>"),
        right: .atomEntry("\(alternate)<link rel=\"replies\" href=\"/replies\" thr:count=\"1\"/>"))

    static let threadPlace = Rule(
        "thread-place", .warning,
        "thr:in-reply-to and thr:total are about an entry, and belong in one or in an RSS item.",
        .rfc(4685, "sections 3 and 5"),
        wrong: .atomFeed("<thr:total>12</thr:total>"), right: .atomEntry("<thr:total>12</thr:total>"))

    static let threadUnknown = Rule(
        "thread-unknown", .error,
        "Elements of Threading are thr:in-reply-to and thr:total, and its attributes thr:count and "
            + "thr:updated.",
        .rfc(4685, "sections 3 to 5"),
        wrong: .atomEntry("<thr:count>12</thr:count>"), right: .atomEntry("<thr:total>12</thr:total>"))

    private static let alternate = "<link href=\"https://example.com/1\"/>"
}
