import Testing

@testable import Articles

@Suite("Topics")
struct TopicTests {
    @Test(
        "Spellings of the same words are one topic",
        arguments: [
            ("AI", "ai"), ("Computer Vision", "COMPUTER VISION"), ("Caf\u{E9}", "CAFE\u{301}"),
            ("\u{212B}", "\u{E5}"),
            ("Straße", "STRASSE"), ("ẞ", "ss"), ("ΣΊΣΥΦΟΣ", "Σίσυφος"), ("Ǆ", "ǅ"), ("ﬁn", "FIN"),
            ("\u{212A}", "k"), ("résumé", "resume"), ("Ａ", "A"), ("Self-driving", "self driving"),
            ("İstanbul", "i\u{307}stanbul"), ("Ａ", "ａ"), ("ТЕСТ", "тест"), ("\u{AC00}", "\u{1100}\u{1161}"),
        ])
    func same(one: String, other: String) {
        let topics = [one, other].map { Topic(PlainText.clean($0)) }
        #expect(topics[0].key.utf8.elementsEqual(topics[1].key.utf8))
        #expect(Topic(topics[0].foldedName).key == topics[0].key)
    }

    @Test(
        "Other names are other topics",
        arguments: [
            ("C", "C++"), ("AI", "A.I."), ("AI", "A I"), ("東京", "东京"), ("тест", "тэст"), ("2", "II"),
        ])
    func different(one: String, other: String) {
        #expect(Topic(PlainText.clean(one)).key != Topic(PlainText.clean(other)).key)
    }

    @Test("A topic keeps its spelling")
    func spelling() {
        #expect(Topic("Computer Vision").name == "Computer Vision")
        #expect(Topic("Computer Vision").key == "computer-vision")
        #expect(Topic("ÉTUDES").name == "ÉTUDES")
        #expect(Topic("ÉTUDES").key == "etudes")
    }
}
