/// A truth value in any spelling that YAML parsers know.
enum TruthWord {
    case yes, no

    /// Reads a word in lower case; nil for any other.
    init?(_ word: String) {
        switch word {
        case "true", "yes", "on", "y", "1": self = .yes
        case "false", "no", "off", "n", "0": self = .no
        default: return nil
        }
    }
}
