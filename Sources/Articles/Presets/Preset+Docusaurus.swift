extension Preset {
    /// Docusaurus: <https://docusaurus.io/docs/blog>.
    static let docusaurus: Preset = {
        var preset = Preset(
            name: "docusaurus",
            fields: [
                "updatedDateTime": ["lastUpdate.date", "lastUpdate", "lastmod", "updated"],
                "webUrl": ["url", "link", "canonicalUrl", "externalUrl"],
            ],
            permalink: "/:root/:date/:sections/:slug", slugs: .kept, roots: ["blog"])
        preset.datesAreAnywhere = true
        preset.markdownIsMDX = true
        preset.titlesFromHeadings = true
        preset.slugReach = .path
        preset.ignoresUnderscores = true
        return preset
    }()
}
