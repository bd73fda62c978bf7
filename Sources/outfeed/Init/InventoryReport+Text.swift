import Articles

extension InventoryReport {
    /// The report for people: names on the left, numbers on the right, in columns aligned throughout.
    var text: String {
        let problemHeading = Row("PROBLEMS", String(problems.reduce(0) { $0 + $1.count }))
        let tables = [documentTable, fieldTable, table("TOPICS", topics), table("PROVIDERS", providers)]
        let rows = tables.flatMap { $0 } + [problemHeading]
        let name = rows.map(\.name.terminalColumns).max() ?? 0
        let number = rows.map(\.number.count).max() ?? 0
        func line(_ row: Row) -> String { row.line(name: name, number: number) }
        let blocks =
            tables.map { $0.map(line) } + [dateLines(name: name), [line(problemHeading)] + problemLines]
        return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    /// A line of a table.
    private struct Row {
        let name: String
        let number: String
        let note: String

        /// A heading.
        init(_ heading: String, _ number: String) {
            (name, self.number, note) = (heading, number, "")
        }

        /// A line below a heading.
        init(_ name: String, _ number: Int?, _ note: String = "") {
            self.name = "  " + name.shortened(to: 40)
            self.number = number.map(String.init) ?? ""
            self.note = note
        }

        func line(name width: Int, number numberWidth: Int) -> String {
            let gap = String(
                repeating: " ", count: width - name.terminalColumns + 2 + numberWidth - number.count)
            return name + gap + number + (note.isEmpty ? "" : "  " + note)
        }
    }

    private var documentTable: [Row] {
        [
            Row("DOCUMENTS", String(documents.total)),
            Row("published", documents.published),
            Row("duplicates among them", documents.duplicates),
            Row("held back", documents.heldBack, "drafts and the like, or expired"),
            Row("not yet due", documents.future),
            Row("rejected", documents.rejected),
            Row("files without front matter", documents.notDocuments),
        ]
    }

    private var fieldTable: [Row] {
        guard documentsWithFields > 0 else { return [] }
        let missing = fields.filter { $0.documents == 0 }.map(\.name).joined(separator: ", ")
        var rows = [Row("FIELDS", "DOCUMENTS")]
        for field in fields where field.documents > 0 {
            let percent = String(field.documents * 100 / documentsWithFields)
            let gap = String(repeating: " ", count: 3 - percent.count)
            rows.append(Row(field.name, field.documents, "\(gap)\(percent) %"))
        }
        if !missing.isEmpty { rows.append(Row("in no document", nil, missing)) }
        if otherKeys.documents > 0 {
            let isMore = otherKeys.different == FieldCounts.otherKeyLimit
            let different = "\(otherKeys.different)\(isMore ? " or more" : "") different"
            rows.append(Row("other keys", otherKeys.documents, different))
        }
        return rows
    }

    private func table(_ heading: String, _ names: Names) -> [Row] {
        let rest = names.count - names.top.count
        let rows = names.top.map { name in
            Row(name.name, name.articles, name.domain == name.name ? "" : name.domain ?? "")
        }
        return [Row(heading, String(names.count))] + rows
            + (rest > 0 ? [Row("…", nil, "and \(rest) more")] : [])
    }

    private func dateLines(name width: Int) -> [String] {
        guard let dates else { return [] }
        var rows = [("  oldest", dates.oldest), ("  newest", dates.newest)]
        if let articles = dates.articlesPerDay {
            rows.append(("  articles a day", "\(articles) in the 30 days before the newest"))
        }
        return ["DATES"] + rows.map { $0 + String(repeating: " ", count: max(2, width + 2 - $0.count)) + $1 }
    }

    private var problemLines: [String] {
        let width = problems.map { String($0.count).count }.max() ?? 0
        return problems.flatMap { kind in
            let count = String(kind.count)
            let gap = String(repeating: " ", count: width - count.count)
            let place = Diagnostic(
                path: kind.example.path, line: kind.example.line, column: kind.example.column, message: "")
            return [
                "  \(gap)\(count)  \(kind.message)",
                "  \(String(repeating: " ", count: width))  \(place.description.dropLast(2))",
            ]
        }
    }
}

extension String {
    /// The text, cut off if it is longer than `length`.
    fileprivate func shortened(to length: Int) -> String {
        count > length ? prefix(length - 1) + "…" : self
    }
}
