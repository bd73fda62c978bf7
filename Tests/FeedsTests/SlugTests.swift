import Foundation
import TestSupport
import Testing

@testable import Feeds

@Suite("Slugs of topics")
struct TopicSlugTests {
    @Test(
        "A name that reads back from its words needs no hash",
        arguments: [
            ("ai", "ai"), ("computer vision", "computer-vision"), ("c++", "c-plus-plus"), ("c#", "c-sharp"),
            ("f#", "f-sharp"), (".net", "dot-net"), (".net core", "dot-net-core"), ("r&d", "r-and-d"),
            ("q&a with c++ experts", "q-and-a-with-c-plus-plus-experts"), ("c++ 20", "c-plus-plus-20"),
            ("a+", "a-plus"),
            ("research and development", "research-and-development"), ("disney plus", "disney-plus"),
            ("covid 19", "covid-19"), ("at", "at"), ("dot", "dot"), ("plus", "plus"), ("and", "and"),
            ("c dot net", "c-dot-net"),
            ("topic", "topic"), ("2023081012", "2023081012"), ("climate olympics", "climate-olympics"),
            ("1", "1"),
        ])
    func plain(key: String, slug: String) {
        #expect(Slug(topicKey: key).string == slug)
        #expect(TopicSpelling.reading(slug) == key)
    }

    @Test(
        "A name that lost something ends in a hash",
        arguments: [
            ("c plus plus", "c-plus-plus"), ("c sharp", "c-sharp"), ("r and d", "r-and-d"),
            ("r & d", "r-and-d"),
            ("dot net", "dot-net"), ("computer-vision", "computer-vision"),
            ("computer  vision", "computer-vision"),
            (" ai", "ai"), ("Ai", "ai"), ("café", "cafe"), ("gpt-4", "gpt-4"), ("at&t", "at-and-t"),
            ("c++20", "c-plus-plus-20"),
            ("disney+", "disney-plus"), ("#metoo", "metoo"), ("node.js", "node-js"),
            ("asp .net", "asp-dot-net"),
            ("50%", "50-percent"), ("@home", "at-home"), ("don't panic", "dont-panic"),
            ("don’t panic", "dont-panic"),
            ("łódź", "lodz"), ("ellenika ελληνικά", "ellenika-ellenika"), ("тест", "test"),
            ("東京", "dong-jing"),
            ("ai!", "ai"), ("ai\u{0}", "ai"), ("../../etc/passwd", "etc-passwd"), ("a_b", "a-b"),
            ("½", "1-2"),
            ("e\u{301}t\u{E9}", "ete"), ("index", "index"), ("feeds", "feeds"), ("all", "all"),
            ("con", "con"), ("nul", "nul"),
            ("com1", "com1"), ("lpt0", "lpt0"), ("", "topic"), ("🤷", "topic"), ("!?", "topic"),
            ("...", "topic"),
            ("top 2023081012", "top-2023081012"), ("ai 7kd82maqxy", "ai-7kd82maqxy"),
        ])
    func hashed(key: String, stem: String) throws {
        let slug = Slug(topicKey: key).string
        #expect(slug.hasPrefix(stem + "-"))
        #expect(slug.dropFirst(stem.count).wholeMatch(of: /-[0-9][a-z0-9]{9}/) != nil)
    }

    @Test("The hash is the same on every machine and in every run")
    func stable() {
        #expect(Slug(topicKey: "computer-vision").string == "computer-vision-45l18u7itt")
        #expect(Slug(topicKey: "東京").string == "dong-jing-9385oilm6u")
    }

    @Test("A name that the owner gave to another topic gets a hash")
    func avoiding() throws {
        let taken: Set<Slug> = [try #require(Slug(custom: "cpp"))]
        #expect(Slug(topicKey: "cpp", avoiding: taken).string.wholeMatch(of: /cpp-[0-9][a-z0-9]{9}/) != nil)
        #expect(Slug(topicKey: "ai", avoiding: taken) == Slug(topicKey: "ai"))
    }

    @Test("A long name is cut between words, and its hash is of all of it")
    func long() {
        let words = Array(repeating: "abcde", count: 40)
        let slug = Slug(topicKey: words.joined(separator: " ")).string
        let other = Slug(topicKey: words.joined(separator: " ") + " x").string
        #expect(slug.count <= 80 && slug != other)
        #expect(slug.hasPrefix(Array(repeating: "abcde", count: 11).joined(separator: "-")))
        #expect(slug.dropLast(11).hasSuffix("-abcde"))

        let single = Slug(topicKey: String(repeating: "a", count: 81)).string
        #expect(single.count == 80 && single.hasPrefix(String(repeating: "a", count: 69) + "-"))
        let fitting = String(repeating: "a", count: 80)
        #expect(Slug(topicKey: fitting).string == fitting)
    }

    @Test("No two names share a slug, and no slug reads as another name")
    func injective() {
        let pieces = [
            "c", "d", "net", "plus", "sharp", "and", "dot", "at", "percent", "+", "#", "&", ".", "@", "%",
            "-", " ", "'",
            "é", "2023081012", "all",
        ]
        let hash = Slug(topicKey: "c-d").string.split(separator: "-").last.map(String.init) ?? ""
        var keys: Set<[UInt8]> = [Array("c d \(hash)".utf8), Array("c-d \(hash)".utf8), Array("c-d".utf8)]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    keys.insert(Array("\(first)\(second)\(third)".utf8))
                    keys.insert(Array("\(first) \(second) \(third)".utf8))
                    keys.insert(Array("\(first)\(second) \(third)".utf8))
                    for fourth in ["c", "+", "plus", " and d"] {
                        keys.insert(Array("\(first) \(second)\(third)\(fourth)".utf8))
                    }
                }
            }
        }
        var slugs: [String: [UInt8]] = [:]
        for key in keys {
            let slug = Slug(topicKey: String(decoding: key, as: UTF8.self)).string
            let former = slugs.updateValue(key, forKey: slug)
            #expect(former == nil, "\(slug)")
        }
        #expect(slugs.count > 20_000)
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
            let slug = Slug(topicKey: key).string
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
