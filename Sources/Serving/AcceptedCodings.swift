/// Whether an `Accept-Encoding` field lets a response be compressed (RFC 9110, section 12.5.3).
enum AcceptedCodings {
    /// Whether gzip is acceptable: listed, or covered by `*`, with a weight other than zero.
    static func haveGzip(_ field: String) -> Bool {
        // What nearly all readers send, checked first for speed.
        if field.hasPrefix("gzip, ") || field == "gzip" { return true }
        var any: Bool?
        for item in field.split(separator: ",") {
            let parts = item.split(separator: ";").map { $0.trimming(" \t").lowercased() }
            guard let coding = parts.first else { continue }
            let isWanted = parts.dropFirst().allSatisfy { part in
                !part.hasPrefix("q=") || (Double(part.dropFirst(2)) ?? 0) > 0
            }
            if coding == "gzip" || coding == "x-gzip" { return isWanted }
            if coding == "*" { any = isWanted }
        }
        return any ?? false
    }
}
