/// `true` or `false`.
enum TruthValue {
    /// What is wrong with a value; nil if nothing is.
    static func problem(in value: String) -> String? {
        value == "true" || value == "false" ? nil : "expected true or false"
    }
}
