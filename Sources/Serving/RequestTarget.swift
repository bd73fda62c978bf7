import Text

/// The path in the served folder that a request's target names, made of plain names only.
enum RequestTarget: Equatable {
    /// A file's path; no name in it is empty or begins with a dot, and all bytes are text.
    case file(String)
    /// A path that cannot exist.
    case nothing
    /// Not a valid target.
    case malformed

    /// Parses a target in origin form (`/path?query`) or absolute form (`http://host/path`).
    init(_ target: String) {
        var rest = target.utf8[...]
        if rest.first != UInt8(ascii: "/") {
            let scheme = ["http://", "https://"].first { target.lowercased().hasPrefix($0) }
            guard let scheme else {
                self = .malformed
                return
            }
            let path = rest.dropFirst(scheme.utf8.count).drop { !"/?".utf8.contains($0) }
            rest = path.first == UInt8(ascii: "/") ? path : "/".utf8[...]
        }
        if let query = rest.firstIndex(of: UInt8(ascii: "?")) { rest = rest[..<query] }
        self = Self.resolve(rest.dropFirst())
    }

    private static func resolve(_ escaped: Substring.UTF8View) -> RequestTarget {
        guard !escaped.isEmpty else { return .file("index.html") }
        var path: [UInt8] = []
        path.reserveCapacity(escaped.count)
        var isAtStart = true
        var rest = escaped
        while var byte = rest.first {
            let isEscaped = byte == UInt8(ascii: "%")
            if isEscaped {
                guard let decoded = rest.percentDecodedFirst else { return .malformed }
                byte = decoded
            }
            rest = rest.dropFirst(isEscaped ? 3 : 1)
            switch byte {
            case 0: return .nothing
            case UInt8(ascii: "#"): if !isEscaped { return .malformed }
            case UInt8(ascii: "."): if isAtStart { return .nothing }
            case UInt8(ascii: "/"):
                // An escaped slash would be part of a name, which is impossible.
                if isAtStart || isEscaped { return .nothing }
            default: break
            }
            isAtStart = byte == UInt8(ascii: "/")
            path.append(byte)
        }
        guard !isAtStart, let text = String(validating: path, as: UTF8.self) else { return .nothing }
        return .file(text)
    }
}
