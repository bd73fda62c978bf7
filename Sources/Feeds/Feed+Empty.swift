import Articles
import Text

extension Feed {
    /// A feed whose articles are all taken back: it stays for a while, so that readers do not lose it over a correction.
    ///
    /// Its name is made from its file, as its articles may be held back now.
    ///
    /// - Parameters:
    ///   - path: the file in the output folder, without the extension.
    ///   - key: what its articles had in common.
    ///   - updated: when the newest entry of the feed that stood there changed.
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
