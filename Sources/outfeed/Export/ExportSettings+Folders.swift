import Articles
import Publishing

extension ExportSettings {
    /// Checks that no document and no state file would be served, and that no feed would be read as a
    /// document.
    ///
    /// - Throws: ``CommandError`` with status 64.
    func checkFolders() throws {
        let overlap = FolderOverlap(output: output)
        try Self.check(overlap, output: output, state: state)
        for source in sources {
            guard !overlap.serves(source) else {
                throw CommandError(
                    .usage,
                    "the documents in \(source) would be served with \(output), even those held back: choose "
                        + "another output")
            }
            guard !overlap.isRead(from: source) else {
                throw CommandError(
                    .usage,
                    "\(output) is inside the source \(source): choose an output outside it, or one below a folder whose "
                        + "name begins with a dot")
            }
        }
    }

    /// Checks that the state folder would not be served.
    ///
    /// - Throws: ``CommandError`` with status 64.
    static func check(_ overlap: FolderOverlap, output: String, state: StateFolder) throws {
        guard !overlap.serves(state.path) else {
            throw CommandError(
                .usage,
                "the state folder \(state.path) would be served with \(output): choose another with --state, or "
                    + "another output")
        }
    }
}
