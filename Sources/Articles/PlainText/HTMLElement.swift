/// How to treat the tags of an HTML element when converting to plain text.
struct HTMLElement: Equatable {
    /// How to treat what is between the tags.
    enum Content { case shown, hidden, hiddenWhenClosed }

    var content = Content.shown
    /// Whether the tag ends a word: the end of a paragraph does, the end of an emphasis does not.
    var separates = false
    /// Whether a start tag must have an attribute with a value, because the name alone is more often text.
    var needsAttribute = false

    /// Whether a start tag without an end tag is a mistake in HTML.
    var needsEndTag = true

    /// The element with a lower-case name, or `nil` if HTML has none and the tag is text.
    static func named(_ name: String) -> HTMLElement? {
        known[name] ?? (isCustom(name) ? HTMLElement(needsAttribute: true) : nil)
    }

    /// Whether the name is that of a custom element such as `amp-img`, or of office software such as `o:p`.
    private static func isCustom(_ name: String) -> Bool {
        let parts = name.split(separator: ":", omittingEmptySubsequences: false)
        let hasParts = parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
        return hasParts || parts.count == 1 && name.contains("-")
    }

    private static let known: [String: HTMLElement] = {
        var known: [String: HTMLElement] = [:]
        for (names, element) in table {
            for name in names.split(separator: " ") { known[String(name)] = element }
        }
        for name in withoutEndTag.split(separator: " ") { known[String(name)]?.needsEndTag = false }
        return known
    }()

    private static let withoutEndTag = """
        body br colgroup dd dt frameset head hr html img isindex keygen li menuitem nextid option p plaintext \
        rb rp rt rtc spacer tbody td tfoot th thead tr wbr
        """

    // Current and obsolete HTML elements, and the most common ones of SVG and MathML.
    private static let table: [(names: String, element: HTMLElement)] = [
        (
            """
            a abbr acronym b bdi bdo big blink cite code del dfn em font i ins kbd label mark math mi mn \
            mo mrow ms msqrt mstyle msub msubsup msup mtext nobr o:p picture q rb rp rt rtc ruby s samp \
            semantics slot small span strike strong sub sup time tt u var wbr
            """, HTMLElement()
        ),
        (
            """
            address applet article aside blockquote body br button caption center col colgroup datalist \
            dd details dialog div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 \
            h6 head header hgroup hr html img isindex keygen legend li listing main map marquee menu \
            menuitem meter multicol nav nextid ol optgroup option p plaintext portal pre progress rbc \
            search section select spacer summary svg table tbody td tfoot th thead tr ul xmp
            """, HTMLElement(separates: true)
        ),
        ("noscript script style template", HTMLElement(content: .hidden)),
        ("iframe noembed noframes", HTMLElement(content: .hidden, separates: true)),
        (
            "annotation annotation-xml audio canvas textarea title video",
            HTMLElement(content: .hiddenWhenClosed, separates: true)
        ),
        (
            """
            area base basefont bgsound circle clippath command content data defs desc dir ellipse embed \
            filter foreignobject frame g image input line lineargradient link marker mask meta metadata \
            object output param path pattern polygon polyline radialgradient rect source stop symbol \
            text textpath track tspan use
            """, HTMLElement(needsAttribute: true)
        ),
    ]
}
