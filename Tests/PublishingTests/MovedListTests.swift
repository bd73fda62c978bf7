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

    @Test("follows no move to a file that could not be published")
    func unpublished() {
        let list = MovedList().after(["a": "b"], published: ["b"], vanished: Self.empty)
        #expect(list.after(["b": "c"], published: ["b"], vanished: Self.empty) == list)
    }

    @Test("leads to the file whoever had it, when two files swap paths or one takes over another's")
    func exchange() {
        let list = MovedList().after(["x": "a", "y": "b"], published: ["a", "b"], vanished: Self.empty)
        let swapped = list.after(["a": "b", "b": "a"], published: ["a", "b"], vanished: Self.empty)
        #expect(swapped.targets == ["x": "b", "y": "a"])
        let shifted = list.after(["a": "b", "b": "c"], published: ["b", "c"], vanished: ["a"])
        #expect(shifted.targets == ["x": "b", "a": "b", "y": "c"])
    }

    @Test("takes nothing from a file that would need quoting, and keeps no more than its limit")
    func bounds() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "\"/a\" /b ;\n\"/a b\" /c ;\n\"/d\" /$x ;\n\"/e\" /f;\n\"/g\" h ;\nx\n\"/i\" /j ; more\n",
            to: "moved")
        #expect(MovedList(readFrom: folder.path + "/moved").targets == ["a": "b"])
        let many = Dictionary(uniqueKeysWithValues: (0...MovedList.limit).map { ("\($0 + 1_000_000)", "b") })
        let list = MovedList().after(many, published: ["b"], vanished: Self.empty)
        #expect(list.targets.count == MovedList.limit && list.targets["1000000"] == nil)
    }
}
