import Articles
import XML

/// Writes images as Media RSS 1.5.1, both in RSS items and in Atom entries.
enum MediaRSS {
    static let namespace: XMLText = "http://search.yahoo.com/mrss/"

    /// Writes `media:content` for each image and `media:thumbnail` for the first.
    static func write(_ images: [Image], to writer: inout XMLWriter) {
        for image in images {
            writer.element(
                "media:content",
                [
                    "url": XMLText(image.address.string), "type": mediaType(of: image), "medium": "image",
                    "width": size(image.width), "height": size(image.height),
                ])
        }
        if let first = images.first {
            writer.element(
                "media:thumbnail",
                [
                    "url": XMLText(first.address.string),
                    "width": size(first.width), "height": size(first.height),
                ])
        }
    }

    private static func size(_ pixels: Int?) -> XMLText? { pixels.map { XMLText(String($0)) } }

    /// The media type, if the address's path ends in a known extension.
    private static func mediaType(of image: Image) -> XMLText? {
        var address = image.address.string
        let ending = address.withUTF8 { bytes in
            let path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
            let ending = path.suffix(5)
            return ending.lastIndex(of: UInt8(ascii: ".")).map { dot in
                String(decoding: ending[dot...].dropFirst(), as: UTF8.self).lowercased()
            }
        }
        return switch ending {
        case "jpg", "jpeg": "image/jpeg"
        case "png": "image/png"
        case "gif": "image/gif"
        case "webp": "image/webp"
        case "avif": "image/avif"
        case "svg": "image/svg+xml"
        default: nil
        }
    }
}
