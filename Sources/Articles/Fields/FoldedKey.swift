import Text

/// A key of front matter as fields are found by it: without regard to letter case, `_` and `-`.
///
/// Only a hash is kept, so that looking up a key of a document needs no memory.
struct FoldedKey: Hashable, Sendable {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Folds a key.
    init(_ key: some Sequence<UInt8>) {
        // FNV-1a: keys are short, and a collision could at worst give a document's key another meaning.
        for byte in key where byte != UInt8(ascii: "_") && byte != UInt8(ascii: "-") {
            hash = (hash ^ UInt64(byte.lowercased)) &* 0x100_0000_01b3
        }
    }
}
