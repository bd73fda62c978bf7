import Foundation

/// The known fields of front matter, at any depth.
enum Field: Int, CaseIterable {
    case title, excerpt, publishedDateTime, updatedDateTime
    case originalUrl, webUrl, ampWebUrl, cdnAmpWebUrl, id, slug
    case author, language, category, type, quality, heat
    case provider, name, domain
    case topics, images, enclosure, url, width, height, related
    case published, draft, publish, `private`, status, scheduled, expiryDate, secured

    /// The key as written in documents.
    var name: String { String(describing: self) }

    /// Whether it only exists inside other fields.
    var isPart: Bool {
        switch self {
        case .name, .domain, .url, .width, .height: true
        default: false
        }
    }

    /// The field with exactly this key; nil for other keys, which a ``FieldMap`` may know.
    init?(_ key: UnsafeBufferPointer<UInt8>) {
        guard let first = key.first else { return nil }
        // No two fields have the same length and first letter.
        let candidate: (field: Field, name: StaticString)? =
            switch Self.slot(key.count, first) {
            case Self.slot(2, "i"): (.id, "id")
            case Self.slot(3, "u"): (.url, "url")
            case Self.slot(4, "h"): (.heat, "heat")
            case Self.slot(4, "n"): (.name, "name")
            case Self.slot(4, "s"): (.slug, "slug")
            case Self.slot(4, "t"): (.type, "type")
            case Self.slot(5, "d"): (.draft, "draft")
            case Self.slot(5, "t"): (.title, "title")
            case Self.slot(5, "w"): (.width, "width")
            case Self.slot(6, "a"): (.author, "author")
            case Self.slot(6, "d"): (.domain, "domain")
            case Self.slot(6, "h"): (.height, "height")
            case Self.slot(6, "i"): (.images, "images")
            case Self.slot(6, "s"): (.status, "status")
            case Self.slot(6, "t"): (.topics, "topics")
            case Self.slot(6, "w"): (.webUrl, "webUrl")
            case Self.slot(7, "e"): (.excerpt, "excerpt")
            case Self.slot(7, "p"):
                key[1] == UInt8(ascii: "u") ? (.publish, "publish") : (.private, "private")
            case Self.slot(7, "q"): (.quality, "quality")
            case Self.slot(7, "r"): (.related, "related")
            case Self.slot(7, "s"): (.secured, "secured")
            case Self.slot(8, "c"): (.category, "category")
            case Self.slot(8, "l"): (.language, "language")
            case Self.slot(8, "p"): (.provider, "provider")
            case Self.slot(9, "a"): (.ampWebUrl, "ampWebUrl")
            case Self.slot(9, "e"): (.enclosure, "enclosure")
            case Self.slot(9, "p"): (.published, "published")
            case Self.slot(9, "s"): (.scheduled, "scheduled")
            case Self.slot(10, "e"): (.expiryDate, "expiryDate")
            case Self.slot(11, "o"): (.originalUrl, "originalUrl")
            case Self.slot(12, "c"): (.cdnAmpWebUrl, "cdnAmpWebUrl")
            case Self.slot(15, "u"): (.updatedDateTime, "updatedDateTime")
            case Self.slot(17, "p"): (.publishedDateTime, "publishedDateTime")
            default: nil
            }
        guard let candidate, let key = key.baseAddress,
            memcmp(key, candidate.name.utf8Start, candidate.name.utf8CodeUnitCount) == 0
        else { return nil }
        self = candidate.field
    }

    @inline(__always)
    private static func slot(_ length: Int, _ first: UInt8) -> Int { length << 8 | Int(first) }

    @inline(__always)
    private static func slot(_ length: Int, _ first: Unicode.Scalar) -> Int {
        slot(length, UInt8(ascii: first))
    }
}
