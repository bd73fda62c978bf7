extension WebAddress {
    /// Parses the address of a folder, and adds a trailing slash if it is missing.
    ///
    /// Nil unless the text is an http or https URL without query and fragment.
    public init?(folder text: String) {
        guard let address = try? WebAddress(text), !address.string.utf8.contains(where: "?#".utf8.contains)
        else {
            return nil
        }
        guard !address.string.hasSuffix("/") else {
            self = address
            return
        }
        guard let folder = try? WebAddress(address.string + "/") else { return nil }
        self = folder
    }
}
