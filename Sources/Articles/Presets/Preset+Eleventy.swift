extension Preset {
    /// Eleventy: <https://www.11ty.dev/docs/permalinks/>.
    static let eleventy: Preset = {
        var preset = Preset(
            name: "eleventy", permalink: "/:sections/:slug/", slugs: .kept, roots: ["content", "src"])
        preset.stripsDates = true
        preset.foldersNameFiles = true
        preset.collections = ["all", "nav", "post", "posts"]
        preset.hasPagesWithoutAddress = true
        return preset
    }()
}
