/// Finds the name that was probably meant by an unknown one.
enum NearSpelling {
    /// The name that differs only in case, `_` and `-`, or else in one letter; nil if there is none.
    static func of(_ name: String, among names: some Collection<String>) -> String? {
        let key = key(of: name)
        // A long name is no misspelling.
        guard key.count < 40 else { return nil }
        let sorted = names.sorted()
        return sorted.first { self.key(of: $0) == key }
            ?? sorted.first { $0.count > 3 && isOneLetterApart(self.key(of: $0), key) }
    }

    private static func key(of name: String) -> [Character] {
        name.lowercased().filter { $0 != "_" && $0 != "-" }
    }

    /// Whether one letter is missing, added or another one, or two letters have changed places.
    private static func isOneLetterApart(_ left: [Character], _ right: [Character]) -> Bool {
        let (short, long) = left.count < right.count ? (left, right) : (right, left)
        guard long.count - short.count < 2, long != short else { return false }
        let start = zip(short, long).prefix { $0 == $1 }.count
        let (rest, other) = (short[start...], long[start...])
        if rest.count < other.count { return rest.elementsEqual(other.dropFirst()) }
        if rest.dropFirst().elementsEqual(other.dropFirst()) { return true }
        return rest.count > 1 && rest.first == other.dropFirst().first
            && rest.dropFirst().first == other.first
            && rest.dropFirst(2).elementsEqual(other.dropFirst(2))
    }
}
