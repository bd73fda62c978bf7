/// Text as it stands between the tags of an XML document, escaped once for all documents that hold it.
///
/// ``XMLBuffer`` makes it.
public struct EscapedXMLText: Hashable, Sendable {
    /// UTF-8 of nothing but escaped ``XMLText`` and escaped literals of the program.
    let bytes: [UInt8]
}
