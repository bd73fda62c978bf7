extension Preset {
    /// Hugo: <https://gohugo.io/content-management/urls/>.
    static let hugo: Preset = {
        var preset = Preset(
            name: "hugo",
            fields: [
                "publishedDateTime": ["date", "publishDate", "pubDate", "published"],
                "updatedDateTime": ["lastmod", "modified"], "webUrl": ["url"],
                "excerpt": ["description", "summary"],
                "private": ["unlisted", "headless"],
                "status": ["build.render", "build.list", "_build.render", "_build.list"],
                "images": [
                    "images", "image", "cover", "featuredImage", "thumbnail", "featured_image", "banner",
                ],
            ],
            permalink: "/:sections/:slugorfilename/", slugs: .hugo, roots: ["content"])
        preset.hasListPages = true
        preset.namesHaveLanguages = true
        preset.slugsInPatternsAreTitles = true
        preset.closesAddresses = true
        preset.writesDatesAsTheyAre = true
        return preset
    }()
}
