import TestSupport
import Testing

@testable import Publishing

@Suite("The list of moved files")
struct MovedListTests {
    private static let empty: Set<String> = []

    @Test("is read as it was written, by servers too")
    func file() throws {
        let folder = try TemporaryFolder()
        let list = MovedList().after(
            ["topics/b.rss": "b.rss", "a.rss": "b.rss", "a.rss.gz": "b.rss.gz"],
            published: ["b.rss", "b.rss.gz"],
            vanished: Self.empty)
        try list.write(to: folder.path + "/moved")
        #expect(
            folder.read("moved") == "\"/a.rss\" /b.rss ;\n\"/topics/b.rss\" /b.rss ;\n")
        #expect(MovedList(readFrom: folder.path + "/moved") == list)
        #expect(MovedList(readFrom: folder.path + "/none") == MovedList())
    }

    @Test("leads to where a file is now, however often it moved")
    func chain() {
        let once = MovedList().after(["a": "b"], published: ["b"], vanished: ["a"])
        #expect(once.targets == ["a": "b"])
        let twice = once.after(["b": "c"], published: ["c"], vanished: ["b"])
        #expect(twice.targets == ["a": "c", "b": "c"])
        let back = twice.after(["c": "a"], published: ["a"], vanished: ["c"])
        #expect(back.targets == ["b": "a", "c": "a"])
    }

    @Test("forgets a path that is published again, and one that leads to a removed file")
    func forgets() {
        let list = MovedList().after(["a": "b", "x": "y"], published: ["b", "y"], vanished: Self.empty)
        #expect(list.after([:], published: ["a", "b", "y"], vanished: Self.empty).targets == ["x": "y"])
        #expect(list.after([:], published: ["y"], vanished: ["b"]).targets == ["x": "y"])
        #expect(list.after([:], published: [], vanished: Self.empty) == list)
    }
}
