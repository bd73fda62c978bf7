/// An image whose address may be relative to an article that is not read completely yet.
struct ImageDraft {
    var link: DocumentLink
    var width: Int?
    var height: Int?

    /// The image in a folder of the site, if its path has no folder of its own.
    func below(_ folder: String?) -> ImageDraft {
        guard let folder, case .path(let path) = link, !path.hasPrefix("/") else { return self }
        let separator = folder.hasSuffix("/") ? "" : "/"
        return ImageDraft(link: .path(folder + separator + path), width: width, height: height)
    }

    /// The image; nil for a path that only the site's sources know.
    ///
    /// - Parameters:
    ///   - page: the article's address.
    ///   - site: the site's address.
    func image(on page: WebAddress, site: WebAddress?) -> Image? {
        var link = link
        if case .path(var path) = link {
            // Pelican's `{static}/a.png` is a path from the root of its content.
            if path.hasPrefix("{"), let end = path.firstIndex(of: "}") {
                path = String(path[path.index(after: end)...])
                link = .path(path)
                guard path.hasPrefix("/") else { return nil }
            }
            // A resource of Hugo may be a pattern.
            guard ![".", "@", "~"].contains(where: path.hasPrefix),
                !path.contains(where: { "*{<".contains($0) })
            else { return nil }
        }
        return link.address(from: page, site: site).map { Image(address: $0, width: width, height: height) }
    }
}

extension [ImageDraft] {
    /// The images, each address once.
    func images(on page: WebAddress, site: WebAddress?) -> [Image] {
        var images: [Image] = []
        var addresses = FirstTimes<WebAddress>()
        for draft in self {
            guard let image = draft.image(on: page, site: site),
                addresses.has(image.address, after: images.lazy.map(\.address))
            else { continue }
            images.append(image)
        }
        return images
    }
}
