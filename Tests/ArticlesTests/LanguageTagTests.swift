import Testing

@testable import Articles

@Suite("The language of an article")
struct LanguageTagTests {
    @Test(
        "is a tag of RFC 5646",
        arguments: [
            ("de", "de"), ("en-US", "en-US"), ("en_US", "en-US"), ("zh-Hant-TW", "zh-Hant-TW"),
            ("es-419", "es-419"), ("gsw", "gsw"), ("DE-at", "DE-at"), ("de-1996", "de-1996"),
            ("sl-rozaj-biske-u-co-phonebk", "sl-rozaj-biske-u-co-phonebk"), ("de-x-harbour", "de-x-harbour"),
            ("  fr ", "fr"), ("'ar'", "ar"),
        ])
    func valid(_ text: String, _ tag: String) {
        let document = SampleDocument("language: \(text)")
        #expect(document.article?.language?.string == tag)
        #expect(document.problems.isEmpty)
    }

    @Test(
        "is left out and reported if it is anything else, and nothing else is lost",
        arguments: [
            "German", "d", "en-x", "en-u", "en-US-GB", "en--US", "en-", "-en", "zh-yue", "en-toolongforone",
            "e1", "日本", "x-private", "en-abc", "[de, fr]", "{de: 1}", "en-u-a-co",
            "en" + String(repeating: "-abcdefgh", count: 10),
        ])
    func wrong(_ text: String) {
        let document = SampleDocument("language: \(text)\nauthor: Ada")
        #expect(document.article?.author == "Ada")
        #expect(document.article?.language == nil)
        #expect(document.problems.map(\.field) == ["language"])
    }

    @Test("may be called lang; language comes first")
    func names() {
        #expect(SampleDocument("lang: de").article?.language?.string == "de")
        #expect(SampleDocument("lang: de\nlanguage: fr").article?.language?.string == "fr")
        #expect(SampleDocument("language: ~\nlang: de").article?.language?.string == "de")
        #expect(SampleDocument("lang: German").problems.map(\.field) == ["lang"])
    }

    @Test("is the same whatever the case of its letters")
    func comparison() throws {
        #expect(try LanguageTag("en-US") == LanguageTag("EN_us"))
        #expect(try LanguageTag("en-US") != LanguageTag("en"))
        #expect(try LanguageTag("zh-Hant-TW").subtags == ["zh", "hant", "tw"])
    }
}
