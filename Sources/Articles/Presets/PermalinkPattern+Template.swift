extension PermalinkPattern {
    /// Reads an address with outputs of Liquid or Nunjucks, such as `/notes/{{ page.fileSlug }}/`.
    ///
    /// Nil if one of them needs more than the name, the title, the slug and the date of a document.
    public init?(template: String) {
        var isKnown = true
        let pattern = template.replacing(/\{\{-?\s*(.*?)\s*-?\}\}/) { output in
            let tokens = Self.tokens(ofOutput: String(output.1))
            isKnown = isKnown && tokens != nil
            return tokens ?? ""
        }
        guard isKnown else { return nil }
        try? self.init(pattern)
    }

    private static func tokens(ofOutput output: String) -> String? {
        switch output.replacing(/\s*\|\s*/, with: "|") {
        case "page.fileSlug": return "{filename}"
        case "page.filePathStem": return "/{stem}"
        case "slug": return "{slug}"
        case "title|slugify": return "{slugified_title}"
        case let text:
            return text.wholeMatch(of: /(?:page\.)?date\|date:\s*["']([^"']+)["']/).flatMap {
                tokens(ofDateFormat: String($0.1))
            }
        }
    }
}
