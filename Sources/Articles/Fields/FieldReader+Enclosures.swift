extension FieldReader {
    /// Reads enclosures: a list of addresses or mappings with an address, or one of these.
    ///
    /// - Parameter isCertain: whether the key can mean nothing else; if it can, other values are passed over.
    mutating func enclosures(
        isCertain: Bool, _ add: (EnclosureDraft) -> Void
    ) throws(YAMLError) {
        let value = try next() ?? .absent
        switch value {
        case .absent: break
        case .list:
            try eachItem { (fields, item) throws(YAMLError) in
                try fields.enclosure(item, isCertain: isCertain, add)
            }
        default: try enclosure(value, isCertain: isCertain, add)
        }
    }

    private mutating func enclosure(
        _ value: Value, isCertain: Bool, _ add: (EnclosureDraft) -> Void
    ) throws(YAMLError) {
        let place = problem("")
        switch value {
        case .scalar where isCertain:
            let link = try scalar(value) { (bytes) throws(AddressError) in
                try DocumentLink(bytes, path: .file)
            }
            if let link { add(EnclosureDraft(link: link, isCertain: true, place: place)) }
        case .scalar:
            guard let link = try? DocumentLink(scalar, path: .file) else { return }
            add(EnclosureDraft(link: link, isCertain: false, place: place))
        case .mapping:
            let item = item
            var link: DocumentLink?
            var type: String?
            var (length, duration): (Int?, Int?)
            try eachKey { (fields, _) throws(YAMLError) in
                switch Self.enclosureKeys[FoldedKey(fields.scalar)] {
                case .url where link == nil:
                    link = try fields.within(.url) { (fields) throws(YAMLError) in
                        try fields.link(path: .file)
                    }
                case .length:
                    length = try fields.scalar { (bytes) throws(NumberError) in
                        try NumberError.bytes(bytes.trimmed)
                    }
                case .type:
                    type = try fields.within(.type) { (fields) throws(YAMLError) in
                        try fields.scalar { (bytes) throws(MediaTypeError) in try MediaType.read(bytes) }
                    }
                case .duration:
                    duration = try fields.scalar { (bytes) throws(NumberError) in
                        try NumberError.seconds(bytes.trimmed)
                    }
                default: try fields.skipNext()
                }
            }
            guard let link else {
                if isCertain { note("expected an enclosure with a url", about: item, explainedBy: [.url]) }
                return
            }
            // RSS says 0 where the length is unknown.
            add(
                EnclosureDraft(
                    link: link, type: type, length: length == 0 ? nil : length, duration: duration,
                    isCertain: isCertain || type != nil || length != nil, place: place))
        default:
            if isCertain { try refuse(value, expected: "an enclosure") } else { try skip(value) }
        }
    }

    private enum EnclosurePart {
        case url, length, type, duration
    }

    private static let enclosureKeys: [FoldedKey: EnclosurePart] = [
        "url": .url, "src": .url, "href": .url, "path": .url, "file": .url,
        "length": .length, "size": .length, "bytes": .length, "sizeInBytes": .length, "fileSize": .length,
        "type": .type, "mimeType": .type, "contentType": .type,
        "duration": .duration, "durationInSeconds": .duration,
    ].reduce(into: [:]) { $0[FoldedKey($1.key.utf8)] = $1.value }
}
