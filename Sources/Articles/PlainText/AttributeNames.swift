import Text

/// Names of attributes, used to decide whether something is a tag.
enum AttributeNames {
    /// Whether the attribute may occur in a tag without a value.
    static func mayStandAlone(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        name.contains(UInt8(ascii: "-")) || boolean.contains(lowercased(name))
    }

    /// Whether a name of three letters or more is the prefix of a common attribute.
    static func mayBeginWith(_ start: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard (3...16).contains(start.count) else { return false }
        let start = lowercased(start)
        return common.contains { $0.hasPrefix(start) } || boolean.contains(start)
    }

    private static func lowercased(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        String(decoding: name.prefix(17).map(\.lowercased), as: UTF8.self)
    }

    private static let boolean: Set = [
        "allowfullscreen", "async", "autofocus", "autoplay", "checked", "compact", "controls", "default",
        "defer", "disabled", "download", "formnovalidate", "hidden", "inert", "ismap", "itemscope", "loop",
        "multiple", "muted", "nomodule", "noresize", "noshade", "novalidate", "nowrap", "open", "playsinline",
        "readonly", "required", "reversed", "scoped", "seamless", "selected",
    ]

    private static let common = [
        "align", "alt", "aria-", "border", "class", "color", "data-", "decoding", "height", "href",
        "itemprop",
        "itemtype", "lang", "loading", "name", "onclick", "rel", "role", "sizes", "src", "srcset", "style",
        "target", "title", "type", "value", "width",
    ]
}
