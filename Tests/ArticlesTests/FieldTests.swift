import Testing

@testable import Articles

@Suite("Fields")
struct FieldTests {
    @Test("Every field is known by its name alone", arguments: Field.allCases)
    func names(_ field: Field) {
        let name = Array(field.name.utf8)
        #expect(Self.field(name) == field)
        #expect(Self.field(name.dropLast()) == nil)
        #expect(Self.field(name + [0x61]) == nil)
        for index in name.indices {
            var other = name
            other[index] ^= 0x20
            #expect(Self.field(other) == nil)
        }
    }

    @Test(
        "What is no name of a field is none", arguments: ["", "a", "isCached", "titles", "Title", "\u{E9}"])
    func others(_ name: String) {
        #expect(Self.field(name.utf8) == nil)
    }

    @Test("Keys of a mapping are noticed when they occur twice, fields or not")
    func twice() {
        var keys = KeySet()
        for name in ["title", "a", "b", "date", "c", "", "titl"] { #expect(Self.insert(name, into: &keys)) }
        for name in ["title", "a", "b", "date", "c", "", "titl"] { #expect(!Self.insert(name, into: &keys)) }
        #expect(Self.insert("d", into: &keys))
    }

    @Test("A path is told as far as it was gone")
    func paths() {
        var path = FieldPath()
        #expect(path.description([]) == "")
        path.enter(.related)
        path.enter(255)
        path.enter(.provider)
        path.enter(.images)
        path.enter(0)
        path.enter(.secured)
        #expect(path.description([]) == "related[255].provider.images[0].secured")
        path.leave()
        path.leave()
        #expect(path.description([]) == "related[255].provider.images")
        path.enter(.title)
        #expect(path.description([]) == "related[255].provider.images.title")
    }

    @Test("Values of a list come for the first time once, however many there are")
    func firstTimes() {
        var found: [Int] = []
        var values = FirstTimes<Int>()
        for value in (0..<40).map({ $0 % 5 }) + (0..<40).map({ $0 % 20 }) + [7, 20, 3, 20] {
            if values.has(value, after: found) { found.append(value) }
        }
        #expect(found == Array(0...20))
    }

    @Test("A mark of zero keeps its sign", arguments: [("0", FloatingPointSign.plus), ("-0", .minus)])
    func zero(value: String, sign: FloatingPointSign) {
        #expect(SampleDocument("quality: \(value)").article?.quality?.sign == sign)
    }

    private static func field(_ name: some Sequence<UInt8>) -> Field? {
        Array(name).withUnsafeBufferPointer { Field($0) }
    }

    private static func insert(_ name: String, into keys: inout KeySet) -> Bool {
        Array(name.utf8).withUnsafeBufferPointer { keys.insert($0, Field($0)) }
    }
}
