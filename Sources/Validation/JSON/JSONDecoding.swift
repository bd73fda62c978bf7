import XML

/// Decodes the bytes of a JSON document.
///
/// They should be UTF-8; UTF-16 and UTF-32, which were allowed once, are accepted as well.
struct JSONDecoding {
    let text: SourceText
    private(set) var diagnostics: [JSONDiagnostic] = []

    init(_ bytes: consuming [UInt8]) {
        let mark = ByteOrderMark(copy bytes)
        let form = mark ?? ByteOrderMark(withoutMark: copy bytes, beginnings: "{[ \t\r\n") ?? .utf8
        bytes.removeFirst(mark?.bytes.count ?? 0)
        let (text, firstError) = SourceText.decode(bytes, as: form)
        self.text = text
        if form != .utf8 { note(.encoding, at: 0, "the bytes are \(form.encoding); write UTF-8") }
        if let firstError { note(.undecodable, at: firstError, "the bytes here are not \(form.encoding)") }
        if mark != nil {
            note(.byteOrderMark, at: 0, "the document begins with a byte order mark; remove it")
        }
    }

    private mutating func note(_ kind: JSONDiagnostic.Kind, at offset: Int, _ message: String) {
        diagnostics.append(JSONDiagnostic(kind: kind, offset: offset, message: message))
    }
}
