import Articles
import XML

/// Pictures as Media RSS 1.5.1 writes them, in RSS items and Atom entries alike.
enum MediaRSS {
    static let namespace: XMLText = "http://search.yahoo.com/mrss/"

    /// Writes `media:content` for each image and `media:thumbnail` for the first.
    static func write(_ images: [Image], to writer: inout XMLWriter) {
        for image in images {
            writer.start("media:content")
            writer.attribute("url", XMLText(image.address.string))
            writer.attribute("type", mediaType(of: image))
            writer.attribute("medium", "image")
            size(of: image, to: &writer)
            writer.end()
        }
        if let first = images.first {
            writer.start("media:thumbnail")
            writer.attribute("url", XMLText(first.address.string))
            size(of: first, to: &writer)
            writer.end()
        }
    }

    private static func size(of image: Image, to writer: inout XMLWriter) {
        writer.attribute("width", image.width.map { XMLText(String($0)) })
        writer.attribute("height", image.height.map { XMLText(String($0)) })
    }

    /// The media type, where the address's path ends in a known extension.
    private static func mediaType(of image: Image) -> XMLText? {
        let path = image.address.string.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard let dot = path.lastIndex(of: UInt8(ascii: ".")), path[dot...].count <= 5 else { return nil }
        return switch String(decoding: path[dot...].dropFirst(), as: UTF8.self).lowercased() {
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
