import Text

// The images of an article, once all fields are read.

extension ArticleDraft {
    /// The images of an article.
    func images(of place: DocumentPlace, on link: WebAddress) -> [Image] {
        let isBundle = place.isNamed && place.path.split(separator: "/").last?.hasPrefix("index.") == true
        let isFromRoot =
            rules.preset?.imagesAreFromRoot == true
            || rules.preset?.imagesAreFromRootOutsideBundles == true && !isBundle
        let base = isFromRoot || isElsewhere(link) ? rules.site ?? link : link
        let drafts = images.sorted { $0.rank < $1.rank }.map { $0.image.below(imageFolder) }
        let found = drafts.images(on: base, site: rules.site)
        guard isBundle, rules.preset?.hasBundles == true, found.isEmpty else { return found }
        let beside = BundleImage.name(beside: place.path).map { ImageDraft(link: .path($0)) }
        return [beside].compactMap(\.self).images(on: base, site: rules.site)
    }

    /// Whether the article's address is on another site than that of a generator's documents, which has the images.
    private func isElsewhere(_ link: WebAddress) -> Bool {
        guard rules.preset != nil, let site = rules.site else { return false }
        return !link.string.hasPrefix(site.folder) && link != site
    }
}
