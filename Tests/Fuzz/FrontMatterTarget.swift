@testable import Articles

/// A document is parsed like libyaml does, whatever follows its front matter, and its article survives
/// storage.
func judge(_ document: [UInt8]) {
    compareReaders(document)
    for name in ["a.json", "a.jsonl"] { judge(document, asFile: name) }
    let outcome = read(document)
    // YAML has more line breaks; all non-ASCII ones begin with these bytes.
    let lines = document.reduce(1) { $0 + ([0x0A, 0x0D, 0xC2, 0xE2].contains($1) ? 1 : 0) }
    switch outcome {
    case .notDocument:
        break
    case .rejected(let problems):
        expect(!problems.isEmpty, "rejected without a reason")
        check(problems, lines: lines)
    case .heldBack(_, let problems, let missing):
        check(problems + missing, lines: lines)
    case .article(let article, let problems):
        check(problems, lines: lines)
        check(article)
    }
    guard outcome != .notDocument, case .found(let found) = find(document) else { return }
    // The text below the front matter, and below the line that ends it, gives no more than an excerpt.
    let end = document[found.range.upperBound...].firstIndex(of: 0x0A).map { $0 + 1 } ?? document.count
    var head = Array(document[..<end])
    if head.last != 0x0A { head.append(0x0A) }
    head += Array("---\n\u{0}\n---\ntitle: x\n---\n".utf8)
    expect(
        withoutExcerpt(read(head)) == withoutExcerpt(outcome), "another outcome with another text below")
    var fieldCounts = FieldCounts()
    document[found.range].withUnsafeBufferPointer { fieldCounts.count($0, found.form) }
    if case .article = outcome { expect(fieldCounts.documents == 1, "an article that was not counted") }
}

/// A file of several articles has them in order, each as if it were alone.
private func judge(_ bytes: [UInt8], asFile name: String) {
    guard let form = DocumentForm(name: name.utf8) else { return }
    var file = ArticleFile(ArticleReader(), path: name, form, bytes: bytes)
    let lines = bytes.count { $0 == 0x0A } + 1
    var last = -1
    var hasEnded = false
    while let part = (try? file.next()) ?? nil {
        expect(!hasEnded, "a part after a break")
        hasEnded = part.isBreak
        expect(part.number > last, "\(part.number) after \(last)")
        last = part.number
        expect(1...lines ~= part.lines.lowerBound && part.lines.upperBound <= lines, "lines \(part.lines)")
        switch part.outcome {
        case .notDocument: break
        case .rejected(let problems): check(problems, lines: lines)
        case .heldBack(_, let problems, let missing): check(problems + missing, lines: lines)
        case .article(let article, let problems):
            check(problems, lines: lines)
            check(article)
            guard name == "a.jsonl" else { continue }
            let line = Array(bytes.split(separator: 0x0A, omittingEmptySubsequences: false)[part.number - 1])
            var alone = ArticleFile(ArticleReader(), path: name, form, bytes: line)
            guard case .article(let same, _)? = try? alone.next()?.outcome else {
                fatalError("no article in the line alone")
            }
            expect(same.bytes == article.bytes, "another article than in the line alone")
        }
    }
}

private func compareReaders(_ document: [UInt8]) {
    guard case .found(let found) = find(document), found.form == .yaml else { return }
    if case .different(let how) = Comparison(Array(document[found.range])) { fatalError(how) }
}

private func find(_ document: [UInt8]) -> FrontMatter.Search {
    let whole = document.withUnsafeBytes { FrontMatter.find(in: $0) }
    // Searching the first bytes of a file gives the same result as searching all of it.
    let part = document.prefix(document.count / 2).withUnsafeBytes {
        FrontMatter.find(in: $0, isWhole: false)
    }
    if case .found = part { expect(part == whole, "found \(part) in the first half, \(whole) in all") }
    return whole
}

private func read(_ document: [UInt8]) -> ArticleReader.Outcome {
    document.withUnsafeBytes { ArticleReader().read($0, path: "a.md") }
}

private func check(_ problems: [Diagnostic], lines: Int) {
    for problem in problems {
        expect(1...lines + 1 ~= problem.line && problem.column >= 1, "\(problem), with \(lines) lines")
        expect(problem.description.unicodeScalars.allSatisfy { 0x20...0x7E ~= $0.value }, problem.description)
    }
}

private func check(_ article: Article) {
    let stored = article.bytes.withUnsafeBytes { try? Article(bytes: $0, path: article.path) }
    expect(stored == article, "stored as \(String(describing: stored)), expected \(article)")
    let names = [
        article.title, article.excerpt, article.author, article.category, article.type, article.provider.name,
    ]
    let topics = article.topics.map(\.name)
    for text in names.compactMap(\.self) + topics + article.related.flatMap({ [$0.title, $0.provider] }) {
        expect(!PlainText.isBlank(text), "a text that is blank")
        expect(
            text.unicodeScalars.allSatisfy { $0.value >= 0x20 }, "a control character in \(text.spelledOut)")
    }
    expect(Set(article.topics.map(\.foldedName)).count == topics.count, "a topic twice in \(topics)")
    expect(max(topics.count, article.images.count, article.related.count) <= 256, "a list that is too long")
    for number in [article.quality, article.heat].compactMap(\.self) { expect(number.isFinite, "\(number)") }
}

private func withoutExcerpt(_ outcome: ArticleReader.Outcome) -> ArticleReader.Outcome {
    guard case .article(var article, let problems) = outcome else { return outcome }
    article.excerpt = nil
    return .article(article, problems)
}
