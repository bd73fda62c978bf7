import Hashing
import Text

/// The file name of a feed, without folder and extension; safe on every file system and in every URL.
public struct Slug: Hashable, Sendable, Comparable, CustomStringConvertible {
    /// The maximum length of a file name without its extension, in bytes.
    public static let maximumLength = 80

    /// The name: lower-case ASCII letters, digits and hyphens; for a provider also dots and underscores.
    public let string: String

    /// Creates the name for a topic, an author or another value; it depends on nothing but the value's name.
    ///
    /// Names that are spelled with the same words get the same slug. A hash of the case-folded name, 49 bits of
    /// SHA-256, follows where letters are lost because they are of another script than Latin, where nothing can
    /// be spelled, and where the words look like a name with a hash, are reserved, or take too long.
    public init(name: String) {
        let words = SlugWords(name)
        let isPlain =
            !words.isLossy && !words.text.isEmpty && words.text.utf8.count <= Self.maximumLength
            && name.utf8.count <= 2 * Self.maximumLength
            && !Self.isReserved(words.text) && !Self.endsLikeHash(words.text)
        string =
            isPlain ? words.text : Self.hashed(words.text.isEmpty ? "topic" : words.text, of: name.caseFolded)
    }

    /// Creates the name for a provider: its domain, if that can be a file name.
    ///
    /// Otherwise (an IPv6 address, a reserved name such as `all` or `con.com`, too many bytes) everything but
    /// letters and digits becomes a hyphen, and a hash of the domain is appended. Such a name has no dot. A
    /// domain without a dot that ends like a hash gets a hash as well, so that no two domains get the same
    /// name.
    public init(domain: String) {
        let hasDot = domain.utf8.contains(UInt8(ascii: "."))
        if Self.isName(domain), !Self.isReserved(domain), hasDot || !Self.endsLikeHash(domain) {
            string = domain
        } else {
            let spelled = domain.utf8.prefix(2 * Self.maximumLength).map { byte in
                let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
                return Self.isWordByte(lower) ? lower : UInt8(ascii: "-")
            }
            let stem = String(decoding: spelled, as: UTF8.self).split(separator: "-").joined(separator: "-")
            string = Self.hashed(stem.isEmpty ? "provider" : stem, of: domain)
        }
    }

    /// Takes a name from the settings.
    ///
    /// Nil unless it consists of words of `a`–`z` and `0`–`9` with single hyphens between them, takes at most
    /// `maximumLength` bytes, and is not reserved (`index`, `feeds`, `all`, and device names such as `con`).
    public init?(custom: String) {
        let words = custom.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard custom.utf8.count <= Self.maximumLength, !Self.isReserved(custom),
            words.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isWordByte) })
        else { return nil }
        string = custom
    }

    private init(string: String) {
        self.string = string
    }

    /// The name itself.
    public var description: String { string }

    /// Compares names byte by byte.
    public static func < (left: Slug, right: Slug) -> Bool { left.string < right.string }

    /// Whether a domain consists of letters, digits, hyphens and underscores with single dots between them.
    private static func isName(_ domain: String) -> Bool {
        guard domain.utf8.count <= maximumLength, domain.utf8.first.map(isWordByte) == true else {
            return false
        }
        var last = UInt8(ascii: ".")
        for byte in domain.utf8 {
            switch byte {
            case UInt8(ascii: "-"), UInt8(ascii: "_"): break
            case UInt8(ascii: "."): if last == byte { return false }
            default: if !isWordByte(byte) { return false }
            }
            last = byte
        }
        return last != UInt8(ascii: ".")
    }

    private static func isWordByte(_ byte: UInt8) -> Bool { byte.isSmallLetter || byte.isDigit }
}

// MARK: - Reserved names

extension Slug {
    /// Files that every site has, and Windows device names, which are reserved with any extension.
    private static let siteNames: Set<String> = ["index", "feeds", "all"]
    private static let deviceNames: Set<String> = [
        "con", "prn", "aux", "nul",
        "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ]

    private static func isReserved(_ name: String) -> Bool {
        let stem = name.utf8.prefix { $0 != UInt8(ascii: ".") }
        // None is longer.
        guard stem.count <= 5 else { return false }
        return siteNames.contains(name) || deviceNames.contains(String(Substring(stem)))
    }
}

// MARK: - Hashes

extension Slug {
    private static let hashLength = 10

    /// The stem, shortened between words if it has more than one, and the hash of the full name.
    private static func hashed(_ stem: String, of name: String) -> String {
        let room = maximumLength - hashLength - 1
        var kept = stem.prefix(room)
        if stem.utf8.count > room, stem.dropFirst(room).first != "-", let hyphen = kept.lastIndex(of: "-") {
            kept = kept[..<hyphen]
        }
        if kept.last == "-" { kept = kept.dropLast() }
        return "\(kept)-\(suffix(SHA256.prefix(of: name)))"
    }

    /// A digit, then nine digits or letters; unlike any word, because words do not begin with a digit.
    private static func suffix(_ hash: UInt64) -> String {
        let digit = hash % 10
        let rest = hash / 10 % 101_559_956_668_416  // 36 to the power of 9
        return "\(digit)\(String(rest, radix: 36, digits: hashLength - 1))"
    }

    private static func endsLikeHash(_ slug: String) -> Bool {
        let ending = slug.utf8.suffix(hashLength + 1)
        return slug.utf8.count > hashLength + 1 && ending.first == UInt8(ascii: "-")
            && ending.dropFirst().first?.isDigit == true
            && ending.dropFirst().allSatisfy(isWordByte)
    }
}
