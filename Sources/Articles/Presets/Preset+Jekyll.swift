extension Preset {
    /// Jekyll: <https://jekyllrb.com/docs/permalinks/>.
    static let jekyll: Preset = {
        var preset = Preset(
            name: "jekyll",
            fields: [
                // Posts that are `hidden` are left out of pages with lists, not of feeds.
                "private": ["unlisted"] + FieldMap.hidingFromFeeds,
                "images": FieldMap.usualImages + FieldMap.imageFolders,
                "topics": ["tags", "categories", "tag", "category"], "webUrl": ["permalink"],
            ],
            permalink: "/:categories/:year/:month/:day/:title.html", slugs: .jekyll, roots: ["_posts"])
        preset.splitsTopicsAtSpaces = true
        preset.stripsDates = true
        preset.imagesAreFromRoot = true
        preset.titlesFromFileNames = true
        preset.countsFoldersAsCategories = true
        preset.readsPlainTimesAsUTC = true
        preset.requiresDatedNames = true
        preset.joinsDefaultCategories = true
        return preset
    }()
}
