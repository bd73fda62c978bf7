import Foundation

/// Converts between a topic's name and the words of its file name.
///
/// `slug` loses information (`c-3` and `c 3` have the same slug), `reading` does not: of all names with a
/// slug, the slug belongs to the one it reads as.
enum TopicSpelling {
    /// The words of a name in lower-case ASCII, joined by hyphens; empty if nothing can be transliterated.
    static func slug(_ name: String) -> String {
        let latin = name.utf8.allSatisfy { $0 < 0x80 } ? name : transliterated(name)
        var words: [String] = [""]
        var previous: Unicode.Scalar = " "
        let scalars = Array(latin.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let next = index + 1 < scalars.count ? scalars[index + 1] : " "
            switch scalar {
            case "a"..."z", "0"..."9":
                words[words.count - 1].unicodeScalars.append(scalar)
            case "A"..."Z":
                words[words.count - 1] += String(scalar).lowercased()
            case "'", "\u{2019}", "\u{02BC}", "\u{02B9}":
                break
            case "+": words += ["plus", ""]
            case "&": words += ["and", ""]
            case "@": words += ["at", ""]
            case "%": words += ["percent", ""]
            case "#" where isWordCharacter(previous): words += ["sharp", ""]
            case "." where previous == " " && isWordCharacter(next): words += ["dot", ""]
            default: words.append("")
            }
            previous = scalar
        }
        return words.filter { !$0.isEmpty }.joined(separator: "-")
    }

    /// The one name that a slug belongs to: `c-plus-plus` is `c++`, `disney-plus` is `disney plus`.
    ///
    /// Words are separated by one space, with these exceptions: `plus` and `sharp` after a word of one letter
    /// are its `+` and `#` (as is any `plus` or `sharp` after such a `+`), `and` between two words of one
    /// letter is `&`, and `dot` before another word at the very start is `.`.
    static func reading(_ slug: String) -> String {
        let words = slug.split(separator: "-", omittingEmptySubsequences: false)
        var name = ""
        var takesSign = false
        var isGlued = true
        for (index, word) in words.enumerated() {
            let next = index + 1 < words.count ? words[index + 1] : nil
            if takesSign, word == "plus" || word == "sharp" {
                name += word == "plus" ? "+" : "#"
                takesSign = word == "plus"
            } else if word == "and", index > 0, isLetter(words[index - 1]), let next, isLetter(next) {
                name += "&"
                isGlued = true
                takesSign = false
            } else if word == "dot", index == 0, next != nil {
                name += "."
            } else {
                name += isGlued ? word : " " + word
                isGlued = false
                takesSign = isLetter(word)
            }
        }
        return name
    }

    private static func transliterated(_ name: String) -> String {
        name.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? name
    }

    private static func isWordCharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar.properties.isIDContinue && scalar != "_"
    }

    private static func isLetter(_ word: Substring) -> Bool {
        word.utf8.count == 1 && word.utf8.allSatisfy { $0 &- 0x61 < 26 }
    }
}
