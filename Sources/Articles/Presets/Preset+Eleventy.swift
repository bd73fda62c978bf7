extension Preset {
    /// Eleventy: <https://www.11ty.dev/docs/permalinks/>.
    static let eleventy: Preset = {
        var preset = Preset(
            name: "eleventy",
            fields: [
                "private": ["unlisted", "eleventyExcludeFromCollections"] + FieldMap.hidingFromFeeds,
                "webUrl": ["url", "link", "canonicalUrl", "externalUrl", "permalink", "permalink.build"],
            ],
            permalink: "/:sections/:slug/", slugs: .kept, roots: ["content", "src"])
        preset.stripsDatesOfFilenames = true
        preset.foldersNameFiles = true
        preset.collections = ["all", "nav", "post", "posts"]
        preset.hasTemplatedAddresses = true
        preset.hidesIndexFiles = true
        return preset
    }()
}
