import Text

extension FieldReader {
    /// How much a key says of the images that it may have.
    enum ImageForm {
        /// It can only have images, so that everything else is a problem.
        case certain
        /// It may have something else, such as a colour, or a mapping without an address.
        case likely
        /// It is a list of files, some of which have the name of a lead image.
        case resources

        /// The form of the values of a key.
        init(_ key: FieldMap.Key) {
            self = key.isResources ? .resources : key.rank == 0 ? .certain : .likely
        }
    }

    /// Reads images: a list of addresses or mappings with an address, or one of these.
    mutating func images(_ form: ImageForm, _ add: (ImageDraft) -> Void) throws(YAMLError) {
        let value = try next() ?? .absent
        switch value {
        case .absent: break
        case .list:
            try eachItem { (fields, item) throws(YAMLError) in
                guard item != .list else { return try fields.refuse(item, expected: "an image") }
                if let image = try fields.image(item, form) { add(image) }
            }
        default: if let image = try image(value, form) { add(image) }
        }
    }

    private mutating func image(_ value: Value, _ form: ImageForm) throws(YAMLError) -> ImageDraft? {
        guard value == .mapping else {
            if value == .scalar, isNoImage(form) { return nil }
            let link = try scalar(value) { (bytes) throws(AddressError) in
                try DocumentLink(bytes, path: .file)
            }
            return link.map { ImageDraft(link: $0) }
        }
        let item = item
        var (image, wrapped): (ImageDraft?, ImageDraft?)
        var isWrapped = false
        var name: String?
        var (width, height): (Int?, Int?)
        try eachKey { (fields, field) throws(YAMLError) in
            let key = FoldedKey(fields.scalar)
            if key == Self.widthKey {
                width = try fields.within(.width) { (fields) throws(YAMLError) in try fields.pixels() }
            } else if key == Self.heightKey {
                height = try fields.within(.height) { (fields) throws(YAMLError) in try fields.pixels() }
            } else if image == nil, Self.addressKeys.contains(key) {
                image = try fields.within(.url) { (fields) throws(YAMLError) in
                    try fields.image(try fields.next() ?? .absent, form)
                }
            } else if Self.wrapperKeys.contains(key) {
                let found = try fields.wrappedImage(form)
                (isWrapped, wrapped) = (true, wrapped ?? found)
            } else if form == .resources, key == Self.nameKey {
                name = try fields.text()
            } else if form == .likely, image == nil, fields.scalar.first == UInt8(ascii: "/") {
                // Beautiful Jekyll writes an address with its caption: `/a.jpg: A caption`.
                image = try fields.scalar(.scalar) { (bytes) throws(AddressError) in
                    ImageDraft(link: try DocumentLink(bytes, path: .rooted))
                }
                try fields.skipNext()
            } else {
                try fields.skipNext()
            }
        }
        if form == .resources, !(name.map(Self.isLead) ?? false) { return nil }
        guard var image = image ?? wrapped else {
            if form == .certain, !isWrapped {
                note("expected an image with a url", about: item, explainedBy: [.url])
            }
            return nil
        }
        (image.width, image.height) = (width ?? image.width, height ?? image.height)
        return image
    }

    /// Reads the first image in a mapping, or in a list of mappings, if that is what comes next.
    private mutating func wrappedImage(_ form: ImageForm) throws(YAMLError) -> ImageDraft? {
        let value = try next() ?? .absent
        switch value {
        case .mapping: return try image(value, form)
        case .list:
            var first: ImageDraft?
            try eachItem { (fields, item) throws(YAMLError) in
                guard item == .mapping else { return try fields.skip(item) }
                let image = try fields.image(item, form)
                first = first ?? image
            }
            return first
        default: return nil
        }
    }

    /// Whether a text is something else: the key of a file in a database, or a style instead of an image.
    private func isNoImage(_ form: ImageForm) -> Bool {
        isRecordNumber || isObject && events.scalar.trimmed.isUUID
            || form != .certain && events.scalar.isStyle
    }

    /// Whether a file with this name is the lead image of a page of Hugo.
    private static func isLead(_ name: String) -> Bool {
        ["feature", "cover", "thumbnail", "header", "hero"].contains { name.lowercased().hasPrefix($0) }
    }

    private static let widthKey = FoldedKey("width".utf8)
    private static let heightKey = FoldedKey("height".utf8)
    private static let nameKey = FoldedKey("name".utf8)
    private static let addressKeys = Set(
        ["url", "src", "path", "image", "file", "filename", "href", "sourceUrl", "contentUrl"]
            .map { FoldedKey($0.utf8) })
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether a text is what themes take instead of an image: `false`, a colour, a gradient, or a place for an
    /// address such as `<image path>`.
    fileprivate var isStyle: Bool {
        let text = trimmed
        guard let first = text.first else { return false }
        let word = text.prefix { $0.isLetter || $0 == UInt8(ascii: "-") }
        let end = text.dropFirst(word.count).first
        return first == UInt8(ascii: "#") || first == UInt8(ascii: "<") || end == nil
            || !word.isEmpty && end == UInt8(ascii: "(") && text.last == UInt8(ascii: ")")
    }

    /// Whether these are five groups of hexadecimal digits, as in `0b7d2d6c-1111-4222-8333-abcdefabcdef`.
    fileprivate var isUUID: Bool {
        let groups = split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.map(\.count) == [8, 4, 4, 4, 12] && groups.joined().allSatisfy(\.isHexDigit)
    }
}
