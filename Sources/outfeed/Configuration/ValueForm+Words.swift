import Articles
import Feeds

extension ValueForm where Value == [Word: String] {
    /// Texts by the keys of words.
    static var words: Self {
        Self("a mapping of words to texts", "", .mapping) { setting throws(ConfigurationError) in
            var words = Value()
            try setting.eachField(Word.allCases.map(\.rawValue)) { key, setting throws(ConfigurationError) in
                guard let word = Word(rawValue: key) else { return }
                let text = try setting.text()
                if let mistake = word.mistake(in: text) { throw setting.error(mistake) }
                words[word] = text
            }
            return words
        }
    }
}
