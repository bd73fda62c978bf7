import Text

/// What addresses of articles are made from.
struct DocumentFacts {
    /// The document's path below the folder that addresses begin with, without the file's name.
    let folders: [Substring]
    /// The same with the file's name, as it is.
    let pathBelowRoot: [Substring]
    /// The folders between the site's and that one, of which some generators make categories.
    ///
    /// If sources are such folders themselves, the site's is what they share.
    let foldersAbove: [Substring]
    /// The file's name without its extension; that of its folder if the file is called `index`.
    let name: String
    /// The document's path.
    let path: String
    /// The date that the name begins with, and the rest of it.
    let dated: DateInPath?

    /// Divides a document's path.
    ///
    /// - Parameters:
    ///   - path: the document's path.
    ///   - roots: the folders that addresses begin below, such as `src/content`.
    ///   - sources: the folders that documents are in, if none of the roots is part of the path.
    init(_ path: String, roots: [String], sources: [String]) {
        self.path = path
        let parts = path.split(separator: "/")
        let source = sources.filter { path.hasPrefix($0 == "." ? "" : $0 + "/") }.max { $0.count < $1.count }
        let isBelow = source.map { $0 != "." } ?? false
        let folders = parts.dropLast()
        let relative = folders.dropFirst(isBelow ? source?.split(separator: "/").count ?? 0 : 0)
        var below = relative
        var above: ArraySlice<Substring> = []
        if let (root, start) = Self.root(roots, in: relative, fromEnd: false) {
            (above, below) = (relative[..<start], relative[root...])
        } else if let (root, start) = Self.root(roots, in: folders, fromEnd: true) {
            below = folders[root...]
            above = folders[min(Self.sharedDepth(of: sources, roots: roots), start)..<start]
        }
        let file = parts.last ?? ""
        pathBelowRoot = below + [file]
        var stem = file
        if let last = file.lastIndex(of: "."), last > file.startIndex { stem = file[..<last] }
        if stem == "index", let folder = below.popLast() { stem = folder }
        (name, dated) = (String(stem), DateInPath("\(stem).md"))
        (self.folders, foldersAbove) = (Array(below), Array(above))
    }

    /// Divides the path of a document of a site.
    ///
    /// - Parameter root: the folder that addresses begin below, instead of the preset's.
    init(_ path: String, _ preset: Preset?, root: String?, sources: [String]) {
        guard let root else {
            self.init(path, roots: preset?.roots ?? [], sources: sources)
            return
        }
        self.init(
            DocumentTree.withoutDots(path), roots: [],
            sources: [DocumentTree.path(of: DocumentTree.withoutDots(root))])
    }

    /// How many folders all sources that are roots themselves are in.
    private static func sharedDepth(of sources: [String], roots: [String]) -> Int {
        var shared: ArraySlice<Substring>?
        for source in sources {
            let folders = source.split(separator: "/")[...]
            guard let (_, start) = root(roots, in: folders, fromEnd: true) else { continue }
            let home = folders[..<start]
            shared = shared.map { $0.prefix(zip($0, home).prefix { $0 == $1 }.count) } ?? home
        }
        return shared?.count ?? 0
    }

    /// The positions after and before the first of several folders that is in a path; nil if none is.
    private static func root(
        _ roots: [String], in folders: ArraySlice<Substring>, fromEnd: Bool
    ) -> (end: Int, start: Int)? {
        for root in roots.map({ $0.split(separator: "/") }) where root.count <= folders.count {
            let starts = folders.startIndex...folders.endIndex - root.count
            func isRoot(_ start: Int) -> Bool { folders[start..<start + root.count].elementsEqual(root) }
            if let start = fromEnd ? starts.last(where: isRoot) : starts.first(where: isRoot) {
                return (start + root.count, start)
            }
        }
        return nil
    }
}
