/// A rule of our profile that XML Schema 1.0 cannot say: nothing may match its XPath expression.
struct XPathRule {
    /// Selects what breaks the rule.
    let violation: String
    /// What was expected.
    let message: String

    static let namespaces = ["atom": "http://www.w3.org/2005/Atom"]

    static func rules(for dialect: FeedChecker.Dialect) -> [XPathRule] {
        switch dialect {
        case .rss: rss
        case .atom: atom
        }
    }

    private static let rss = [
        XPathRule(
            violation: "/rss/channel/item/guid[@isPermaLink='true' and not(starts-with(., 'http'))]",
            message: "guid: expected a web address where isPermaLink is true")
    ]

    private static let atom = [
        XPathRule(
            violation: """
                /atom:feed/atom:link[1][@rel!='alternate' or @type!='text/html'] | \
                /atom:feed/atom:link[2][@rel!='self' or @type!='application/atom+xml']
                """,
            message: "feed: expected the alternate link to the page, then the self link"),
        XPathRule(
            violation: """
                /atom:feed/atom:entry/atom:link[1][@rel!='alternate' or @title] | \
                /atom:feed/atom:entry/atom:link[position()>1][@rel!='related' or not(@title)]
                """,
            message: "entry: expected the alternate link without a title, then related links with one each"),
    ]
}
