import Text

/// Turns any HTML into HTML of allowed elements and attributes, well nested.
///
/// It reads tags in the order of the text and keeps the elements that are open, like the HTML Standard's tree
/// construction, so that its result has the same tree for every parser. Where the Standard would move or copy
/// what is nested wrongly, it closes elements instead. It never looks back, so its time is linear.
struct BodyCleaner: ~Copyable {
    /// The largest number of elements within each other; deeper ones are left out, but not their content.
    static let deepest = 100

    let addresses: AddressCleaner
    private let limit: Int
    var writer = HTMLWriter()
    var open: [OpenElement] = []
    var leftOut: [String: Int] = [:]
    /// The elements beyond the deepest level that are open.
    private var tooDeep: [BodyElement: Int] = [:]
    /// The number of open elements that hide their content.
    private var hiding = 0
    /// Whether a formula is open.
    private(set) var isInMath = false
    /// The number of drawings that are open.
    private(set) var drawings = 0
    /// The elements to open again in the next one.
    var pending: [OpenElement] = []
    /// Where the result can be cut: after an element, among so many that are open.
    private var lastEnd = (count: 0, open: 0)
    private(set) var isCut = false
    /// The address of the last image, which `<noscript>` may repeat.
    var lastImage: String?
    var isInNoscript = false

    /// Creates a cleaner.
    ///
    /// - Parameter limit: the largest size of the result in bytes.
    init(_ addresses: AddressCleaner, limit: Int) {
        self.addresses = addresses
        self.limit = limit
    }

    /// Cleans a text.
    mutating func clean(_ bytes: UnsafeBufferPointer<UInt8>) {
        var tokens = HTMLTokenizer(bytes)
        while !isCut, let token = tokens.next() {
            switch token {
            case .text(let range): text(UnsafeBufferPointer(rebasing: bytes[range]))
            case .tag(let tag):
                guard let element = BodyElement(name: tag.name) else { continue }
                if element == .noscript { isInNoscript = !tag.isEnd }
                if tag.isEnd {
                    end(element)
                } else {
                    start(element, tag, &tokens)
                }
            }
            if writer.bytes.count > limit { isCut = true }
        }
        if isCut {
            writer.cut(at: lastEnd.count)
            open.removeLast(open.count - lastEnd.open)
        }
        while let last = open.popLast() {
            if last.isShown { writer.endTag(last.element) }
        }
    }

    /// Whether what follows is written.
    var isShowing: Bool { hiding == 0 }

    private mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
        guard isShowing else { return }
        if let last = open.last?.element, last.isTableStructure {
            // A text that stands between cells.
            guard text.contains(where: { !$0.isHTMLSpace }) else { return }
            openCell()
        }
        guard !isInMath || open.last?.element.isMathText == true else { return }
        writer.text(text)
    }

    private mutating func start(_ element: BodyElement, _ tag: HTMLTag, _ tokens: inout HTMLTokenizer) {
        if element.treatment == .raw {
            // In drawings and formulas, these are elements like others.
            guard !isInMath, drawings == 0 else { return }
            tokens.skipRawText(tag.name)
            count(element)
            return
        }
        if element == .iframe { tokens.skipRawText(tag.name) }
        guard leaveForeignContent(for: element) else { return }
        guard isShowing else {
            let isClosed = tag.isSelfClosing && (isInMath || drawings > 0)
            if element.treatment != .void, element.treatment != .replaced, !isClosed {
                push(element, isShown: false)
            }
            return
        }
        switch element.treatment {
        case .raw: break
        case .hidden:
            if !tag.isSelfClosing || element != .svg { push(element, isShown: false) }
            count(element)
        case .replaced: replace(element, tag)
        case .void: void(element, tag)
        case .kept:
            guard let attributes = addresses.attributes(of: element, tag) else {
                push(element, isShown: false)
                return
            }
            guard prepare(for: element) else { return }
            if push(element, attributes, isShown: true), isInMath, tag.isSelfClosing {
                close(to: open.count - 1)
            }
            if element == .pre { tokens.skipLineFeed() }
            reopen(pending)
            pending = []
        }
    }

    /// Counts an element that is left out.
    mutating func count(_ element: BodyElement) {
        switch element {
        case .annotation, .annotationXML, .foreignObject, .style, .template, .title: break
        default: leftOut["element \(element.rawValue)", default: 0] += 1
        }
    }

    /// Opens an element; returns false if it is too deep, and left out.
    @discardableResult
    mutating func push(_ element: BodyElement, _ attributes: Attributes = [], isShown: Bool) -> Bool {
        // A table has three levels of its own.
        guard open.count < Self.deepest - (element == .table ? 4 : 0) else {
            tooDeep[element, default: 0] += 1
            return false
        }
        let start = writer.bytes.count
        if isShown { writer.startTag(element, attributes) }
        open.append(OpenElement(element: element, startTag: start..<writer.bytes.count))
        if !isShown { hiding += 1 }
        if element == .math { isInMath = true }
        if element == .svg { drawings += 1 }
        return true
    }

    /// Closes the open elements from an index on.
    mutating func close(to index: Int) {
        if !tooDeep.isEmpty, index < open.count { tooDeep = [:] }
        while open.count > index, let last = open.last {
            guard fits else { return isCut = true }
            open.removeLast()
            if last.isShown { writer.endTag(last.element) } else { hiding -= 1 }
            if last.element == .math { isInMath = false }
            if last.element == .svg { drawings -= 1 }
            if last.element.isBlock || open.count < lastEnd.open {
                lastEnd = (writer.bytes.count, open.count)
            }
        }
    }

    /// Whether the result is within the limit if all that is open is closed.
    private var fits: Bool {
        // No end tag has more than 16 bytes.
        writer.bytes.count + open.count * 16 <= limit
    }

    /// Opens elements again that another one has closed.
    mutating func reopen(_ elements: [OpenElement]) {
        for element in elements.prefix(8) where open.count < Self.deepest {
            let start = writer.bytes.count
            writer.again(element.startTag)
            open.append(
                OpenElement(element: element.element, startTag: start..<writer.bytes.count))
        }
    }

    /// Whether an end tag belongs to an element that was left out because it was too deep.
    mutating func endsTooDeep(_ element: BodyElement) -> Bool {
        guard let count = tooDeep[element] else { return false }
        tooDeep[element] = count > 1 ? count - 1 : nil
        return true
    }

    /// Whether an element is open that was left out because it was too deep.
    func isTooDeep(_ element: BodyElement) -> Bool { tooDeep[element] != nil }
}
