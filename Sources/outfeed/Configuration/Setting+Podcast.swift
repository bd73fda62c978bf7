import Articles
import Feeds
import Foundation
import Validation

// Reads what a grouping says about its podcast.
extension Setting {
    /// A podcast: a mapping with at least `image`, `category` and `explicit`.
    func podcast() throws(ConfigurationError) -> Podcast {
        var fields: [String: Setting] = [:]
        try eachField(["image", "category", "explicit", "author", "owner", "type"]) {
            name, setting throws(ConfigurationError) in fields[name] = setting
        }
        guard let image = fields["image"], let category = fields["category"],
            let explicit = fields["explicit"]
        else { throw error("expected image, category and explicit, which directories of podcasts require") }
        var podcast = Podcast(
            image: try ValueForm<WebAddress>.address.read(image),
            categories: try category.elements.map { category throws(ConfigurationError) in
                try category.podcastCategory()
            },
            isExplicit: try ValueForm<Bool>.flag.read(explicit))
        podcast.author = try fields["author"]?.text()
        podcast.owner = try fields["owner"]?.podcastOwner()
        podcast.order = try fields["type"].map { setting throws(ConfigurationError) in
            try ValueForm<Podcast.Order>.choice().read(setting)
        }
        return podcast
    }

    /// A category: `Technology`, or `Society & Culture > Documentary`.
    private func podcastCategory() throws(ConfigurationError) -> Podcast.Category {
        let parts = try string().split(separator: ">").map { $0.trimmingCharacters(in: .whitespaces) }
        guard let name = parts.first, parts.count <= 2 else {
            throw error(
                "expected a category such as Technology, or one such as Society & Culture > Documentary")
        }
        guard let known = PodcastCategories.current[name] else {
            throw error(
                "`\(name)` is not a category of Apple Podcasts\(Self.hint(name, PodcastCategories.current.keys))"
            )
        }
        guard parts.count == 2 else { return Podcast.Category(name) }
        let subcategory = parts[1]
        guard known.contains(subcategory) else {
            throw error("`\(subcategory)` is not a subcategory of \(name)\(Self.hint(subcategory, known))")
        }
        return Podcast.Category(name, subcategory)
    }

    private static func hint(_ name: String, _ known: some Collection<String>) -> String {
        let known = known.sorted()
        return known.isEmpty
            ? ", which has no subcategories" : ": " + NearestKey.hint(for: name, among: known)
    }

    /// An owner: an e-mail address, or a mapping with `name` and `email`.
    private func podcastOwner() throws(ConfigurationError) -> Podcast.Owner {
        guard node.mapping != nil else { return Podcast.Owner(name: nil, email: try mailAddress()) }
        var (name, email): (String?, String?)
        try eachField(["name", "email"]) { key, setting throws(ConfigurationError) in
            if key == "name" { name = try setting.text() } else { email = try setting.mailAddress() }
        }
        guard let email else { throw error("expected the owner's email") }
        return Podcast.Owner(name: name, email: email)
    }

    private func mailAddress() throws(ConfigurationError) -> String {
        let address = try string()
        if let problem = MailAddress.problem(in: address) { throw error(problem) }
        return address
    }
}
