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
        MediaType.named(by: image.address.string).flatMap { $0.hasPrefix("image/") ? XMLText($0) : nil }
    }
}
