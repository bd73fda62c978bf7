/// An element whose end has not been reached.
struct OpenElement {
    let element: BodyElement
    /// Where its start tag was written; empty if it is not shown.
    var startTag = 0..<0

    /// Whether it has been written.
    var isShown: Bool { !startTag.isEmpty }
}
