import XML

extension RuleGroup {
    static let atomPerson = RuleGroup(
        "Atom person",
        rules: [
            .atomPersonNameMissing, .atomPersonNameEmpty, .atomPersonRepeated, .atomPersonMail,
        ],
        checks: [
            .elements(in: Namespace.atom) { person, diagnostics in
                guard ["author", "contributor"].contains(person.name.local) else { return }
                let children = AtomChildren(of: person)
                children.reportMissing(["name"], .atomPersonNameMissing, &diagnostics)
                children.reportRepeated(["name", "uri", "email"], .atomPersonRepeated, &diagnostics)
                for name in children["name"] where !name.holdsText {
                    diagnostics.report(.atomPersonNameEmpty, at: name, "the name is empty")
                }
                for mail in children["email"] {
                    let value = mail.value
                    guard let problem = mailProblem(in: value) else { continue }
                    diagnostics.report(.atomPersonMail, at: mail, "\(Quotation(value)): \(problem)")
                }
            }
        ])

    private static func mailProblem(in value: String) -> String? {
        let isLink = value.prefix(7).lowercased() == "mailto:"
        return isLink ? "expected the address without mailto:" : MailAddress.problem(in: value)
    }
}

extension Rule {
    static let atomPersonNameMissing = Rule(
        "atom-person-name-missing", .error, "An author or contributor has a name.", .atom("section 3.2.1"),
        wrong: .atomFeed("<author><email>jane@example.com</email></author>"),
        right: .atomFeed("<author><name>Jane</name><email>jane@example.com</email></author>"))

    static let atomPersonNameEmpty = Rule(
        "atom-person-name-empty", .warning, "The name of an author or contributor is not empty.",
        .atom("section 3.2.1"),
        wrong: .atomFeed("<author><name/></author>"),
        right: .atomFeed("<author><name>Jane</name></author>"))

    static let atomPersonRepeated = Rule(
        "atom-person-repeated", .error,
        "An author or contributor has one name, and at most one uri and email; each person has an element of "
            + "their own.",
        .atom("section 3.2"),
        wrong: .atomFeed("<author><name>Jane</name><name>Joe</name></author>"),
        right: .atomFeed("<author><name>Jane</name></author><author><name>Joe</name></author>"))

    static let atomPersonMail = Rule(
        "atom-person-email", .error,
        "The email of an author or contributor is a mail address, without a name and without mailto:.",
        .atom("section 3.2.3"),
        wrong: .atomFeed("<author><name>Jane</name><email>mailto:jane@example.com</email></author>"),
        right: .atomFeed("<author><name>Jane</name><email>jane@example.com</email></author>"))
}
