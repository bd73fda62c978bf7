import Articles

extension InventoryReport {
    /// The report for people: names on the left, numbers on the right, in columns aligned throughout.
    var text: String {
        let problemHeading = Row("PROBLEMS", String(problems.reduce(0) { $0 + $1.count }))
        let tables = [
            documentTable, fieldTable, table("TOPICS", topics), table("PROVIDERS", providers), fullTextTable,
        ]
        let rows = tables.flatMap { $0 } + [problemHeading]
        let name = rows.map(\.name.terminalColumns).max() ?? 0
        let number = rows.map(\.number.count).max() ?? 0
        func line(_ row: Row) -> String { row.line(name: name, number: number) }
        let blocks =
            [siteLines] + tables.map { $0.map(line) }
            + [dateLines(name: name), exampleLines, [line(problemHeading)] + problemLines]
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
            Row(
                "files without an article", documents.notDocuments,
                documents.notDocuments > 0
                    ? "such as \(documents.filesWithoutArticle.joined(separator: ", "))" : ""),
        ]
    }

    private var fieldTable: [Row] {
        guard documentsWithFields > 0 else { return [] }
        var rows = [Row("FIELDS", "DOCUMENTS")]
        for key in keys {
            let percent = String(key.documents * 100 / documentsWithFields)
            let gap = String(repeating: " ", count: 3 - percent.count)
            let meaning = key.field.map { $0 == key.name ? "" : "  → \($0)" } ?? "  not read"
            rows.append(Row(key.name, key.documents, "\(gap)\(percent) %\(meaning)"))
        }
        if differentKeys > keys.count { rows.append(Row("…", nil, "and \(differentKeys - keys.count) more")) }
        if !absentFields.isEmpty {
            rows.append(Row("in no document", nil, absentFields.joined(separator: ", ")))
        }
        return rows
    }

    private var fullTextTable: [Row] {
        guard let fullTexts, !fullTexts.leftOut.isEmpty || fullTexts.cut > 0 else { return [] }
        let rows = fullTexts.leftOut.map { Row($0.name, $0.count) }
        let cut = fullTexts.cut > 0 ? [Row("texts that are too long", fullTexts.cut, "cut, with a link")] : []
        let isSample = fullTexts.articles < documents.published
        return [Row("LEFT OUT OF FULL TEXTS", "TIMES")] + rows + cut
            + (isSample ? [Row("…", nil, "in a sample of \(fullTexts.articles) articles")] : [])
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

    private var siteLines: [String] {
        guard let site else { return [] }
        let settings = site.settings.map { settings in
            "\(Self.list(settings.names)) \(settings.names.count == 1 ? "is" : "are") from \(settings.file)"
        }
        let known = settings.isEmpty ? "recognized by \(site.evidence)" : settings.joined(separator: "; ")
        return [
            "\(site.generator.name) site: \(known)",
            "articles are in \(Self.list(site.folders))",
        ] + (site.excluded.isEmpty ? [] : ["left out: \(Self.list(site.excluded))"]) + warnings(on: site)
    }

    /// What must be added by hand.
    private func warnings(on site: Site) -> [String] {
        var lines: [String] = []
        if !site.hasAddress {
            lines.append("the site's address is not known: set `url` below `site` in \(configuration.path)")
        }
        if let file = site.fileWithOtherPermalink {
            lines.append(
                "the addresses of articles in \(file) are made in a way that Outfeed cannot take over: set `permalink` in "
                    + configuration.path)
        }
        for setting in site.unread {
            let name = "`\(setting.name)` in \(setting.file) is not read"
            switch setting.effect {
            case .publication:
                lines.append(
                    "\(name), so documents that it holds back are published: name them in `exclude` in "
                        + configuration.path)
            case .address:
                lines.append("\(name), so addresses may differ: set `permalink` in \(configuration.path)")
            }
        }
        return lines
    }

    /// What to do before an export can publish anything; nil if it can.
    var whatToDoFirst: String? {
        guard documents.published == 0, documents.rejected > 0 else { return nil }
        guard lacksAddresses else { return "correct what PROBLEMS lists: no document can be published" }
        let keys = "set `url` below `site`" + (site == nil ? " and `permalink`" : "")
        return "\(keys) in \(configuration.path): no document says its address"
    }

    /// `a, b and c`.
    private static func list(_ texts: [String]) -> String {
        guard texts.count > 1, let last = texts.last else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: ", ") + " and " + last
    }

    private var exampleLines: [String] {
        guard !examples.isEmpty else { return [] }
        return ["THE NEWEST ARTICLES"]
            + examples.flatMap { example in
                ["  \(example.title.shortened(to: 90))", "    \(example.date)  \(example.link)"]
                    + (example.topics.isEmpty
                        ? [] : ["    topics: \(example.topics.joined(separator: ", "))"])
            }
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
