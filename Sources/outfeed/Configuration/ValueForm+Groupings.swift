import Articles
import Feeds
import Foundation

/// Groupings as `by` names them.
struct GroupingChoice: Sendable {
    /// The ids.
    let names: [String]
    /// What a file defines by naming them; nil elsewhere, where they choose among those of the file.
    let groupings: [Grouping]?
}

extension ValueForm where Value == GroupingChoice {
    /// Names of groupings, as a list or as comma-separated text.
    static var groupingNames: Self {
        Self("one or more groupings, such as all, topic or provider", "groupings") {
            setting throws(ConfigurationError) in
            var names: [String] = []
            var groupings: [Grouping] = []
            for element in setting.elements {
                for name in try element.string().split(separator: ",").map({
                    $0.trimmingCharacters(in: .whitespaces)
                }) {
                    guard !name.isEmpty, !names.contains(name) else { continue }
                    names.append(name)
                    if setting.isInFile {
                        groupings.append(try element.permitted(element.grouping(named: name)))
                    }
                }
            }
            guard !names.isEmpty else { throw setting.error("expected at least one grouping, such as topic") }
            return GroupingChoice(names: names, groupings: setting.isInFile ? groupings : nil)
        }
    }
}

extension ValueForm where Value == [Grouping] {
    /// Definitions of feeds: names, or mappings.
    static var groupings: Self {
        Self("a list of fields and mappings", "", .mapping) { setting throws(ConfigurationError) in
            var groupings: [Grouping] = []
            for element in setting.elements {
                let grouping = try element.grouping()
                if groupings.contains(where: { $0.id == grouping.id }) {
                    throw element.error(
                        "there are feeds with the id `\(grouping.id)` already: add `id:` with another one")
                }
                if let problem = grouping.path.conflict(among: groupings.map(\.path)) {
                    throw element.error(problem)
                }
                groupings.append(grouping)
            }
            guard !groupings.isEmpty else { throw setting.error("expected at least one, such as `all`") }
            return groupings
        }
    }
}

extension ValueForm where Value == [DomainName] {
    /// Domains, sorted, without duplicates.
    static var domains: Self {
        Self("a domain or a list of domains", "domain", .list) { setting throws(ConfigurationError) in
            var domains: Set<DomainName> = []
            for element in setting.elements {
                let domain = try element.parsed(element.string()) { (text) throws(AddressError) in
                    try DomainName(text)
                }
                domains.insert(domain)
            }
            return domains.sorted { $0.string.precedes($1.string) }
        }
    }
}
