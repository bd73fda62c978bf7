import Articles
import Text

extension Feed {
    /// Creates a feed that has lost all its articles and stays for a while, so that readers do not drop it.
    ///
    /// The articles may be held back now, so the name is derived from the file name.
    ///
    /// - Parameters:
    ///   - path: the path in the output folder, without the extension.
    ///   - key: the feed's key.
    ///   - updated: when the newest entry of the published feed changed.
    public init(emptyAt path: String, key: FeedKey, updated: Timestamp, site: Site) {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        let name =
            switch key.kind {
            case .all: site.name(of: key, spelling: nil)
            case .topic: file.replacing("-", with: " ")
            case .provider: file
            }
        self.init(
            key: key, path: path, name: name, id: site.id(of: key), title: site.title(of: key, name: name),
            summary: site.summary(of: key, name: name), page: site.page(of: path), updated: updated,
            logo: nil,
            site: site, entries: [])
    }
}
