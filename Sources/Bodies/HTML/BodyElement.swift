/// The elements that are known here, by the names under which they are written.
enum BodyElement: String, CaseIterable {
    case a, abbr, address, article, aside, audio, b, bdi, bdo, blockquote, br, caption, cite, code, dd, del
    case details, dfn, div, dl, dt, em, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, header, hr, i, img
    case ins, kbd, li, mark, ol, p, picture, pre, q, rp, rt, ruby, s, samp, section, small, source, span
    case strong, sub, summary, sup, table, tbody, td, tfoot, th, thead, time, tr, u, ul, `var`, video, wbr

    // Presentational MathML.
    case math, menclose, merror, mfrac, mi, mmultiscripts, mn, mo, mover, mpadded, mphantom, mprescripts
    case mroot, mrow, ms, mspace, msqrt, mstyle, msub, msubsup, msup, mtable, mtd, mtext, mtr, munder
    case munderover, none, semantics

    // Left out with what is in them.
    case annotation, annotationXML = "annotation-xml", button, datalist, dialog, foreignObject =
        "foreignobject"
    case select, svg, template

    // Their content is not markup.
    case iframe, noembed, noframes, script, style, textarea, title, xmp

    // Replaced by something else, or by nothing.
    case embed, input, noscript, object

    /// Finds an element by its name in lower case.
    init?(name: String) {
        guard let element = Self.byName[name] else { return nil }
        self = element
    }

    private static let byName: [String: Self] = {
        var names = Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })
        names.merge(
            [
                "acronym": .abbr, "center": .div, "dir": .ul, "fieldset": .div, "form": .div,
                "hgroup": .div, "image": .img, "legend": .div, "listing": .pre, "main": .div, "menu": .ul,
                "nav": .div, "search": .div, "strike": .s, "tt": .code,
            ], uniquingKeysWith: { first, _ in first })
        return names
    }()
}

extension BodyElement {
    /// What happens to an element.
    enum Treatment {
        /// It is written.
        case kept
        /// It is written, and cannot have content.
        case void
        /// It is left out with its content, which is markup.
        case hidden
        /// It is left out with its content, which is text up to the end tag.
        case raw
        /// Something else takes its place.
        case replaced
    }

    var treatment: Treatment {
        switch self {
        case .br, .hr, .img, .source, .wbr: .void
        case .annotation, .annotationXML, .button, .datalist, .dialog, .foreignObject, .select, .svg,
            .template:
            .hidden
        case .noembed, .noframes, .script, .style, .textarea, .title, .xmp: .raw
        case .embed, .iframe, .input, .noscript, .object: .replaced
        default: .kept
        }
    }

    /// Whether the element stands between paragraphs; it closes one.
    var isBlock: Bool {
        switch self {
        case .address, .article, .aside, .blockquote, .details, .div, .dl, .dd, .dt, .figcaption, .figure,
            .footer, .h1, .h2, .h3, .h4, .h5, .h6, .header, .hr, .li, .ol, .p, .pre, .section, .summary,
            .table, .ul, .dialog:
            true
        default: isTablePart
        }
    }

    /// Whether the element is only allowed in tables.
    var isTablePart: Bool {
        switch self {
        case .caption, .tbody, .td, .tfoot, .th, .thead, .tr: true
        default: false
        }
    }

    /// Whether it is a table or a part of one that must not have text or other elements.
    var isTableStructure: Bool {
        switch self {
        case .table, .tbody, .tfoot, .thead, .tr: true
        default: false
        }
    }

    var isTableSection: Bool { self == .tbody || self == .thead || self == .tfoot }

    var isHeading: Bool {
        switch self {
        case .h1, .h2, .h3, .h4, .h5, .h6: true
        default: false
        }
    }

    /// Whether the element is opened again where another one had to close it.
    var isReopened: Bool {
        switch self {
        case .a, .abbr, .b, .cite, .code, .del, .dfn, .em, .i, .ins, .kbd, .mark, .q, .s, .samp, .small,
            .span, .strong, .sub, .sup, .u, .var:
            true
        default: false
        }
    }

    /// Whether tags within do not close what is around.
    var isBoundary: Bool {
        switch self {
        case .caption, .table, .td, .template, .th: true
        default: false
        }
    }

    /// Whether it is part of a formula.
    var isMath: Bool {
        switch self {
        case .annotation, .annotationXML, .menclose, .merror, .mfrac, .mi, .mmultiscripts, .mn, .mo, .mover,
            .mpadded, .mphantom, .mprescripts, .mroot, .mrow, .ms, .mspace, .msqrt, .mstyle, .msub, .msubsup,
            .msup, .mtable, .mtd, .mtext, .mtr, .munder, .munderover, .none, .semantics:
            true
        default: false
        }
    }

    /// Whether it is a part of a formula that has only text.
    var isMathText: Bool {
        switch self {
        case .mi, .mn, .mo, .ms, .mtext: true
        default: false
        }
    }
}
