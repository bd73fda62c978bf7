@testable import Articles

/// The result of reading the same bytes with both parsers.
enum Comparison: Equatable {
    case notPlain
    case same
    case different(String)

    init(_ text: String) {
        self.init(Array(text.utf8))
    }

    init(_ text: [UInt8]) {
        self = text.withUnsafeBufferPointer(Self.compare)
    }

    private static func compare(_ bytes: UnsafeBufferPointer<UInt8>) -> Comparison {
        // Bytes that are not UTF-8 are rejected before front matter is parsed.
        guard String(validating: bytes, as: UTF8.self) != nil,
            var plain = try? PlainFrontMatter(bytes).finish()
        else { return .notPlain }
        do throws(YAMLError) {
            var other = try LibYAMLEvents(bytes)
            while let step = plain.next() {
                let expected = try other.next()
                guard
                    step.event == expected.event, step.mark == expected.mark,
                    step.isPlain == expected.isPlain,
                    step.scalar.elementsEqual(expected.scalar)
                else { return .different("expected \(expected), found \(step)") }
                if step.event == .end {
                    return plain.next() == nil ? .same : .different("events after the end")
                }
            }
            return .different("no end")
        } catch {
            return .different("libyaml says: \(error.message)")
        }
    }
}
