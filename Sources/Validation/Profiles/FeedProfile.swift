import XML

/// What a platform asks of RSS feeds, besides the rules of the format.
///
/// A profile is data: list its requirements in a file of its own, and add it to ``all``.
public struct FeedProfile: Sendable {
    /// All profiles.
    public static let all: [FeedProfile] = [.applePodcasts, .flipboard]

    /// The name used in options, with which the ids of its rules begin.
    public let name: String
    /// A rule for each requirement.
    public let rules: [Rule]
    let group: RuleGroup

    /// - Parameters:
    ///   - name: the name used in options.
    ///   - platform: the name of the platform.
    ///   - source: the document that states the requirements.
    init(_ name: String, _ platform: String, _ source: Specification, _ requirements: [Requirement]) {
        self.name = name
        let checked = requirements.map { requirement in
            (
                requirement,
                Rule(
                    "\(name)-\(requirement.id)", requirement.severity, requirement.sentence, source,
                    wrong: requirement.example(isRight: false, among: requirements),
                    right: requirement.example(isRight: true, among: requirements))
            )
        }
        let format = Rule(
            "\(name)-rss", .error, "\(platform) takes RSS feeds.", source, wrong: .atomFeed(""),
            right: .rssChannel(""))
        rules = [format] + checked.map(\.1)
        @Sendable func judge(
            _ element: XMLElement, _ place: Requirement.Place, _ diagnostics: inout DiagnosticCollector
        ) {
            for (requirement, rule) in checked where requirement.place == place {
                if let problem = requirement.problem(element) {
                    diagnostics.report(rule, at: element, problem)
                }
            }
        }
        let message = "\(platform) does not take this format; write RSS"
        group = RuleGroup(
            platform, rules: rules,
            checks: [
                .rssChannel { judge($0, .channel, &$1) }, .rssItem { judge($0, .item, &$1) },
                .rdf { $1.report(format, at: $0, "\(message) 2.0") },
                .atomFeed { $1.report(format, at: $0, message) },
                .jsonFeed { $1.report(format, at: $0, message) },
            ])
    }
}
