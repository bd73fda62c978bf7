/// Options that belong together.
struct OptionSection: Sendable {
    /// The key whose mapping has them; nil if they stand by themselves.
    let key: String?
    /// What they are about, a sentence.
    let about: String
    let options: [ConfigurationOption]

    /// Every option, in the order of a configuration file.
    static let all: [OptionSection] = [
        OptionSection(
            key: nil, about: "Folders.",
            options: [.source, .output, .state]),
        OptionSection(
            key: nil, about: "Which feeds are written, and what is in them.",
            options: [
                .baseURL, .hubs, .by, .format, .pages, .links, .templates, .limit, .includeUnpublished,
                .minQuality,
                .minHeat, .type, .category, .now, .jobs, .verify,
            ]),
        OptionSection(
            key: nil, about: "How feeds are published, and what is printed.",
            options: [
                .compress, .dryRun, .strict, .wait, .maxShrink, .keepEmpty, .quiet, .verbose, .json, .metrics,
            ]),
        OptionSection(
            key: "site", about: "What every feed says about the site.", options: ConfigurationOption.site),
        OptionSection(
            key: "titles", about: "Titles for particular feeds, instead of those made from names.",
            options: ConfigurationOption.titles),
        OptionSection(key: nil, about: "File names.", options: [.slugs]),
    ]
}

extension ConfigurationOption {
    /// Every option, in the order of a configuration file.
    static let all: [ConfigurationOption] = OptionSection.all.flatMap(\.options)

    /// The keys that a mapping may have, given the key of that mapping with a dot at its end, or nothing.
    static func names(below prefix: String) -> [String] {
        all.filter { $0.key.hasPrefix(prefix) }.reduce(into: []) { names, option in
            let name = String(option.key.dropFirst(prefix.count).prefix { $0 != "." })
            if names.last != name { names.append(name) }
        }
    }
}
