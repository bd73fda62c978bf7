import Foundation

/// The image that a page of Hugo shows first because of its name: `featured.jpg` beside `index.md`.
enum BundleImage {
    private static let endings = ["jpg", "jpeg", "png", "webp", "avif", "gif"]

    /// The name of the image; nil if there is none.
    ///
    /// - Parameter document: the document's path.
    static func name(beside document: String) -> String? {
        let folder = document.lastIndex(of: "/").map { String(document[..<$0]) } ?? "."
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        let ranked = names.compactMap { name in rank(of: name.lowercased()).map { ($0, name) } }
        return ranked.min { $0 < $1 }?.1
    }

    /// How good a name is, with the best one first; nil if it is not that of a lead image.
    private static func rank(of name: String) -> Int? {
        guard let dot = name.lastIndex(of: "."), endings.contains(String(name[name.index(after: dot)...]))
        else { return nil }
        let stem = name[..<dot]
        if stem.contains("feature") { return 0 }
        // Not `coverage.png`.
        return ["cover", "thumbnail", "thumb"].firstIndex { word in
            stem.hasPrefix(word) && stem.dropFirst(word.count).first?.isLetter != true
        }.map { $0 + 1 }
    }
}
