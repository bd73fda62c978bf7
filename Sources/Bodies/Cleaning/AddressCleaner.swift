import Text

/// Makes the addresses of a body absolute, and leaves out those that could run anything.
struct AddressCleaner {
    /// What an address is used for.
    enum Use {
        case link, image, media
    }

    let resolve: BodyRenderer.Resolve
    let dialects: BodyRules.Dialects

    /// The largest image that may be written within an address, in bytes of the address.
    static let largestInlineImage = 4096

    /// The absolute form of a reference; nil if it is to be left out.
    func address(_ reference: String, for use: Use) -> String? {
        var reference = Self.withoutWhiteSpace(reference)
        guard !reference.isEmpty, reference.utf8.count <= 8192 else { return nil }
        if dialects.contains(.pelican) {
            guard let path = Self.withoutPelicanPrefix(reference) else { return nil }
            reference = path
        }
        if !dialects.isEmpty {
            guard let known = Self.withoutAlias(reference), !(use == .link && Self.isDocument(known)) else {
                return nil
            }
            reference = known
        }
        if let scheme = Self.scheme(of: reference) {
            if use == .image, scheme == "data" { return Self.isSmallImage(reference) ? reference : nil }
            guard Self.isAllowed(scheme, for: use) else { return nil }
            if scheme == "mailto" || scheme == "tel" { return reference }
        }
        guard let result = resolve(reference).map(Self.withoutWhiteSpace),
            let scheme = Self.scheme(of: result),
            Self.isAllowed(scheme, for: use)
        else { return nil }
        return result
    }

    /// The candidates of `srcset`, with absolute addresses; nil if there are none.
    func candidates(_ list: String) -> String? {
        var rest = Substring(list).utf8
        var candidates: [String] = []
        while candidates.count < 64 {
            rest = rest.drop { $0.isHTMLSpace || $0 == UInt8(ascii: ",") }
            guard !rest.isEmpty else { break }
            var reference = rest.prefix { !$0.isHTMLSpace }
            rest = rest.dropFirst(reference.count)
            var descriptor = rest.prefix(0)
            if reference.last == UInt8(ascii: ",") {
                while reference.last == UInt8(ascii: ",") { reference = reference.dropLast() }
            } else {
                descriptor = rest.prefix { $0 != UInt8(ascii: ",") }
                rest = rest.dropFirst(descriptor.count)
            }
            let size = descriptor.split(whereSeparator: \.isHTMLSpace)
            guard size.count <= 1, size.allSatisfy({ Self.isDescriptor($0) }),
                let address = address(String(Substring(reference)), for: .image), !address.hasPrefix("data:")
            else { continue }
            let separate = address.replacing(",", with: "%2C")
            candidates.append(size.first.map { separate + " " + String(Substring($0)) } ?? separate)
        }
        return candidates.isEmpty ? nil : candidates.joined(separator: ", ")
    }

    private static func isDescriptor(_ size: Substring.UTF8View) -> Bool {
        guard let unit = size.last, [UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "h")].contains(unit)
        else { return false }
        return size.dropLast().allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") } && 2...10 ~= size.count
    }

    /// Whether an address has a scheme that may be used.
    private static func isAllowed(_ scheme: String, for use: Use) -> Bool {
        switch scheme {
        case "http", "https": true
        case "mailto", "tel": use == .link
        default: false
        }
    }

    /// The scheme of an address in lower case, as a browser finds it; nil if it has none.
    private static func scheme(of address: String) -> String? {
        let name = address.utf8.prefix { $0 != UInt8(ascii: ":") }
        guard name.endIndex != address.utf8.endIndex, let first = name.first, first.isLetter else {
            return nil
        }
        let isName = name.allSatisfy { byte in
            byte.isAlphanumeric || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
        }
        return isName ? String(decoding: name.map(\.lowercased), as: UTF8.self) : nil
    }

    /// Removes what browsers ignore in addresses, and writes other white space and control characters as
    /// they would.
    private static func withoutWhiteSpace(_ address: String) -> String {
        let isPlain = address.utf8.allSatisfy { byte in
            byte > 0x20 && byte != 0x22 && byte != 0x3C && byte != 0x3E && byte < 0x7F
        }
        if isPlain { return address }
        let trimmed = address.unicodeScalars.drop { $0.value <= 0x20 }
        var result = ""
        for scalar in trimmed {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0xFFFE, 0xFFFF: continue
            case ...0x20, 0x22, 0x3C, 0x3E, 0x7F:
                result += scalar == "\0" ? "" : String(percentEncoding: String(scalar))
            default: result.unicodeScalars.append(scalar)
            }
        }
        while result.hasSuffix("%20") { result.removeLast(3) }
        return result
    }

    /// The path of a file that generators publish as it is; nil for other names of their own, such as `@/a.md`.
    private static func withoutAlias(_ reference: String) -> String? {
        for prefix in ["@site/static/", "pathname:///"] where reference.hasPrefix(prefix) {
            return "/" + reference.dropFirst(prefix.count)
        }
        let isAlias = reference.hasPrefix("~/") || reference.hasPrefix("@") && reference.contains("/")
        return isAlias ? nil : reference
    }

    /// Whether a reference leads to the file of a document, whose address is not known here.
    private static func isDocument(_ reference: String) -> Bool {
        guard scheme(of: reference) == nil, !reference.hasPrefix("//") else { return false }
        let path = reference.prefix { $0 != "?" && $0 != "#" }
        return [".md", ".mdx", ".markdown", ".rst"].contains(where: path.hasSuffix)
    }

    /// Removes `{static}` and the like; nil if the address is that of a page, which is not known here.
    private static func withoutPelicanPrefix(_ reference: String) -> String? {
        guard let first = reference.utf8.first, "{|%".utf8.contains(first) else { return reference }
        for name in ["static", "filename", "attach", "author", "category", "tag", "index"] {
            // Markdown writes the braces in this way.
            for prefix in ["{\(name)}", "|\(name)|", "%7B\(name)%7D", "%7C\(name)%7C"]
            where reference.hasPrefix(prefix) {
                let path = String(reference.dropFirst(prefix.count))
                let isDocument = [".md", ".rst", ".html", ".markdown"].contains { ending in
                    path.prefix { $0 != "#" && $0 != "?" }.lowercased().hasSuffix(ending)
                }
                let isFile = ["static", "attach"].contains(name) || name == "filename" && !isDocument
                return isFile ? path : nil
            }
        }
        return reference
    }

    private static func isSmallImage(_ address: String) -> Bool {
        guard address.utf8.count <= largestInlineImage,
            let comma = address.utf8.firstIndex(of: UInt8(ascii: ","))
        else { return false }
        let kinds = ["gif", "jpeg", "jpg", "png", "webp"].map { "data:image/\($0);base64" }
        guard kinds.contains(address[..<comma].lowercased()) else { return false }
        return address.utf8[comma...].dropFirst().allSatisfy { byte in
            byte.isAlphanumeric || [UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "=")].contains(byte)
        }
    }
}
