extension Preset {
    /// Hugo: <https://gohugo.io/content-management/urls/>.
    static let hugo: Preset = {
        var preset = Preset(
            name: "hugo",
            fields: [
                "publishedDateTime": ["date", "publishDate", "pubDate", "published"],
                "updatedDateTime": ["lastmod", "modified"], "webUrl": ["url"],
                "excerpt": ["description", "summary"],
                "expiryDate": ["expires", "expirationDate", "unpublishDate"],
                "private": ["unlisted", "headless"] + FieldMap.hidingFromFeeds,
                "status": ["build.render", "build.list", "_build.render", "_build.list"],
                "images": [
                    "images", "image", "cover", "featuredImage", "thumbnail", "featured_image", "banner",
                    "params.images", "params.image", "params.cover", "featureImage", "feature", "coverImage",
                    "heroImage", "hero", "header.image", "resources", "featuredImagePreview", "ogImage",
                    "socialImage", "shareImg", "previewImage",
                ],
                "author": ["authors", "byline", "creator", "params.author", "params.authors"],
            ],
            permalink: "/:sections/:slugorfilename/", slugs: .hugo, roots: ["content"])
        preset.hasListPages = true
        preset.imagesAreFromRootOutsideBundles = true
        preset.hasBundles = true
        preset.summariesAreMarkdown = true
        preset.datesFromUpdates = true
        preset.datesFromStart = true
        preset.namesHaveLanguages = true
        preset.slugsInPatternsAreTitles = true
        preset.closesAddresses = true
        preset.writesDatesAsTheyAre = true
        return preset
    }()
}
