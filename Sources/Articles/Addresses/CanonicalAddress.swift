import Text

extension WebAddress {
    /// The address in a form that is equal for links to the same page.
    ///
    /// The host is in lower case. The fragment, a default or empty port, and the query parameters `utm_*`,
    /// `fbclid` and `gclid` are removed, and the `?` if no parameters are left. Everything else is as in
    /// `string`.
    public var canonical: String {
        withParts { bytes, host, tailStart in
            let end = bytes.firstIndex(from: tailStart) { block, _ in block.equals("#") }
            let queryMark = min(end, bytes.firstIndex(from: tailStart) { block, _ in block.equals("?") })
            let query = bytes[queryMark..<end].dropFirst()
            let portEnd =
                isDefaultPort(bytes[host.upperBound..<tailStart], of: bytes) ? host.upperBound : tailStart
            let isTracked = query.isTracked

            if end == bytes.endIndex, portEnd == tailStart, !isTracked,
                !bytes[host].contains(where: \.isCapital)
            {
                return string
            }
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            result += bytes[..<host.lowerBound]
            for byte in bytes[host] { result.append(byte.lowercased) }
            result += bytes[host.upperBound..<portEnd]
            result += bytes[tailStart..<(isTracked ? queryMark : end)]
            if isTracked {
                let kept = Array(query.parameters.filter { !$0.isTracking }.joined(separator: "&".utf8))
                if !kept.isEmpty {
                    result.append(UInt8(ascii: "?"))
                    result += kept
                }
            }
            return String(decoding: result, as: UTF8.self)
        }
    }

    /// Whether a `:port` is empty or the scheme's default.
    private func isDefaultPort(
        _ suffix: Slice<UnsafeBufferPointer<UInt8>>, of bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let port = Int(String(decoding: suffix.dropFirst(), as: UTF8.self)) else { return true }
        return port == (bytes[4] == UInt8(ascii: "s") ? 443 : 80)
    }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
    fileprivate var parameters: [Self] {
        split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    }

    /// Whether any parameter of this query is only for tracking.
    fileprivate var isTracked: Bool {
        var start = startIndex
        while start < endIndex {
            if self[start...].isTracking { return true }
            while start < endIndex, self[start] != UInt8(ascii: "&") { start += 1 }
            start += 1
        }
        return false
    }

    /// Whether a tracking parameter begins here; more parameters may follow it.
    fileprivate var isTracking: Bool {
        switch first {
        case UInt8(ascii: "u"): starts(with: "utm_".utf8)
        case UInt8(ascii: "f"): isNamed("fbclid")
        case UInt8(ascii: "g"): isNamed("gclid")
        default: false
        }
    }

    private func isNamed(_ name: String) -> Bool {
        guard starts(with: name.utf8) else { return false }
        let next = dropFirst(name.utf8.count).first
        return next == nil || next == UInt8(ascii: "=") || next == UInt8(ascii: "&")
    }
}
