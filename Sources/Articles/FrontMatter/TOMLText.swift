/// A whole text in TOML, such as a site's settings, read by the parser of front matter.
public struct TOMLText {
    private let text: String

    /// Takes a text, which may begin with a byte order mark.
    public init(_ text: String) {
        self.text = text
    }

    /// Calls `body` with each table, list and value, and the keys and positions that lead to it.
    ///
    /// The text of a table or a list is nil; that of a value has no quotation marks. If the text is not TOML
    /// 1.0, there are none.
    public func eachValue(_ body: (_ text: String?, _ path: [String]) -> Void) {
        var copy = text
        copy.withUTF8 { bytes in
            let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
            guard var steps = try? TOMLFrontMatter.steps(bytes, from: start), let first = steps.next() else {
                return
            }
            Self.read(first, at: [], &steps, body)
        }
    }

    private static func read(
        _ step: YAMLEvents.Step, at path: [String], _ steps: inout StepList,
        _ body: (String?, [String]) -> Void
    ) {
        guard step.event != .scalar else { return body(string(step), path) }
        if !path.isEmpty { body(nil, path) }
        var index = 0
        while let next = steps.next(), next.event != .mappingEnd, next.event != .listEnd {
            if step.event == .listStart {
                read(next, at: path + ["\(index)"], &steps, body)
                index += 1
            } else if let value = steps.next() {
                read(value, at: path + [string(next)], &steps, body)
            }
        }
    }

    private static func string(_ step: YAMLEvents.Step) -> String {
        String(decoding: step.scalar, as: UTF8.self)
    }
}
