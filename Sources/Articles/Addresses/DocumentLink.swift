import Text

/// An address in a document: absolute, or relative to the site that the document is of.
enum DocumentLink: Hashable {
    /// An http or https URL.
    case absolute(WebAddress)
    /// A path on the site.
    case path(String)

    /// What a text must look like to be taken for a path; any other is more likely to be a mistake.
    enum PathForm {
        /// Any text.
        case any
        /// It has a `/` or a `.`.
        case file
        /// It begins with `/`.
        case rooted

        fileprivate func admits(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
            switch self {
            case .any: true
            case .file: text.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
            case .rooted: text.first == UInt8(ascii: "/")
            }
        }
    }

    /// Reads an address.
    init(_ bytes: UnsafeBufferPointer<UInt8>, path form: PathForm) throws(AddressError) {
        let trimmed = UnsafeBufferPointer(rebasing: bytes.withoutSpacesAround)
        let hasScheme = trimmed.prefix { !"/?#".utf8.contains($0) }.contains(UInt8(ascii: ":"))
        let isPath = !hasScheme && !trimmed.starts(with: "//".utf8)
        guard isPath, form.admits(trimmed) else {
            self = .absolute(try WebAddress(scraped: bytes))
            return
        }
        guard trimmed.count <= WebAddress.maximumLength else { throw .tooLong }
        self = .path(String(decoding: trimmed, as: UTF8.self))
    }

    /// The absolute address.
    ///
    /// - Parameters:
    ///   - page: the address to which other paths than those from the root are relative.
    ///   - site: the site's address; paths from the root are below it if the page is.
    func address(from page: WebAddress, site: WebAddress?) -> WebAddress? {
        switch self {
        case .absolute(let address): return address
        case .path(let path):
            // Many authors leave out the site's own path, and some write it.
            if path.hasPrefix("/"), let site, page.string.hasPrefix(site.folder),
                !path.hasPrefix(site.folderPath)
            {
                return try? WebAddress(path: path, on: site)
            }
            return try? WebAddress(path, relativeTo: page)
        }
    }
}

extension WebAddress {
    /// Parses an address in which a scraper may have left `&amp;`, or which lacks its scheme after `//`.
    init(scraped bytes: UnsafeBufferPointer<UInt8>) throws(AddressError) {
        let trimmed = UnsafeBufferPointer(rebasing: bytes.withoutSpacesAround)
        let hasAmpersand = trimmed.firstIndex(from: 0) { block, _ in block.equals("&") } < trimmed.count
        let lacksScheme = trimmed.starts(with: "//".utf8)
        guard hasAmpersand || lacksScheme else {
            self = try WebAddress(bytes)
            return
        }
        // `String.replacing` would take more time than all else that is done with an address.
        var bytes: [UInt8] = []
        var rest = trimmed[...]
        while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
            bytes += rest[...ampersand]
            rest = rest[(ampersand + 1)...]
            if rest.starts(with: "amp;".utf8) { rest = rest.dropFirst(4) }
        }
        let text = String(decoding: bytes + rest, as: UTF8.self)
        self = try WebAddress(lacksScheme ? "https:" + text : text)
    }

    /// A path on a site, below the site's own path.
    init(path: String, on site: WebAddress) throws(AddressError) {
        self = try WebAddress(site.folder + String(path.drop { $0 == "/" }))
    }

    /// The address with a slash at its end.
    var folder: String { string.hasSuffix("/") ? string : string + "/" }

    /// The path of ``folder``.
    fileprivate var folderPath: Substring {
        let folder = folder
        return folder[folder.index(folder.startIndex, offsetBy: withParts { $2 })...]
    }

    /// Resolves a relative reference (RFC 3986, section 5.2).
    init(_ reference: String, relativeTo base: WebAddress) throws(AddressError) {
        let (origin, path) = base.withParts { bytes, _, tail in
            (String(decoding: bytes[..<tail], as: UTF8.self), String(decoding: bytes[tail...], as: UTF8.self))
        }
        let basePath = path.prefix { $0 != "?" && $0 != "#" }
        let pathAndQuery = path.prefix { $0 != "#" }
        let (target, suffix) = Self.split(reference)
        if target.isEmpty {
            self = try WebAddress(origin + (suffix.hasPrefix("?") ? basePath : pathAndQuery) + suffix)
            return
        }
        let merged =
            target.hasPrefix("/")
            ? String(target) : String(basePath.lastIndex(of: "/").map { basePath[...$0] } ?? "/") + target
        self = try WebAddress(origin + Self.withoutDotSegments(merged) + suffix)
    }

    /// Splits a reference before its query or fragment.
    private static func split(_ reference: String) -> (path: Substring, suffix: Substring) {
        let end = reference.firstIndex { $0 == "?" || $0 == "#" } ?? reference.endIndex
        return (reference[..<end], reference[end...])
    }

    /// Removes `.` and `..` from a path (section 5.2.4).
    private static func withoutDotSegments(_ path: String) -> String {
        var segments: [Substring] = []
        let all = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        for segment in all {
            switch segment {
            case ".": break
            case "..": _ = segments.popLast()
            default: segments.append(segment)
            }
        }
        let isFolder = all.last == "." || all.last == ".."
        return "/" + segments.joined(separator: "/") + (isFolder && !segments.isEmpty ? "/" : "")
    }
}
