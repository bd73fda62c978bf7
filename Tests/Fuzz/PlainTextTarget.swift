import Articles
@_spi(_Unicode) import Swift

/// Plain text is clean, stays the same when cleaned again, and cleaning undoes escaping.
func judge(_ input: [UInt8]) {
    // Documents that are not UTF-8 are rejected before their texts are cleaned.
    guard let text = String(validating: input, as: UTF8.self) else { return }
    let clean = input.withUnsafeBufferPointer { PlainText.clean($0) }
    check(clean)
    // The worst cases are references to two characters, and letters that Unicode composes by decomposing
    // them.
    expect(clean.utf8.count <= 3 * input.count, "\(clean.utf8.count) bytes of \(input.count)")
    if !clean.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) {
        expectEqual(PlainText.clean(clean), clean, "cleaned twice")
    }

    let expected = reference(text)
    let escaped = text.unicodeScalars.map { scalar in
        switch scalar {
        case "&": "&amp;"
        case "<": "&lt;"
        default: String(scalar)
        }
    }
    expectEqual(PlainText.clean(escaped.joined()), expected, "escaped by names")
    // HTML maps a few numbers to other characters.
    let isAsItIs = text.unicodeScalars.allSatisfy { $0 != "\0" && !(0x80...0x9F ~= $0.value) }
    if isAsItIs, input.count <= 512 {
        let numbers = text.unicodeScalars.map {
            $0.value % 2 == 0 ? "&#\($0.value);" : "&#x\(String($0.value, radix: 16));"
        }
        expectEqual(PlainText.clean(numbers.joined()), expected, "escaped by numbers")
    }
}

/// Checks what is true for every plain text.
private func check(_ text: String) {
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
        expect(!isForbidden(scalar), "U+\(String(scalar.value, radix: 16)) in \(text.spelledOut)")
        let isSpace = scalar.properties.isWhitespace
        expect(!isSpace || scalar == " " && previous != " ", "white space in \(text.spelledOut)")
        previous = scalar
    }
    expect(text.isEmpty || previous != " ", "a space at the end of \(text.spelledOut)")
    expect(text.unicodeScalars.elementsEqual(text._nfc), "not composed: \(text.spelledOut)")
}

private func expectEqual(_ text: String, _ expected: String, _ what: String) {
    expect(
        text.unicodeScalars.elementsEqual(expected.unicodeScalars),
        "\(what): \(text.spelledOut), expected \(expected.spelledOut)")
}

/// Cleans text without markup and references in the simplest way, with the standard library's composition.
private func reference(_ text: String) -> String {
    // Swift's composition mistakes what decomposes into marks for the beginning of a letter.
    let vowels: [Unicode.Scalar: [Unicode.Scalar]] = [
        "\u{F73}": ["\u{F71}", "\u{F72}"], "\u{F75}": ["\u{F71}", "\u{F74}"],
        "\u{F81}": ["\u{F71}", "\u{F80}"],
    ]
    let allowed = text.unicodeScalars.flatMap { vowels[$0] ?? [$0] }.filter { !isForbidden($0) }
    let words = allowed.split { $0.properties.isWhitespace }
    return String(
        String.UnicodeScalarView(
            words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")._nfc))
}

private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t"..."\r": false
    case "\0"..."\u{1F}", "\u{FFFE}"..."\u{FFFF}": true
    default: false
    }
}
