import Foundation
import Testing
import Text

@testable import Feeds

@Suite("Words")
struct WordsTests {
    @Test(
        "are complete in every language, with the places of the English text", arguments: Words.languages.keys
    )
    func tables(language: String) {
        let words = Words(language: language)
        for word in Word.allCases {
            #expect(!words[word].isEmpty, "\(word)")
            #expect(word.mistake(in: words[word]) == nil, "\(word)")
            guard word != .date else { continue }
            #expect(Self.places(of: words[word]) == Self.places(of: Words(language: nil)[word]), "\(word)")
        }
    }

    private static func places(of text: String) -> [String] {
        text.matches(of: /{[a-z]+}/).map { String($0.output) }.sorted()
    }

    @Test(
        "are those of the language, without region and script if need be, and else English",
        arguments: [
            ("de", "Themen"), ("de-AT", "Themen"), ("DE-at-1996", "Themen"), ("de-x-harbour", "Themen"),
            ("zh", "主题"), ("zh-Hans-TW", "主题"), ("zh-CN", "主题"), ("zh-SG", "主题"),
            ("zh-Hant", "主題"), ("zh-TW", "主題"), ("zh-HK", "主題"), ("zh-MO", "主題"),
            ("zh-Hant-CN", "主題"), ("pt-BR", "Temas"), ("en-GB", "Topics"), ("fi", "Topics"), ("d", "Topics"),
            ("", "Topics"), (nil, "Topics"),
        ])
    func lookup(_ language: String?, _ topics: String) {
        #expect(Words(language: language)[.topics] == topics)
    }

    @Test(
        "write dates in the usual way of the language",
        arguments: [
            ("en", "05 Jul 2024"), ("de", "5. Juli 2024"), ("fr", "5 juillet 2024"),
            ("es", "5 de julio de 2024"), ("it", "5 luglio 2024"), ("pt", "5 de julho de 2024"),
            ("nl", "5 juli 2024"), ("pl", "5 lipca 2024"), ("sv", "5 juli 2024"), ("ru", "5 июля 2024 г."),
            ("ja", "2024年7月5日"), ("zh", "2024年7月5日"), ("zh-Hant", "2024年7月5日"), ("ar", "5 يوليو 2024"),
        ])
    func dates(_ language: String, _ date: String) throws {
        #expect(Words(language: language).date(try Timestamp("2024-07-05T23:59:59Z")) == date)
    }

    @Test("may be the site's own, dates as well")
    func custom() throws {
        let custom: [Word: String] = [
            .related: "More", .date: "{year}/{month}/{dd}",
            .months: "I, II,III ,IV,V,VI,VII,VIII,IX,X,XI,XII",
        ]
        let words = Words(language: "de", custom: custom)
        #expect(words[.related] == "More")
        #expect(words[.topics] == "Themen")
        #expect(words.date(try Timestamp("2024-03-05")) == "2024/III/05")
    }

    @Test("keep names with braces as they are")
    func places() {
        let words = Words(language: nil, custom: [.aboutTopic: "{name}, {count}, {site}, {other} {{name}}"])
        let text = words(.aboutTopic, name: "{site}", site: "{count}", count: 7)
        #expect(text == "{site}, 7, {count}, {other} {{site}}")
        #expect(words.around("name", in: .source) == ("Source: ", ""))
        #expect(Words(language: "fr").around("date", in: .latest, count: 3).after == "\u{A0}:")
    }

    @Test(
        "of the site's own have only places that are filled",
        arguments: [
            (Word.related, "More {name}", "`{name}` is not a placeholder of this text: expected no braces"),
            (.source, "{nmae}", "`{nmae}` is not a placeholder of this text: expected none but `{name}`"),
            (.months, "Jan, Feb", "expected the names of twelve months with commas between them"),
        ])
    func mistakes(_ word: Word, _ text: String, _ mistake: String) {
        #expect(word.mistake(in: text) == mistake)
    }

    @Test("describe the feeds of a site in its language")
    func descriptions() {
        var site = Site()
        site.language = "de"
        site.groupings += [
            Grouping(field: .author), Grouping(field: .category), Grouping(field: .other("genre")),
        ]
        let groupings = Groupings(site)
        let summaries = [
            ("all", "Die neuesten Artikel zu allen Themen, aus allen Quellen."),
            ("topic", "Die neuesten Artikel zum Thema N."), ("author", "Die neuesten Artikel von N."),
            ("category", "Die neuesten Artikel aus der Rubrik N."), ("genre", "Die neuesten Artikel: N."),
        ]
        for (grouping, summary) in summaries {
            #expect(groupings.summary(of: FeedKey(grouping: grouping, subject: "n"), name: "N") == summary)
        }
        #expect(groupings.name(of: .all, spelling: nil) == "Alle Artikel")
        #expect(groupings.heading(of: Grouping(field: .author)) == "Autorinnen und Autoren")
    }

    @Test("are all in the documentation")
    func documentation() throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/words.md")
        let page = try String(contentsOf: file, encoding: .utf8)
        let rows = page.matches(of: /\n\| `([a-z_]+)` \| (.+?) \|/).map { [String($0.1), String($0.2)] }
        let words = Words(language: nil)
        #expect(rows == Word.allCases.map { [$0.rawValue, words[$0]] })
    }
}
