/// The names of HTML elements, including obsolete ones, that RSS does not have.
enum HTMLVocabulary {
    /// Whether HTML has an element with a name, case-insensitive.
    static func contains(_ name: String) -> Bool { names.contains(Substring(name.lowercased())) }

    private static let names = Set(
        """
        a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink \
        blockquote body br button canvas caption center cite code col colgroup data datalist dd del details \
        dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 \
        h4 h5 h6 head header hgroup hr html i iframe img input ins isindex kbd label legend li listing main map \
        mark marquee menu meta meter nav nobr noembed noframes noscript object ol optgroup option output p \
        param picture plaintext pre progress q rp rt ruby s samp script section select slot small span strike \
        strong style sub summary sup svg table tbody td template textarea tfoot th thead time tr track tt u ul \
        var video wbr xmp
        """.split(separator: " "))
}
