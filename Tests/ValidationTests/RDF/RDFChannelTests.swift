import Testing

@testable import Validation

@Suite("Channels of RSS 1.0")
struct RDFChannelTests {
    @Test(
        "have what they must",
        arguments: [
            (#"<title>News</title>\#n<link>"#, "<link>", ["4 rdf-channel-part"]),
            (#"<description>What is new.</description>\#n"#, "", ["4 rdf-channel-part"]),
            ("<description>What is new.</description>", "<description/>", ["7 blank-text"]),
            (#"<link>https://a.example/</link>\#n<description>"#, "<description>", ["4 rdf-channel-part"]),
            ("</channel>", "<language>en</language></channel>", ["14 rdf-element-unknown"]),
            (
                "</channel>",
                #"<item rdf:about="https://a.example/3"><title>3</title><link>https://a.example/3</link></item></channel>"#,
                ["14 rdf-element-misplaced"]
            ),
            (
                "</channel>",
                #"</channel><channel rdf:about="https://a.example/b"><title>B</title><link>https://a.example/</link><description>b</description><items><rdf:Seq/></items></channel>"#,
                ["14 rdf-channel-missing"]
            ),
        ])
    func parts(old: String, new: String, found: [String]) {
        #expect(RDFSample.found([(old, new)]) == found)
    }

    @Test(
        "are named by an address",
        arguments: [
            (
                #" rdf:about="https://a.example/">\#n<title>News"#, #">\#n<title>News"#,
                ["4 rdf-about-missing"]
            ),
            (
                #"<channel rdf:about="https://a.example/">"#, #"<channel rdf:about="/">"#,
                ["4 rdf-about-address"]
            ),
            (
                #"<channel rdf:about="https://a.example/">"#, #"<channel rdf:about="">"#,
                ["4 rdf-about-address"]
            ),
            (
                #"<channel rdf:about="https://a.example/">"#, #"<channel about="https://a.example/">"#,
                ["4 rdf-about-missing"]
            ),
            (
                #"<channel rdf:about="https://a.example/">"#, #"<channel rdf:about="https://a.example/1">"#,
                ["20 rdf-about-repeated"]
            ),
        ])
    func names(old: String, new: String, found: [String]) {
        #expect(RDFSample.found([(old, new)]) == found)
    }

    @Test(
        "say when they are updated",
        arguments: [
            ("</channel>", "<sy:updatePeriod>Daily</sy:updatePeriod></channel>", ["14 sy-period"]),
            ("</channel>", "<sy:updateFrequency>often</sy:updateFrequency></channel>", ["14 sy-frequency"]),
            ("</channel>", "<sy:updateBase>tomorrow</sy:updateBase></channel>", ["14 sy-base"]),
        ])
    func updates(old: String, new: String, found: [String]) {
        #expect(RDFSample.found([(old, new)]) == found)
    }

    @Test(
        "list each item once",
        arguments: [
            (#"<rdf:li rdf:resource="https://a.example/2"/>\#n"#, "", ["24 rdf-item-unlisted"]),
            (
                #"<rdf:li rdf:resource="https://a.example/2"/>"#,
                #"<rdf:li rdf:resource="https://a.example/3"/>"#,
                ["11 rdf-list-unknown", "25 rdf-item-unlisted"]
            ),
            (
                #"<rdf:li rdf:resource="https://a.example/2"/>"#,
                #"<rdf:li rdf:resource="https://a.example/2"/><rdf:li rdf:resource="https://a.example/2"/>"#,
                ["11 rdf-list-repeated"]
            ),
            (
                #"<rdf:li rdf:resource="https://a.example/2"/>"#, "<rdf:li>https://a.example/2</rdf:li>",
                ["11 rdf-list-resource"]
            ),
            (
                #"<rdf:li rdf:resource="https://a.example/2"/>"#,
                #"<li rdf:resource="https://a.example/2"/>"#, ["11 rdf-items-form"]
            ),
            (
                #"<rdf:li rdf:resource="https://a.example/2"/>"#,
                #"<rdf:Li rdf:resource="https://a.example/2"/>"#, ["11 rdf-items-form"]
            ),
            (
                #"<rdf:li rdf:resource="https://a.example/1"/>\#n<rdf:li rdf:resource="https://a.example/2"/>"#,
                "", ["9 rdf-item-unlisted"]
            ),
            (
                #"<items><rdf:Seq>\#n<rdf:li rdf:resource="https://a.example/1"/>\#n<rdf:li rdf:resource="https://a.example/2"/>\#n</rdf:Seq></items>"#,
                "", ["4 rdf-channel-part"]
            ),
            (
                #"<items><rdf:Seq>\#n<rdf:li rdf:resource="https://a.example/1"/>\#n<rdf:li rdf:resource="https://a.example/2"/>\#n</rdf:Seq></items>"#,
                "<items/>", ["9 rdf-items-form"]
            ),
        ])
    func lists(old: String, new: String, found: [String]) {
        #expect(RDFSample.found([(old, new)]) == found)
    }

    @Test(
        "list them in an rdf:Seq",
        arguments: [
            ([("<rdf:Seq>", "<rdf:Bag>"), ("</rdf:Seq>", "</rdf:Bag>")], ["9 rdf-items-form"]),
            ([("<rdf:Seq>", ""), ("</rdf:Seq>", "")], ["10 rdf-items-form"]),
            ([("<rdf:Seq>", "<rdf:seq>"), ("</rdf:Seq>", "</rdf:seq>")], ["9 rdf-items-form"]),
            (
                [
                    (
                        #"<item rdf:about="https://a.example/2">"#,
                        #"<rdf:li><item rdf:about="https://a.example/2">"#
                    ), (#"Second.</description>\#n</item>"#, #"Second.</description>\#n</item></rdf:li>"#),
                ], ["11 rdf-list-unknown", "25 rdf-element-misplaced"]
            ),
        ] as [([(String, String)], [String])])
    func sequences(edits: [(String, String)], found: [String]) {
        #expect(RDFSample.found(edits) == found)
    }
}
