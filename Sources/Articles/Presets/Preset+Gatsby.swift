extension Preset {
    /// Gatsby, as its blog starter: <https://www.gatsbyjs.com/docs/creating-slugs-for-pages/>.
    static let gatsby: Preset = {
        var preset = Preset(
            name: "gatsby",
            fields: [
                "webUrl": ["url", "link", "canonicalUrl", "externalUrl", "permalink", "path"],
                // The theme Novela leaves out posts that are `secret`.
                "private": FieldMap.usualHolds + ["secret"],
            ],
            permalink: "/:sections/:slug/", slugs: .kept,
            roots: ["content/blog", "content/posts", "content", "src/pages"])
        preset.slugReach = .rooted
        return preset
    }()
}
