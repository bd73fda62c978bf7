import Announcing
import Testing

@Suite("Notes of pings")
struct PingNotesTests {
    static let pings = [
        Ping(hub: "https://b.example/", topic: "https://feeds.example.org/all.rss"),
        Ping(hub: "https://a.example/", topic: "https://feeds.example.org/all.atom"),
    ]

    @Test("are read as they were written, in order", arguments: ["feeds", "/a b/ü", "new\nline\tor\u{1}"])
    func roundTrip(output: String) {
        var notes = PingNotes()
        notes[output] = Self.pings
        notes["other"] = [Self.pings[1]]
        let read = PingNotes(notes.bytes)
        #expect(read == notes)
        #expect(read[output] == Self.pings && read["other"] == [Self.pings[1]] && read["third"].isEmpty)
    }

    @Test("are none once nothing is left")
    func empty() {
        var notes = PingNotes()
        notes["feeds"] = Self.pings
        notes["feeds"] = []
        #expect(notes == PingNotes())
    }

    @Test(
        "pass over what is none",
        arguments: [
            "", "something else", "outfeed pings 2\noutput\tx\na\tb\n", "outfeed pings 1\na\tb\n",
            "outfeed pings 1\noutput\tx\na\na\tb\tc\n",
        ])
    func damaged(text: String) {
        #expect(PingNotes(Array(text.utf8))["x"].isEmpty)
    }
}
