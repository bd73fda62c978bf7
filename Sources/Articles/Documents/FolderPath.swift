/// A folder of the configuration, to tell which documents are below it.
struct FolderPath {
    private let path: String

    init(_ path: String) { self.path = path }

    /// How many names of a document's path lead to the folder; nil if the document is elsewhere.
    func length(in document: String) -> Int? {
        let names = path.split(separator: "/").filter { $0 != "." }
        let parts = document.split(separator: "/")
        let dots = parts.prefix { $0 == "." }.count
        guard path.hasPrefix("/") == document.hasPrefix("/"), parts.dropFirst(dots).starts(with: names) else {
            return nil
        }
        return dots + names.count
    }
}
