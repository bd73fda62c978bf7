/// A 64-bit hash of text that is the same on every machine and in every run.
///
/// FNV-1a with the finishing steps of MurmurHash3, so that short texts spread over all bits.
/// Not cryptographic: whoever wants two texts with the same hash can make them.
struct StableHash: Hashable, Sendable {
    let value: UInt64

    init(_ text: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
        }
        hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        hash = (hash ^ (hash >> 33)) &* 0xC4CE_B9FE_1A85_EC53
        value = hash ^ (hash >> 33)
    }
}
