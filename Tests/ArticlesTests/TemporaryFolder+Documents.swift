import TestSupport

extension TemporaryFolder {
    /// Writes a document; by default, an article with the file's name as its title.
    func write(_ name: String, _ text: String? = nil) throws {
        try write(
            text
                ?? "---\ntitle: \(name)\ndate: 2023-08-10\nwebUrl: https://example.org/\(name)\n---\nText.\n",
            to: name)
    }
}
