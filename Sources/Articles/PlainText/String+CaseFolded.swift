import Foundation

extension String {
    /// The text without differences of case and normalization.
    package var caseFolded: String {
        guard !utf8.allSatisfy({ $0 < 0x80 }) else { return lowercased() }
        return CanonicalComposition.compose(Array(folding(options: .caseInsensitive, locale: nil).utf8))
    }
}
