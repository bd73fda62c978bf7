import NIOHTTP1

/// The parts of a request that matter for files.
struct ServedRequest: Sendable {
    /// The method.
    let method: HTTPMethod
    /// The target as sent by the client.
    let target: String
    private(set) var acceptEncoding: String?
    private(set) var ifMatch: String?
    private(set) var ifModifiedSince: String?
    private(set) var ifNoneMatch: String?
    private(set) var ifRange: String?
    private(set) var ifUnmodifiedSince: String?
    private(set) var range: String?

    init(_ head: HTTPRequestHead) {
        method = head.method
        target = head.uri
        // One pass over the fields, as looking up each of them takes longer than everything else.
        for (name, value) in head.headers {
            switch name.utf8.count {
            case 5: take(value, as: \.range, if: "range", is: name)
            case 8:
                take(value, as: \.ifMatch, if: "if-match", is: name)
                take(value, as: \.ifRange, if: "if-range", is: name)
            case 13: take(value, as: \.ifNoneMatch, if: "if-none-match", is: name)
            case 15: take(value, as: \.acceptEncoding, if: "accept-encoding", is: name)
            case 17: take(value, as: \.ifModifiedSince, if: "if-modified-since", is: name)
            case 19: take(value, as: \.ifUnmodifiedSince, if: "if-unmodified-since", is: name)
            default: break
            }
        }
    }

    private mutating func take(
        _ value: String, as field: WritableKeyPath<ServedRequest, String?>, if expected: StaticString,
        is name: String
    ) {
        let isField = expected.withUTF8Buffer { expected in
            // Sets the bit that makes letters lower-case; a hyphen has it anyway.
            name.utf8.lazy.map { $0 | 0x20 }.elementsEqual(expected)
        }
        guard isField else { return }
        // A field that occurs twice is a list.
        self[keyPath: field] = self[keyPath: field].map { "\($0), \(value)" } ?? value
    }
}
