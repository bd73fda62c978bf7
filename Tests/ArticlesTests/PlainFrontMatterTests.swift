import Foundation
import Testing

@testable import Articles

@Suite("Plain front matter")
struct PlainFrontMatterTests {
    @Test("Every seed is plain and reads as libyaml reads it", arguments: try! Specimens.seeds())
    func seeds(_ seed: [UInt8]) {
        #expect(Comparison(seed) == .same)
    }

    @Test(
        "What programs write is plain and reads as libyaml reads it",
        arguments: [
            "a: b", "a:", "a:   ", "a: b   ", "  a: b\n  c: d", "a:\nb:", "_k-9: x", "null: ~", "a: -5",
            "a: -x",
            "a:\n  b:\n    c: d\ne: f", "a:\n  b:\nc:", "a:\n- b\n- c\nd: e", "a:\n  - b\n  - c\nd: e",
            "a:\n  - b: c\n    d: e\n  -   f: g\n      h:\n", "a:\n- b:\n  - c\n- d:\n- e: f",
            "a:\n- b:\n- c:",
            "a:\n- b:\n    c: d\n  e: f", "a:\n\n\n  \n  b: c\n   \n", "a: x:y#z", "a: http://b.c/d#e?f=g&h",
            "a: 2023-08-10T00:03:00Z", "a: \"\"", "a: ''", "a: \" b \"", "a: \"b: c # d\"",
            "a: 'b: c # \"d\"'",
            #"a: "b\"c\\d\/e""#, #"a: "\"""#, #"a: "\\""#, "a: ''''", "a: 'it''s'", "a: '''b'''",
            "a: \"b\"  \nc: 'd' ", "a: \u{4E2D}\u{56FD}", "a: \"\u{E9}\u{1F916}\u{A0}\"\nb: c",
            "a: b\u{2019}s",
            "a: \"long enough for blocks of sixteen: \u{E9} then \\\" and on\"", "a: .", "a: ...x", "a: ---x",
            "a: b #c", "a: #c", "#c\na: b", "#\n#\n\na: b", "a: b   # c # d  ", "a: \"b\" #c\nd: 'e'  #",
            "a:   # c\n  # d\n  b: c",
            "a: # c\n# d\nb: c\n  # e\n", "a:\n# b\n- c # d\n    # e\n- f", "a: \u{E9} # \u{E9}\nb: c",
            "a: b#c #d",
            "a: []", "a: [ ]", "a: [b]", "a: [b, c d ,  'e' , \"f\\\"g\",~]  # h", "a: [b,c,]", "a: [b , ]",
            "a: [-1, -b, --]",
            "a: [\u{E9}, \"\u{4E2D}\u{1F916}\", '\u{E9}''', b]\nc: \u{E9}",
            "a:\n  - [b, c]\n  - d: [e]\n    f: [\"g\"]",
            "a: [it's, R&D, x*y, 5%, b!, http//c, a@b, c|d, e>f, =, .]", "a: [-]", "a: [-, b]",
            "a: b'c\"d", "a: b - c", "a: b,c]d}e", "a: \\n", "a: $(b)", "a: <b>", "a: =", "a: ~b",
        ])
    func plain(_ text: String) {
        #expect(Comparison("---\n\(text)\n") == .same)
        #expect(
            Comparison("---  \r\n\(text)\n".replacing("\n", with: "\r\n").replacing("\r\r", with: "\r"))
                == .same)
    }

    @Test(
        "All other YAML is left to libyaml",
        arguments: [
            "", "\n\n", "a", "a b: c", "1: b", "\u{E9}: b", "\"a\": b", "'a': b", "? a", "a:b", "a : b",
            "<<: b",
            "- a", "a: - b", "a:\n  -", "a:\n-\n  b", "a:\n  - - b", "a: b: c", "a: b:",
            "a: b\n  c", "a: b\n c: d", "a: \"b\"\n  c", "a: \"b\n  c\"", "a: 'b\n  c'", "a: \"b\" c",
            "a: \"b", "a: 'b",
            "a: |\n  b", "a: >-\n  b", "a: {b: c}", "a: [{b: c}]", "a: [[b]]", "a: [b: c]", "a: [b:c]",
            "a: [b\n]", "a: [", "a: []b", "a: [b]: c", "a: [,]", "a: [b,,c]", "a: [b c #d]", "a: [#b]",
            "a: [&b c]", "a: [*b]",
            "a: [!b c]", "a: [b?]", "a: [\"b\" c]", "a: [\"b\": c]", "a: [b\tc]", "a: [- b]", "a: \"b\"#c",
            "a: [b]#c", "a: b\n#\tc",
            "a: b #\u{85}c", "a: b #\u{7F}", "#\rc\na: b", "a: []\n  b: c", "a: b #c\n  d", "- #c\n  b",
            "a: [C#]", "a: &b c", "a: *b", "a: !b c", "a: %b", "a: @b",
            "a: `b",
            "a: , b", "a: ]", "a: }", "a: ? b", "a: : b", "a: ?b", "a: :b", "a: -", "a:\tb", "a: b\tc",
            "a: b\t", "\ta: b",
            "a:\n  \tb: c", "a: \"b\tc\"", "a: b\n---\nc: d", "a: b\n...", "...\na: b",
            "%YAML 1.1\n---\na: b",
            "a:\n    b: c\n  d: e", " a: b\nc: d", "a:\n  - b\n c: d", "a: b\n- c", "a:\n  b: c\n- d",
            "a:\n  - b\n  c: d",
            "a:\n  - b\n - c", "a:\n- b\n  - c", "a:\n- b\n  c: d", #"a: "\n""#, #"a: "\u0041""#,
            #"a: "\x41""#, #"a: "\a""#,
            #"a: "\q""#, "a: \"b\\\n  c\"", "a: b\rc: d", "a: b\u{0}", "a: \u{1}", "a: b\u{7F}", "a: \u{7F}",
            "a: \u{7F}b", "a:     \u{7F}",
            "a: b\u{7F} in a longer text",
            "a: b\u{85}c", "a: b\u{90}",
            "a: b\u{2028}c", "a: b\u{2029}c", "a: \u{FEFF}b", "\u{FEFF}a: b", "a: b\u{FFFE}",
            "a: \"b\u{FFFF}\"",
            "\(String(repeating: "k", count: 1_001)): v",
            (0...30).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
            "a: \(String(repeating: "b", count: 1 << 18))",
        ])
    func other(_ text: String) {
        #expect(Comparison("---\n\(text)\n") == .notPlain)
    }

    @Test("Front matter must begin with its opening line and end with a line's end")
    func edges() {
        for text in [
            "", "---", "---\n", "---\na: b", "--- a: b\n", "---x\na: b\n", "--- \t\na: b\n",
            "--- \u{7F}\na: b\n",
        ] {
            #expect(Comparison(text) == .notPlain, "\(text.debugDescription)")
        }
    }

    @Test("A walk reads plain and other YAML alike and refuses what is nested too deep")
    func walk() throws {
        for text in ["---\na:\n  - b\n", "---\n{a: [b]}\n"] {
            var found: [YAMLEvents.Event] = []
            try Array(text.utf8).withUnsafeBufferPointer { bytes in
                var events = try YAMLEvents(bytes, .yaml)
                repeat { found.append(try events.next()) } while found.last != .end
                #expect(try events.next() == .end)
            }
            #expect(found == [.mappingStart, .scalar, .listStart, .scalar, .listEnd, .mappingEnd, .end])
        }
        let deep = "---\n" + (0...32).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
        let walk = { (bytes: UnsafeBufferPointer<UInt8>) in
            var events = try YAMLEvents(bytes, .yaml)
            while try events.next() != .end {}
        }
        #expect(throws: YAMLError.self) { try Array(deep.utf8).withUnsafeBufferPointer(walk) }
    }

    @Test("Generated and damaged documents that are plain read as libyaml reads them", arguments: 1...8)
    func mutants(_ batch: Int) throws {
        let count = (ProcessInfo.processInfo.environment["OUTFEED_MUTANTS"].flatMap(Int.init) ?? 20_000) / 8
        var random = Specimens(seed: UInt64(batch))
        let seeds = try Specimens.seeds()
        var (documents, plainDocuments, plainMutants) = (0, 0, 0)
        for index in 0..<count {
            // The seeds are long, so most mutations are of generated documents.
            let document = index % 50 == 0 ? random.pick(seeds) : random.document()
            let mutant = random.damage(document)
            for (bytes, isMutant) in [(document, false), (mutant, true)] {
                let comparison = Comparison(bytes)
                if case .different(let how) = comparison {
                    Issue.record("\(how) in \(String(decoding: bytes, as: UTF8.self).debugDescription)")
                    return
                }
                guard comparison == .same else { continue }
                if isMutant { plainMutants += 1 } else { plainDocuments += 1 }
            }
            documents += 1
        }
        #expect(plainDocuments > documents / 3, "\(plainDocuments) of \(documents) documents were plain")
        #expect(plainMutants > documents / 8, "\(plainMutants) of \(documents) mutants were plain")
    }
}
