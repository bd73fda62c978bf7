/// `true` or `false`.
enum TruthValue {
    /// The problem with a value; nil if there is none.
    static func problem(in value: String) -> String? {
        value == "true" || value == "false" ? nil : "expected true or false"
    }
}
