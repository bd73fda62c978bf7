import Articles
import Feeds

extension ValueForm where Value == [String: String] {
    /// Titles by topic.
    static var titlesOfTopics: Self {
        Self("a mapping of topics to titles", "", .mapping) { setting throws(ConfigurationError) in
            var titles = Value()
            try setting.eachField { name, setting throws(ConfigurationError) in
                titles[PlainText.clean(name)] = try setting.text()
            }
            return titles
        }
    }

    /// Titles by a provider's domain.
    static var titlesOfProviders: Self {
        Self("a mapping of domains to titles", "", .mapping) { setting throws(ConfigurationError) in
            var titles = Value()
            try setting.eachField { name, setting throws(ConfigurationError) in
                let domain = try setting.parsed(name) { (text) throws(AddressError) in try DomainName(text) }
                titles[domain.string] = try setting.text()
            }
            return titles
        }
    }
}

extension ValueForm where Value == [String: Slug] {
    /// File names by topic.
    static var slugs: Self {
        let name = "lower-case letters, digits and single hyphens, at most 80, and no reserved name"
        return Self("a mapping of topics to \(name)", "", .mapping) { setting throws(ConfigurationError) in
            var slugs = Value()
            try setting.eachField { topic, setting throws(ConfigurationError) in
                guard let slug = Slug(custom: try setting.string()) else {
                    throw setting.error("expected \(name)")
                }
                let name = Topic(PlainText.clean(topic)).foldedName
                guard slugs[name] == nil else {
                    throw setting.error("this topic already has a slug, under another spelling")
                }
                slugs[name] = slug
            }
            return slugs
        }
    }
}
