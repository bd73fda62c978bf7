// Which elements a tag opens and closes: the rules of the HTML Standard, section 13.2.6.
extension BodyCleaner {
    /// Closes what must not be around an element, and opens what must; returns whether it can be opened.
    mutating func prepare(for element: BodyElement) -> Bool {
        guard !isInMath else { return true }
        if element.isTablePart { return prepareTable(for: element) }
        if let last = open.last?.element, last.isTableStructure {
            if element == .table {
                close(to: open.count - 1 - (open.reversed().firstIndex { $0.element == .table } ?? 0))
            } else {
                openCell()
            }
        }
        var reopened: [OpenElement] = []
        if element.isBlock, let index = index(of: .p) { reopened = closeKeeping(from: index) }
        switch element {
        case .h1, .h2, .h3, .h4, .h5, .h6:
            if let last = open.last?.element, last.isHeading { close(to: open.count - 1) }
        case .li:
            if let index = indexOfItem({ $0 == .li }) { close(to: index) }
        case .dd, .dt:
            if let index = indexOfItem({ $0 == .dd || $0 == .dt }) { close(to: index) }
        case .rp, .rt:
            while let last = open.last?.element, [.dd, .dt, .li, .p, .rp, .rt].contains(last),
                index(of: .ruby) != nil
            {
                close(to: open.count - 1)
            }
        case .a:
            if let index = index(of: .a) { reopen(closeKeeping(from: index).filter { $0.element != .a }) }
        default: break
        }
        // These have no text of their own.
        if ![.dl, .hr, .ol, .table, .ul].contains(element) { pending = reopened }
        return true
    }

    /// Closes what an end tag ends.
    mutating func end(_ element: BodyElement) {
        if endsTooDeep(element) { return }
        if isInMath, !element.isMath, open.last?.element.isMathText == true { return }
        guard let index = index(of: element) else { return }
        if element.isReopened {
            let above = open[(index + 1)...]
            let isInline = above.allSatisfy(\.element.isReopened)
            let kept = closeKeeping(from: index).dropFirst()
            if isInline { reopen(Array(kept)) }
        } else {
            close(to: index)
        }
    }

    /// The innermost open element that an end tag of `element` ends; nil if there is none.
    func index(of element: BodyElement) -> Int? {
        var index = open.count
        while index > 0 {
            index -= 1
            let candidate = open[index].element
            if candidate == element || element.isHeading && candidate.isHeading { return index }
            if element.isTablePart || element == .table {
                if candidate == .table || candidate == .template { return nil }
            } else if candidate.isBoundary || element == .li && (candidate == .ul || candidate == .ol)
                || element.isMath && candidate == .math
            {
                return nil
            }
        }
        return nil
    }

    /// The open list item that another one closes.
    private func indexOfItem(_ isItem: (BodyElement) -> Bool) -> Int? {
        var index = open.count
        while index > 0 {
            index -= 1
            let candidate = open[index].element
            if isItem(candidate) { return index }
            if candidate.isBoundary || candidate.isBlock && ![.address, .div, .p].contains(candidate) {
                return nil
            }
        }
        return nil
    }

    /// Closes the open elements from an index on; returns those among them that are to be opened again.
    private mutating func closeKeeping(from index: Int) -> [OpenElement] {
        let kept = open[index...].filter { $0.isShown && $0.element.isReopened }
        close(to: index)
        return kept
    }

    /// Closes and opens parts of a table, so that another one may follow; false if there is no table.
    private mutating func prepareTable(for element: BodyElement) -> Bool {
        guard !isTooDeep(.table),
            let table = open.lastIndex(where: { $0.element == .table || $0.element == .template }),
            open[table].element == .table
        else { return false }
        func isParent(_ candidate: BodyElement) -> Bool {
            switch element {
            case .td, .th: candidate.isTableStructure
            case .tr: candidate == .table || candidate.isTableSection
            default: candidate == .table
            }
        }
        while let last = open.last?.element, open.count > table + 1, !isParent(last) {
            close(to: open.count - 1)
        }
        if element == .tr || element == .td || element == .th { openRow(ifFor: element) }
        return true
    }

    /// Opens the section and the row that a cell needs, or the section that a row needs.
    private mutating func openRow(ifFor element: BodyElement) {
        if open.last?.element == .table { push(.tbody, isShown: true) }
        if element != .tr, open.last?.element.isTableSection == true { push(.tr, isShown: true) }
    }

    /// Opens a cell for what stands in a table outside of cells.
    mutating func openCell() {
        openRow(ifFor: .td)
        push(.td, isShown: true)
    }

    /// Closes a drawing or a formula that must not contain an element; returns whether the element counts.
    mutating func leaveForeignContent(for element: BodyElement) -> Bool {
        guard isInMath || drawings > 0,
            let index = open.firstIndex(where: { $0.element == .svg || $0.element == .math })
        else { return element == .math || !element.isMath && element != .foreignObject }
        if open[index].element == .svg {
            if open[index...].contains(where: { $0.element == .foreignObject }) { return true }
            if element == .svg || element == .foreignObject { return true }
            guard element.isBlock || [.br, .img, .code, .em, .strong, .i, .b, .span].contains(element) else {
                return false
            }
        } else {
            if open.last?.element.isMathText == true || element == .math { return false }
            if element.isMath || !isShowing { return true }
            guard element.treatment != .hidden else { return false }
        }
        close(to: index)
        return true
    }
}
