import Hashing
import Text

/// A key of front matter as fields are found by it: without regard to letter case, `_` and `-`.
///
/// Only a hash is kept, so that looking up a key of a document needs no memory. Keys are short, and a collision
/// could at worst give a document's key another meaning.
struct FoldedKey: Hashable, Sendable {
    private var hash = FNV1a()

    /// Folds a key.
    init(_ key: some Sequence<UInt8>) {
        for byte in key where byte != UInt8(ascii: "_") && byte != UInt8(ascii: "-") {
            hash.add(byte.lowercased)
        }
    }
}
