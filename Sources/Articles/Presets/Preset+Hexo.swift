extension Preset {
    /// Hexo: <https://hexo.io/docs/permalinks>.
    static let hexo = Preset(
        name: "hexo", permalink: "/:year/:month/:day/:title/", slugs: .kept, roots: ["_posts"])
}
