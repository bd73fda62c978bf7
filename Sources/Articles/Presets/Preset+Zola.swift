extension Preset {
    /// Zola: <https://www.getzola.org/documentation/content/page/>.
    static let zola: Preset = {
        var preset = Preset(
            name: "zola",
            fields: [
                "webUrl": ["path"], "publish": ["render"],
                "images": ["extra.image", "extra.cover", "extra.thumbnail", "image"],
            ],
            permalink: "/:sections/:slug/", slugs: .zola, roots: ["content"])
        preset.stripsDates = true
        preset.namesHaveLanguages = true
        preset.hasListPages = true
        preset.closesAddresses = true
        return preset
    }()
}
