import Hashing
import Testing

@Suite struct FNV1aTests {
    /// The examples of the algorithm's authors; catalogs of earlier runs have such hashes.
    @Test(
        arguments: [
            ("", 0xcbf2_9ce4_8422_2325), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8),
        ] as [(String, UInt64)])
    func knownHashes(text: String, expected: UInt64) {
        #expect(FNV1a(text.utf8).value == expected)
    }
}
