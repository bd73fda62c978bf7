extension Preset {
    /// Astro: <https://docs.astro.build/en/guides/content-collections/>.
    static let astro: Preset = {
        var preset = Preset(
            name: "astro", permalink: "/:sections/:slug/", slugs: .github,
            roots: ["src/content", "src/data", "src/pages"])
        preset.slugReach = .belowSection
        preset.ignoresUnderscores = true
        return preset
    }()
}
