/// The part of a document before its root element; also decodes the document's text.
///
/// It is read separately, so that libxml2 sees neither an encoding nor a DOCTYPE.
public struct XMLProlog: Sendable {
    /// The XML declaration.
    public let declaration: XMLDeclaration?
    /// The DOCTYPE.
    public let doctype: XMLDoctype?
    /// Whether the document begins with a byte order mark.
    public let hasByteOrderMark: Bool

    /// The document's text.
    let text: [UInt8]
    /// The position at which libxml2 begins to read.
    let end: Int
    /// The instructions before that position.
    private(set) var instructions: [XMLInstruction] = []
    /// The problems so far.
    private(set) var diagnostics: [XMLDiagnostic] = []

    init(_ bytes: consuming [UInt8], limits: XMLLimits) {
        let mark = ByteOrderMark(copy bytes)
        hasByteOrderMark = mark != nil
        (text, diagnostics) = Self.decode(bytes, mark, limits)
        let declaration = XMLDeclaration(scanning: text)
        self.declaration = declaration
        var scanner = ByteScanner(text, at: declaration?.end ?? 0)
        let start = scanner.position
        var instructions: [XMLInstruction] = []
        Self.skipToMarkup(&scanner, &instructions)
        doctype = XMLDoctype(&scanner)
        end = doctype == nil ? start : scanner.position
        self.instructions = doctype == nil ? [] : instructions
        judge()
    }

    private mutating func judge() {
        if let declaration {
            if let problem = declaration.problem { note(.notWellFormed, at: declaration.offset, problem) }
            if declaration.offset > 0 {
                note(.spaceBeforeDeclaration, at: 0, "white space comes before the XML declaration")
            }
            if let version = declaration.version, version != "1.0" {
                note(.version, at: declaration.offset, "the version of XML is “\(version)”, not 1.0")
            }
            if XMLDeclaration(scanning: Array(text[declaration.end...].prefix(8))) != nil {
                note(.notWellFormed, at: declaration.end, "the XML declaration appears twice")
            }
        }
        if let doctype, !doctype.isClosed {
            note(.notWellFormed, at: doctype.offset, "the DOCTYPE is not complete")
        }
        if hasByteOrderMark, text.starts(with: ByteOrderMark.utf8.bytes) {
            note(.notWellFormed, at: 0, "the byte order mark appears twice")
        }
        if let zero = text.firstIndex(of: 0) {
            note(.notWellFormed, at: zero, "the character U+0000 is not allowed in XML")
        }
    }

    private mutating func note(_ kind: XMLDiagnostic.Kind, at offset: Int, _ message: String) {
        diagnostics.append(XMLDiagnostic(kind: kind, offset: offset, message: message))
    }

    private static func skipToMarkup(_ scanner: inout ByteScanner, _ instructions: inout [XMLInstruction]) {
        while true {
            scanner.skipSpace()
            let offset = scanner.position
            if scanner.skip("<!--") {
                _ = scanner.skip(past: "-->")
            } else if scanner.skip("<?") {
                let target = scanner.name()
                scanner.skipSpace()
                let start = scanner.position
                guard scanner.skip(past: "?>") else { return }
                let data = String(
                    decoding: scanner.bytes[start..<(scanner.position - 2)].prefix(1 << 16), as: UTF8.self)
                instructions.append(XMLInstruction(target: target, data: data, offset: offset))
            } else {
                return
            }
        }
    }

    /// Decodes the bytes according to their byte order mark, their zeros or the declaration.
    private static func decode(
        _ bytes: consuming [UInt8], _ mark: ByteOrderMark?, _ limits: XMLLimits
    ) -> ([UInt8], [XMLDiagnostic]) {
        var diagnostics: [XMLDiagnostic] = []
        var body = bytes
        if let mark { body.removeFirst(mark.bytes.count) }
        let zeros = mark == nil ? ByteOrderMark(withoutMark: body) : nil
        func note(_ kind: XMLDiagnostic.Kind, _ message: String) {
            diagnostics.append(XMLDiagnostic(kind: kind, offset: 0, message: message))
        }
        if let form = mark ?? zeros {
            let decoding = TextDecoding(body, as: form, limit: limits.converted)
            let declared = XMLDeclaration(scanning: decoding.utf8)?.encoding
            if let declared, !form.isNamed(declared) {
                note(
                    .encodingMismatch,
                    "the declared encoding is “\(declared)”, but the bytes are \(form.encoding)")
            } else if mark == nil, !form.isNamedInFull(declared ?? "") {
                note(.encodingMismatch, "the bytes are \(form.encoding), but no byte order mark says so")
            }
            return finish(decoding, form.encoding)
        }
        let head = Array(body.prefix(1024))
        let declared = XMLDeclaration(scanning: head)?.encoding ?? "UTF-8"
        if declared.uppercased() == "UTF-8" {
            return finish(TextDecoding(utf8: body, limit: limits.converted), "UTF-8")
        }
        if ["UTF-16", "UTF-32", "UCS-", "ISO-10646-UCS-"].contains(where: declared.uppercased().hasPrefix) {
            note(.encodingMismatch, "the declared encoding is “\(declared)”, but each character is one byte")
            return (TextDecoding(utf8: body, limit: limits.converted).utf8, diagnostics)
        }
        guard let decoding = TextDecoding(body, encoding: declared, limit: limits.converted) else {
            note(.unknownEncoding, "the encoding “\(declared)” is unknown")
            return (TextDecoding(utf8: body, limit: limits.converted).utf8, diagnostics)
        }
        return finish(decoding, declared)

        func finish(_ decoding: TextDecoding, _ encoding: String) -> ([UInt8], [XMLDiagnostic]) {
            if let offset = decoding.firstError {
                let message = "the bytes here are not “\(encoding)”"
                diagnostics.append(XMLDiagnostic(kind: .undecodable, offset: offset, message: message))
            }
            if decoding.isCut {
                let message = "there are more than \(limits.converted) bytes when converted to UTF-8"
                diagnostics.append(
                    XMLDiagnostic(kind: .tooMuch, offset: decoding.utf8.count, message: message))
            }
            return (decoding.utf8, diagnostics)
        }
    }
}
