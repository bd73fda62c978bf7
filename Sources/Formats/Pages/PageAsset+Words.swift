import Feeds

extension PageAsset {
    /// A file's text with the words where it says `{{words.KEY}}` within a string.
    func filled(_ text: String, _ words: Words) -> String {
        text.replacing(/{{words\.(?<key>[a-z_]+)}}/) { place in
            Word(rawValue: String(place.key)).map { string(words[$0]) } ?? String(place.output.0)
        }
    }

    /// A word as part of a string: without its places in a style sheet; in the script, between backquotes, with
    /// the variables of the same names in their places.
    private func string(_ word: String) -> String {
        let escaped = word.replacing(/["\\`$]/) { "\\\($0.output)" }
        return switch self {
        case .pageStyle: escaped.replacing(/{[a-z]+}/, with: "")
        case .script: escaped.replacing(/{[a-z]+}/) { "$\($0.output)" }
        }
    }
}
