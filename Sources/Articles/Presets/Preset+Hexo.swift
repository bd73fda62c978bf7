extension Preset {
    /// Hexo: <https://hexo.io/docs/permalinks>.
    static let hexo: Preset = {
        var preset = Preset(
            name: "hexo",
            // The theme Fluid hides posts with `hide`.
            fields: ["private": FieldMap.usualHolds + ["hide"]],
            permalink: "/:year/:month/:day/:title/", slugs: .kept, roots: ["_posts"])
        preset.titlesHaveFolders = true
        preset.ignoresUnderscores = true
        return preset
    }()
}
