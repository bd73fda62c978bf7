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
            permalink: "/:slug.html", slugs: .ascii, roots: ["content"])
        preset.slugsTitles = true
        preset.writesDatesAsTheyAre = true
        return preset
    }()
}
