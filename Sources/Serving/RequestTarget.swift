import Text

/// Where a request's target leads: a path in the folder that is served, made of plain names alone.
enum RequestTarget: Equatable {
    /// A file's path; it has no empty name, none that begins with a dot, and no byte that is not text.
    case file(String)
    /// A path at which nothing can be.
    case nothing
    /// No target at all.
    case malformed

    /// Reads a target in origin form (`/path?query`) or absolute form (`http://host/path`).
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
                // An escaped slash is part of a name, which no file's name can hold.
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
