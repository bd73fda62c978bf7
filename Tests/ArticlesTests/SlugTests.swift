import Foundation
import TestSupport
import Testing

@testable import Articles

@Suite("Slugs of names")
struct NameSlugTests {
    @Test(
        "A name's file is named as people expect",
        arguments: [
            ("AI", "ai"), ("Computer Vision", "computer-vision"), ("Self-driving cars", "self-driving-cars"),
            ("Science & Technology", "science-and-technology"), ("São Paulo", "sao-paulo"),
            ("Node.js", "node-js"), ("COVID-19", "covid-19"), ("COVID‑19", "covid-19"),
            ("COVID–19", "covid-19"), ("Q&A", "q-and-a"), ("Objective-C", "objective-c"),
            ("Women's health", "womens-health"), ("Women’s health", "womens-health"), ("C", "c"),
            ("C++", "c-plus-plus"), ("C#", "c-sharp"), ("F#", "f-sharp"), (".NET", "dot-net"),
            (".NET Core", "dot-net-core"), ("ASP.NET", "asp-net"), ("R&D", "r-and-d"),
            ("AT&T", "at-and-t"), ("100%", "100-percent"), ("C++20", "c-plus-plus-20"),
            ("Disney+", "disney-plus"), ("A+", "a-plus"), ("#MeToo", "metoo"), ("@home", "at-home"),
            ("AI/ML", "ai-ml"), ("U.S.", "u-s"), ("24/7", "24-7"), ("$100", "100"), ("1.5°C", "1-5-c"),
            ("GPT-4", "gpt-4"), ("e-mail", "e-mail"), ("Rock 'n' roll", "rock-n-roll"),
            ("(Open) Source", "open-source"), ("\u{201C}Quoted\u{201D}", "quoted"), ("a_b", "a-b"),
            ("Café", "cafe"), ("CAFE\u{301}", "cafe"), ("Zürich", "zurich"), ("Straße", "strasse"),
            ("Łódź", "lodz"), ("İstanbul", "istanbul"), ("Việt Nam", "viet-nam"), ("Ærø", "aero"),
            ("Málaga", "malaga"), ("Naïve Bayes", "naive-bayes"), ("Œuvre", "oeuvre"), ("ＡＩ", "ai"),
            ("🚀 Space", "space"), ("CO₂", "co2"), ("½", "1-2"), ("../../etc/passwd", "etc-passwd"),
            ("ai!", "ai"), ("  ai  ", "ai"), ("2023081012", "2023081012"), ("topic", "topic"),
            ("climate olympics", "climate-olympics"), ("C♯", "c-sharp"), ("B♭ major", "b-flat-major"),
            ("C#/.NET", "c-sharp-dot-net"), ("Gəncə", "gence"), ("Part Ⅳ", "part-iv"),
            ("Soft\u{AD}ware", "software"), ("Lego®", "lego"), ("© Law", "law"),
            ("Don't panic", "dont-panic"),
        ])
    func plain(name: String, slug: String) {
        #expect(Slug(name: name).string == slug)
        #expect(Slug(name: name.lowercased()).string == slug)
    }

    @Test(
        "A name that loses letters, cannot be spelled or is reserved ends in a hash",
        arguments: [
            ("東京", "dong-jing"), ("тест", "test"), ("ελληνικά", "ellenika"),
            ("Ellenika ελληνικά", "ellenika-ellenika"),
            ("مصر", "msr"), ("index", "index"), ("Feeds", "feeds"), ("ALL", "all"), ("con", "con"),
            ("nul", "nul"), ("com1", "com1"), ("lpt0", "lpt0"), ("", "topic"), ("🤷", "topic"),
            ("!?", "topic"), ("...", "topic"), ("top 2023081012", "top-2023081012"),
            ("ai 7kd82maqxy", "ai-7kd82maqxy"),
        ])
    func hashed(name: String, stem: String) throws {
        let slug = Slug(name: name).string
        #expect(slug.hasPrefix(stem + "-"))
        #expect(slug.dropFirst(stem.count).wholeMatch(of: /-[0-9][a-z0-9]{9}/) != nil, "\(slug)")
        #expect(Slug(name: name.uppercased()).string == slug)
    }

    @Test("The hash is the same on every machine and in every run")
    func stable() {
        #expect(Slug(name: "東京").string == "dong-jing-9385oilm6u")
    }

    @Test(
        "Small and capital letters are the same in any script",
        arguments: [("თბილისი", "ᲗᲑᲘᲚᲘᲡᲘ"), ("եւ", "ԵՒ"), ("тест", "ТЕСТ"), ("ßa", "SSA"), ("σς", "ΣΣ")])
    func letterCase(_ small: String, _ capital: String) {
        #expect(Slug(name: small) == Slug(name: capital))
    }

    @Test("A name of 256 KiB takes no longer than others")
    func huge() {
        let marks = "e" + String(repeating: "\u{301}", count: 1 << 17)
        #expect(Slug(name: marks).string.utf8.count <= 80)
        #expect(Slug(name: String(repeating: "東 ", count: 1 << 16)).string.utf8.count <= 80)
    }

    @Test("Names of other scripts have slugs of their own")
    func otherScripts() {
        let names = [
            "東京", "东京", "тест", "тэст", "тесть", "мир", "мир'", "η", "ε", "א", "ע", "قلب", "كلب", "北京", "背景",
        ]
        #expect(Set(names.map { Slug(name: $0) }).count == names.count)
    }

    @Test("A long name is cut between words, and its hash is of all of it")
    func long() {
        let words = Array(repeating: "abcde", count: 40)
        let slug = Slug(name: words.joined(separator: " ")).string
        let other = Slug(name: words.joined(separator: " ") + " x").string
        #expect(slug.count <= 80 && slug != other)
        #expect(slug.hasPrefix(Array(repeating: "abcde", count: 11).joined(separator: "-")))
        #expect(slug.dropLast(11).hasSuffix("-abcde"))

        let single = Slug(name: String(repeating: "a", count: 81)).string
        #expect(single.count == 80 && single.hasPrefix(String(repeating: "a", count: 69) + "-"))
        let fitting = String(repeating: "a", count: 80)
        #expect(Slug(name: fitting).string == fitting)
    }

    @Test("Whatever comes in, the name is safe and short")
    func safe() {
        var random = SeededGenerator(seed: 3)
        let nasty = [
            "../../etc/passwd", "\u{0}", "a\u{0}b", "/", "\\", "..", ".", "-", "--", "~", "CON", "a\nb",
            "\u{202E}txt.exe",
            String(repeating: "x", count: 100_000), String(repeating: "é ", count: 5_000),
            String(repeating: "-", count: 300),
            String(repeating: "a b ", count: 300), "e" + String(repeating: "\u{301}", count: 1_000),
            "\u{FFFF}", "ﷺ",
            String(repeating: "'", count: 500) + "x", String(repeating: "+", count: 79),
        ]
        var keys = nasty
        for _ in 0..<1_500 {
            var key = ""
            for _ in 0...(random.next() % 40) {
                let range: UInt64 = random.next() % 2 == 0 ? 0x80 : 0x2_0000
                if let scalar = Unicode.Scalar(UInt32(random.next() % range)) {
                    key.unicodeScalars.append(scalar)
                }
            }
            keys.append(key)
        }
        for key in keys {
            let slug = Slug(name: key).string
            #expect(slug.utf8.count <= 80 && slug.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(slug)")
            #expect(!["index", "feeds", "all", "con", "nul", "aux", "prn"].contains(slug))
            let domain = Slug(domain: key).string
            #expect(
                domain.utf8.count <= 80 && domain.wholeMatch(of: /[a-z0-9][a-z0-9._-]*/) != nil, "\(domain)")
            #expect(!domain.contains("..") && !domain.hasSuffix("."))
        }
    }
}

@Suite("Slugs of providers")
struct ProviderSlugTests {
    @Test(
        "A domain is its own name",
        arguments: [
            "forbes.com", "cacm.acm.org", "localhost", "127.0.0.1", "my_host.example", "xn--mnchen-3ya.de",
            "a-1abcdefghi.com", "xn--3e0b707e.xn--3e0b707e", "all.com", "com", "com.org", "1abcdefghi",
        ])
    func plain(domain: String) {
        #expect(Slug(domain: domain).string == domain)
    }

    @Test(
        "A domain that cannot be a file name is spelled with hyphens and a hash, without a dot",
        arguments: [
            ("2001:db8::1", "2001-db8-1"), ("::1", "1"), ("::", "provider"), ("all", "all"),
            ("index", "index"),
            ("con.com", "con-com"), ("nul", "nul"), (".hidden.com", "hidden-com"), ("-rf.com", "rf-com"),
            ("a..b", "a-b"),
            ("a.com.", "a-com"), ("_x.com", "x-com"), ("../../etc/passwd", "etc-passwd"),
            ("Forbes.com", "forbes-com"), ("é", "provider"),
            ("", "provider"), ("a-1abcdefghi", "a-1abcdefghi"), ("a b", "a-b"), ("a\u{0}", "a"),
            (
                String(repeating: "abcde.", count: 20) + "com",
                Array(repeating: "abcde", count: 11).joined(separator: "-")
            ),
        ])
    func hashed(domain: String, stem: String) {
        let slug = Slug(domain: domain).string
        #expect(slug.hasPrefix(stem + "-"))
        #expect(slug.utf8.count <= 80 && slug.suffix(11).wholeMatch(of: /-[0-9][a-z0-9]{9}/) != nil)
        #expect(!slug.contains("."))
    }

    @Test("No two domains share a name")
    func injective() {
        let pieces = [
            "a", "b1", "all", "con", "-", "--", ".", "..", ":", "_", "1abcdefghi", "-1abcdefghi", "com", "A",
        ]
        var domains: Set<String> = [Slug(domain: "all").string, Slug(domain: "con.com").string]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    for fourth in pieces { domains.insert(first + second + third + fourth) }
                }
            }
        }
        #expect(Set(domains.map { Slug(domain: $0) }).count == domains.count)
        #expect(domains.count > 10_000)
    }
}

@Suite("Slugs of the owner's own")
struct CustomSlugTests {
    @Test(
        "Words between single hyphens are taken",
        arguments: ["cpp", "c-sharp", "1", "a-1-b", "index-2", "com"])
    func takes(custom: String) {
        #expect(Slug(custom: custom)?.string == custom)
    }

    @Test(
        "Anything else is not",
        arguments: [
            "", "-", "a-", "-a", "a--b", "A", "a b", "a_b", "a.b", "é", "../a", "a/b", "a\u{0}", "a\n", ".a",
            "all", "index",
            "feeds", "con", "com9", String(repeating: "a", count: 81),
        ])
    func refuses(custom: String) {
        #expect(Slug(custom: custom) == nil)
    }

    @Test("Slugs are ordered byte by byte")
    func ordered() {
        let slugs = ["b", "a-b", "a", "1", "a1"].compactMap { Slug(custom: $0) }
        #expect(slugs.sorted().map(\.description) == ["1", "a", "a-b", "a1", "b"])
    }
}
