import Text

/// Reads header lines without fences as one mapping of texts.
enum HeaderLines {
    /// The value of the last key so far.
    fileprivate struct Value {
        let mark: YAMLEvents.Mark
        var lines: [Slice<UnsafeBufferPointer<UInt8>>] = []
    }

    /// The events of a header.
    static func steps(_ bytes: UnsafeBufferPointer<UInt8>) -> StepList {
        var steps = StepList()
        steps.append(YAMLEvents.Step(mark: YAMLEvents.Mark(), event: .mappingStart))
        var (line, position) = (0, 0)
        var value: Value?
        while position < bytes.count {
            let end = bytes.firstIndex(from: position) { block, _ in block.equals("\n") }
            line += 1
            guard let header = HeaderLine(bytes[position..<end]) else { break }
            if let key = header.key {
                steps.append(value, room: bytes.count)
                steps.append(
                    YAMLEvents.Step(
                        scalar: UnsafeBufferPointer(rebasing: key), mark: YAMLEvents.Mark(line: line),
                        event: .scalar))
                let column = header.value.startIndex - position + 1
                value = Value(mark: YAMLEvents.Mark(line: line, column: column))
            }
            if !header.value.isEmpty { value?.lines.append(header.value) }
            position = end + 1
        }
        steps.append(value, room: bytes.count)
        let end = YAMLEvents.Mark(line: line + 1)
        steps.append(YAMLEvents.Step(mark: end, event: .mappingEnd))
        steps.append(YAMLEvents.Step(mark: end, event: .end))
        return steps
    }
}

extension StepList {
    /// Adds a header's value, its lines joined by spaces; without any, it is absent.
    fileprivate mutating func append(_ value: HeaderLines.Value?, room: Int) {
        guard let value else { return }
        var text = UnsafeBufferPointer(
            rebasing: value.lines.first ?? Slice(base: .init(start: nil, count: 0), bounds: 0..<0))
        if value.lines.count > 1 {
            texts.begin(room: room)
            for (index, line) in value.lines.enumerated() {
                if index > 0 { texts.append(0x20) }
                texts.append(UnsafeBufferPointer(rebasing: line))
            }
            text = texts.latest
        }
        append(
            YAMLEvents.Step(
                scalar: text, mark: value.mark, event: .scalar, isPlain: value.lines.isEmpty))
    }
}
