extension Preset {
    /// Zola: <https://www.getzola.org/documentation/content/page/>.
    static let zola: Preset = {
        var preset = Preset(
            name: "zola",
            fields: [
                "webUrl": ["path"], "publish": ["render"],
                "images": [
                    "extra.image", "extra.cover", "extra.thumbnail", "image", "extra.images", "extra.banner",
                    "extra.hero", "extra.featured_image", "extra.cover_image", "extra.local_image",
                    "extra.remote_image", "extra.social_media_card", "extra.og_image", "extra.img",
                ],
                "author": [
                    "authors", "byline", "creator", "taxonomies.authors", "taxonomies.author", "extra.author",
                    "extra.authors",
                ],
            ],
            permalink: "/:sections/:slug/", slugs: .zola, roots: ["content"])
        preset.stripsDates = true
        preset.namesHaveLanguages = true
        preset.hasListPages = true
        preset.imagesAreFromRootOutsideBundles = true
        preset.closesAddresses = true
        return preset
    }()
}
