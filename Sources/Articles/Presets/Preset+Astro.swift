extension Preset {
    /// Astro: <https://docs.astro.build/en/guides/content-collections/>.
    static let astro = Preset(
        name: "astro", permalink: "/:sections/:slug/", slugs: .github,
        roots: ["src/content", "src/data", "src/pages"])
}
