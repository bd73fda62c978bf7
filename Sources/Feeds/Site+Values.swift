import Articles

// How values of fields are told apart and compared.

extension Site {
    /// What identifies a topic's feed: its slug, or the one that ``slugs`` gives it.
    public func subject(of topic: Topic) -> String {
        slugs.isEmpty ? topic.key : slugs[topic.foldedName]?.string ?? topic.key
    }

    /// What identifies a provider's feed: its domain; on a shared host, with the slug of its name.
    func subject(of provider: Provider) -> String {
        let domain = provider.domain.string
        guard !sharedHosts.isEmpty, let name = provider.name, sharedHosts.contains(provider.domain) else {
            return domain
        }
        return "\(domain)/\(Slug(name: name).string)"
    }

    /// A value in the form in which a field compares it: topics by slug, providers by domain, numbers as
    /// numbers, other text case-folded.
    func comparable(_ text: String, as field: ArticleField) -> String {
        switch field {
        case .topic: return subject(of: Topic(text))
        case .provider: return (try? DomainName(text))?.string ?? text.lowercased()
        default:
            if let number = Double(text), number.isFinite { return "\(number)" }
            return text.caseFolded
        }
    }

    /// An article's values of a field, in the form in which they are compared.
    func comparableValues(of field: ArticleField, in article: Article) -> [String] {
        switch field {
        case .topic: return article.topics.map { subject(of: $0) }
        case .provider:
            let (domain, subject) = (article.provider.domain.string, subject(of: article.provider))
            return subject == domain ? [domain] : [domain, subject]
        case .language:
            // `de` stands for `de-AT` as well (RFC 4647, section 3.3.1).
            let tag = article.language ?? language.flatMap { try? LanguageTag($0) }
            let subtags = tag?.subtags ?? []
            return subtags.indices.map { subtags[...$0].joined(separator: "-") }
        default: return field.texts(in: article).map { comparable($0, as: field) }
        }
    }

    /// The authors of an article; nil if neither the article nor its site names any.
    ///
    /// The site's own articles are by its author, or else by the site, unless they name their provider.
    func authors(of article: Article) -> [String]? {
        guard article.author == nil else { return article.authors }
        guard let name = author ?? (article.provider.name == nil ? title : nil),
            let url, DomainName(hostOf: url) == article.provider.domain
        else { return nil }
        return [name]
    }
}
