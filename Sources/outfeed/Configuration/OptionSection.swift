/// A group of related options.
struct OptionSection: Sendable {
    /// The key of the mapping that contains them; nil if they are at the top level.
    let key: String?
    /// What the options are about, as a sentence.
    let about: String
    let options: [ConfigurationOption]

    /// All sections, in the order of a configuration file.
    static let all: [OptionSection] = [
        OptionSection(
            key: nil, about: "Folders.",
            options: [
                .source, .exclude, .preset, .root, .permalink, .fields, .defaults, .authors, .output, .state,
            ]),
        OptionSection(
            key: nil, about: "Which feeds are written, and what is in them.",
            options: [
                .baseURL, .hubs, .feeds, .by, .sharedHosts, .format, .pages, .links, .newsSitemap, .templates,
                .limit,
                .content, .updated, .archive, .license,
                .includeUnpublished,
                .minQuality,
                .minHeat, .type, .category, .now, .jobs, .verify,
            ]),
        OptionSection(
            key: nil, about: "How feeds are published, and what is printed.",
            options: [
                .compress, .dryRun, .strict, .wait, .maxShrink, .keepEmpty, .keepMoved, .quiet, .verbose,
                .json, .metrics,
            ]),
        OptionSection(
            key: "site", about: "What every feed says about the site.", options: ConfigurationOption.site),
        OptionSection(
            key: "titles", about: "Titles for particular feeds, instead of those made from names.",
            options: ConfigurationOption.titles),
        OptionSection(key: nil, about: "Words and file names.", options: [.words, .slugs]),
    ]
}

extension ConfigurationOption {
    /// All options, in the order of a configuration file.
    static let all: [ConfigurationOption] = OptionSection.all.flatMap(\.options)

    /// The keys allowed in a mapping; `prefix` is the mapping's key with a trailing dot, or empty at the top
    /// level.
    static func names(below prefix: String) -> [String] {
        all.filter { $0.key.hasPrefix(prefix) }.reduce(into: []) { names, option in
            let name = String(option.key.dropFirst(prefix.count).prefix { $0 != "." })
            if names.last != name { names.append(name) }
        }
    }
}
