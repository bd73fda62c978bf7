import Text

extension FieldReader {
    /// Reads images: a list of addresses or mappings with an address, or one of these.
    mutating func images(_ add: (ImageDraft) -> Void) throws(YAMLError) {
        let value = try next() ?? .absent
        switch value {
        case .absent: break
        case .list:
            try eachItem { (fields, item) throws(YAMLError) in
                guard item != .list else { return try fields.refuse(item, expected: "an image") }
                if let image = try fields.image(item) { add(image) }
            }
        default: if let image = try image(value) { add(image) }
        }
    }

    private mutating func image(_ value: Value) throws(YAMLError) -> ImageDraft? {
        guard value == .mapping else {
            // A number or a UUID is the key of a file in a database.
            if value == .scalar, isRecordNumber || isObject && events.scalar.trimmed.isUUID { return nil }
            let link = try scalar(value) { (bytes) throws(AddressError) in
                try DocumentLink(bytes, path: .file)
            }
            return link.map { ImageDraft(link: $0) }
        }
        let item = item
        var link: DocumentLink?
        var (width, height): (Int?, Int?)
        var isWrapped = false
        var wrapped: ImageDraft?
        try eachKey { (fields, field) throws(YAMLError) in
            let key = FoldedKey(fields.scalar)
            if key == Self.widthKey {
                width = try fields.within(.width) { (fields) throws(YAMLError) in try fields.pixels() }
            } else if key == Self.heightKey {
                height = try fields.within(.height) { (fields) throws(YAMLError) in try fields.pixels() }
            } else if link == nil, Self.addressKeys.contains(key) {
                let value = try fields.next()
                fields.putBack()
                if value == .mapping {
                    (isWrapped, wrapped) = (true, try fields.wrappedImage() ?? wrapped)
                } else {
                    link = try fields.within(.url) { (fields) throws(YAMLError) in
                        try fields.link(path: .file)
                    }
                }
            } else if Self.wrapperKeys.contains(key) {
                (isWrapped, wrapped) = (true, try fields.wrappedImage() ?? wrapped)
            } else {
                try fields.skipNext()
            }
        }
        if let link { return ImageDraft(link: link, width: width, height: height) }
        if !isWrapped { note("expected an image with a url", about: item, explainedBy: [.url]) }
        return wrapped
    }

    /// Reads the first image in a mapping, or in a list of mappings, if that is what comes next.
    private mutating func wrappedImage() throws(YAMLError) -> ImageDraft? {
        let value = try next() ?? .absent
        switch value {
        case .mapping: return try image(value)
        case .list:
            var first: ImageDraft?
            try eachItem { (fields, item) throws(YAMLError) in
                guard item == .mapping else { return try fields.skip(item) }
                let image = try fields.image(item)
                first = first ?? image
            }
            return first
        default: return nil
        }
    }

    private static let widthKey = FoldedKey("width".utf8)
    private static let heightKey = FoldedKey("height".utf8)
    private static let addressKeys = Set(
        ["url", "src", "path", "image", "file", "href", "sourceUrl", "contentUrl"].map {
            FoldedKey($0.utf8)
        })
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these are five groups of hexadecimal digits, as in `0b7d2d6c-1111-4222-8333-abcdefabcdef`.
    fileprivate var isUUID: Bool {
        let groups = split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy(\.isHexDigit)
    }
}
