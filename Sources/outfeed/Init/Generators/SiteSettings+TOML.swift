extension SiteSettings {
    /// Reads the TOML that generators are configured with.
    ///
    /// What it does not understand ends the reading of a line, not of the file.
    init(toml text: String) {
        self.init()
        var scanner = TOMLScanner(Array(text.unicodeScalars))
        scanner.read { add($0, at: $1) }
    }
}

/// Reads the settings of a TOML file, one after the other.
private struct TOMLScanner {
    typealias Setting = (_ text: String?, _ path: String) -> Void

    private let scalars: [Unicode.Scalar]
    private var position = 0

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func read(_ setting: Setting) {
        var table = ""
        var lengths: [String: Int] = [:]
        while position < scalars.count {
            skip(" \t\r\n\u{FEFF}")
            switch current {
            case "[":
                position += 1
                let isList = take("[")
                table = key()
                setting(nil, table)
                if isList {
                    lengths[table, default: 0] += 1
                    table += ".\(lengths[table, default: 1] - 1)"
                }
            case "#", nil: break
            default:
                let path = SiteSettings.path(table, key())
                if take("=") { value(at: path, depth: 0, setting) }
            }
            skipLine()
        }
    }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    private mutating func skip(_ characters: String) {
        while let current, characters.unicodeScalars.contains(current) { position += 1 }
    }

    private mutating func skipLine() {
        while let current, current != "\n" { position += 1 }
    }

    private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        skip(" \t")
        guard current == scalar else { return false }
        position += 1
        return true
    }

    /// A key with its dots, up to `=` or `]`.
    private mutating func key() -> String {
        var key = ""
        while let scalar = current, scalar != "=", scalar != "]", scalar != "\n" {
            if scalar == "\"" || scalar == "'" {
                key += quoted(by: scalar)
            } else {
                if scalar != " ", scalar != "\t" { key.unicodeScalars.append(scalar) }
                position += 1
            }
        }
        return key
    }

    private mutating func value(at path: String, depth: Int, _ setting: Setting) {
        skip(" \t")
        guard depth <= SiteSettings.depthLimit else { return }
        switch current {
        case "\"", "'":
            setting(quoted(by: scalars[position]), path)
        case "[":
            position += 1
            setting(nil, path)
            elements(until: "]") { scanner, index in
                scanner.value(at: SiteSettings.path(path, "\(index)"), depth: depth + 1, setting)
            }
        case "{":
            position += 1
            setting(nil, path)
            elements(until: "}") { scanner, _ in
                let key = scanner.key()
                guard scanner.take("=") else { return }
                scanner.value(at: SiteSettings.path(path, key), depth: depth + 1, setting)
            }
        default:
            var text = ""
            while let scalar = current, !",]}#\n\r".unicodeScalars.contains(scalar) {
                text.unicodeScalars.append(scalar)
                position += 1
            }
            setting(text, path)
        }
    }

    private mutating func elements(
        until end: Unicode.Scalar, _ element: (inout TOMLScanner, Int) -> Void
    ) {
        var index = 0
        while true {
            skip(" \t\r\n,")
            guard let scalar = current else { return }
            if scalar == "#" {
                skipLine()
                continue
            }
            if scalar == end {
                position += 1
                return
            }
            let start = position
            element(&self, index)
            index += 1
            // Whatever this is, the next step must be further.
            if position == start { position += 1 }
        }
    }

    /// A text in quotes, of one line or, in three quotes, of several.
    private mutating func quoted(by quote: Unicode.Scalar) -> String {
        let isLong =
            scalars[position...].prefix(3).allSatisfy { $0 == quote } && position + 3 <= scalars.count
        position += isLong ? 3 : 1
        var text = String.UnicodeScalarView()
        while let scalar = current, isLong || scalar != "\n" {
            if scalar == quote, !isLong || scalars[position...].prefix(3).allSatisfy({ $0 == quote }) {
                position = min(position + (isLong ? 3 : 1), scalars.count)
                break
            }
            position += 1
            if scalar == "\\", quote == "\"", let escaped = current {
                position += 1
                text.append(unescaped(escaped))
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }

    private mutating func unescaped(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "n": return "\n"
        case "t": return "\t"
        case "u", "U":
            let digits = scalars[position...].prefix(scalar == "u" ? 4 : 8)
            position += digits.count
            return UInt32(String(String.UnicodeScalarView(digits)), radix: 16).flatMap(Unicode.Scalar.init)
                ?? "\u{FFFD}"
        default: return scalar
        }
    }
}
