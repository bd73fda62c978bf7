import Text

/// Finds the name that was probably meant by an unknown one.
enum NearSpelling {
    /// The name that differs only in case, `_` and `-`, or else in one letter; nil if there is none.
    static func of(_ name: String, among names: some Collection<String>) -> String? {
        let key = key(of: name)
        // A long name is no misspelling.
        guard key.count < 40 else { return nil }
        let sorted = names.sorted()
        return sorted.first { self.key(of: $0) == key }
            ?? sorted.first { $0.count > 3 && self.key(of: $0).editDistance(to: key, limit: 1) == 1 }
    }

    private static func key(of name: String) -> [Character] {
        name.lowercased().filter { $0 != "_" && $0 != "-" }
    }
}
