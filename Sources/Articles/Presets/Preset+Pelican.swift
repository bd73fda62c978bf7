extension Preset {
    /// Pelican: <https://docs.getpelican.com/en/latest/settings.html#url-settings>.
    static let pelican: Preset = {
        var preset = Preset(
            name: "pelican",
            fields: [
                "topics": ["tags", "category", "keywords"],
                "updatedDateTime": ["modified", "updated"],
                "webUrl": ["url"],
                "excerpt": ["summary", "description"],
            ],
            permalink: "/:slug.html", slugs: .pelican, roots: ["content"])
        preset.slugsTitles = true
        preset.keepsSlugs = true
        preset.splitsAuthors = true
        preset.countsLastFolderAsCategory = true
        preset.addressesHaveLanguages = true
        preset.summariesAreMarkdown = true
        preset.pageFolder = "pages"
        preset.writesDatesAsTheyAre = true
        return preset
    }()
}
