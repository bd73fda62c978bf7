import Foundation

/// How a site generator spells a name in the path of an address.
public enum PathSpelling: String, Hashable, Encodable, Sendable {
    /// As it is.
    case kept
    /// As Jekyll: runs of other signs than letters, digits and `._~!$&'()+,;=@` become a hyphen.
    case jekyll
    /// As Jekyll's `:slug`: in lower case, runs of other signs than letters and digits become a hyphen.
    case words
    /// As Hugo: in lower case, spaces become hyphens, and most other signs are left out.
    case hugo
    /// As Hugo in patterns of a site's own: as ``hugo``, but plus signs become a hyphen, and a `#` at the end is left out.
    case hugoPattern
    /// As GitHub's headings: in lower case, spaces become hyphens, and signs but `-` and `_` are left out.
    case github
    /// As Pelican: in lower case and ASCII, spaces become a hyphen, and signs but `-` and `_` are left out.
    case pelican
    /// As Zola: in lower case and ASCII, runs of other signs than letters and digits become a hyphen.
    case zola
    /// As Eleventy's filter `slugify`: as ``zola``, but `&` is `and`, German letters become two, and other alphabets
    /// than the Latin one are not spelled.
    case slugify
    /// As a ``Slug``: in lower case and ASCII.
    case ascii

    /// Spells a name as one segment of a path; characters that an address cannot have are encoded later.
    func segment(_ name: String) -> String {
        switch self {
        case .kept: return name
        case .ascii: return Slug(name: name).string
        case .zola: return Self.hyphenated(Self.ascii(name)) { $0.isASCII && $0.isWord }
        case .slugify: return Self.slugified(name)
        case .pelican:
            let kept = Self.ascii(name).unicodeScalars.filter {
                $0.isASCII && ($0.isWord || $0.properties.isWhitespace || $0 == "-" || $0 == "_")
            }
            return String(kept).trimmingCharacters(in: .whitespaces).replacing(/[\-\s]+/, with: "-")
        case .words: return Self.hyphenated(name.lowercased(), \.isWord)
        case .jekyll:
            return Self.hyphenated(name) { $0.isWord || "._~!$&'()+,;=@".unicodeScalars.contains($0) }
        case .hugo:
            return Self.hugo(name.lowercased())
        case .hugoPattern:
            return Self.hugo(name.lowercased()).replacing(/-?\++-?/, with: "-").replacing(/#$/, with: "")
        case .github:
            return name.lowercased().unicodeScalars.compactMap { scalar -> String? in
                if scalar == " " { return "-" }
                return scalar.isWord || scalar == "-" || scalar == "_" ? String(scalar) : nil
            }.joined()
        }
    }

    private static func slugified(_ name: String) -> String {
        let written = name.lowercased().replacing(/([a-z0-9])'([ts])(?=\s|$)/) { $0.1 + $0.2 }
        let german = ["&": " and ", "ä": "ae", "ö": "oe", "ü": "ue"]
        let spelled = german.reduce(written) { $0.replacing($1.key, with: $1.value) }
        let plain = spelled.applyingTransform(StringTransform("Latin-ASCII"), reverse: false) ?? spelled
        guard plain.unicodeScalars.allSatisfy({ $0.isASCII || !$0.isWord }) else { return "" }
        return hyphenated(plain) { $0.isASCII && $0.isWord }
    }

    private static func ascii(_ name: String) -> String {
        (name.applyingTransform(StringTransform("Any-Latin; Latin-ASCII"), reverse: false) ?? name)
            .lowercased()
    }

    /// Spells a category, which Jekyll only writes in lower case.
    func category(_ name: String) -> String {
        self == .jekyll ? name.lowercased() : segment(name.lowercased())
    }

    /// Replaces runs of characters that are not kept by hyphens, and removes these from both ends.
    private static func hyphenated(_ name: String, _ isKept: (Unicode.Scalar) -> Bool) -> String {
        let words = name.unicodeScalars.split { !isKept($0) }
        return words.map { String($0) }.joined(separator: "-")
    }

    /// Leaves out characters that are not kept, and replaces spaces between others by one hyphen.
    private static func hugo(_ name: String) -> String {
        var result = String.UnicodeScalarView()
        var isSpaced = false
        for scalar in name.unicodeScalars {
            if scalar.isWord || "._#+~-@".unicodeScalars.contains(scalar) {
                if isSpaced, scalar != "-", result.last != "-", !result.isEmpty { result.append("-") }
                isSpaced = false
                result.append(scalar)
            } else if scalar.properties.isWhitespace {
                isSpaced = true
            }
        }
        return String(result)
    }
}

extension Unicode.Scalar {
    /// Whether it is a letter, a mark or a digit.
    fileprivate var isWord: Bool {
        properties.isAlphabetic || properties.numericType != nil
            || [.nonspacingMark, .spacingMark].contains(properties.generalCategory)
    }
}
