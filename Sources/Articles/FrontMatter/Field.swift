/// The fields of front matter that mean something, at whatever depth they stand.
enum Field: Int, CaseIterable {
    case title, excerpt, publishedDateTime, date, updatedDateTime
    case originalUrl, webUrl, ampWebUrl, cdnAmpWebUrl, id
    case author, category, type, quality, heat
    case provider, name, domain
    case topics, images, url, width, height, related
    case published, secured

    /// The key, as documents write it.
    var name: String { String(describing: self) }

    /// The field of a key as the document writes it; nil for keys that mean nothing here.
    init?(_ key: UnsafeBufferPointer<UInt8>) {
        guard key.count < Self.byLength.count else { return nil }
        for (name, field) in Self.byLength[key.count] where key.elementsEqual(name) {
            self = field
            return
        }
        return nil
    }

    private static let byLength: [[(name: [UInt8], field: Field)]] = {
        let names = allCases.map { (name: Array($0.name.utf8), field: $0) }
        let longest = names.map(\.name.count).max() ?? 0
        return (0...longest).map { length in names.filter { $0.name.count == length } }
    }()
}
