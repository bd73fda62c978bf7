/// The path of a document whose name ends with a language, such as `posts/a.de.md`.
struct TranslatedName {
    /// The path without the language.
    let original: String
    private let language: String

    /// Divides a path; nil if the name has no language.
    init?(_ path: String) {
        let parts = path.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count > 2, let tag = parts.dropLast().last, !parts[parts.count - 3].isEmpty,
            let code = tag.split(whereSeparator: { $0 == "-" || $0 == "_" }).first?.lowercased(),
            tag.count == code.count || tag.count <= 7, Self.codes.contains(code)
        else { return nil }
        language = code
        original = (parts.dropLast(2) + parts.suffix(1)).joined(separator: ".")
    }

    /// Whether the document is in a site's language, which is English if the site names none.
    func isIn(_ siteLanguage: String?) -> Bool {
        language == (siteLanguage ?? "en").lowercased().prefix { $0 != "-" && $0 != "_" }
    }

    /// The languages of ISO 639-1.
    private static let codes = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee \
        el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is \
        it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms \
        mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk \
        sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi \
        yo za zh zu
        """.split(separator: " ").map(String.init))
}
