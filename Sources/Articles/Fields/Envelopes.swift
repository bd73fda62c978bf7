/// Mappings in which interfaces put the fields of an object, such as `attributes` in JSON:API.
///
/// They are only opened if the object is no article without them.
struct Envelopes {
    /// Whether the object has one.
    var areFound = false
    /// Whether they are opened.
    var areOpened = false

    private static let keys = Set(["attributes", "fields", "snippet"].map { FoldedKey($0.utf8) })

    /// Whether a key of an object is that of an envelope.
    static func has(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
        // Most keys are longer or shorter.
        6...10 ~= key.count && keys.contains(FoldedKey(key))
    }
}
