import Text

extension WebAddress {
    /// The address in a form that is equal for links to the same page.
    ///
    /// The host is in lower case. A default or empty port, and the query parameters `utm_*`, `fbclid` and
    /// `gclid` are removed, and the `?` if no parameters are left. A fragment stays if it can be a route or an
    /// anchor of its own, such as `#/stories/1`; it is removed if it is empty, selects text, leads to comments
    /// or is only for tracking. Everything else is as in `string`.
    public var canonical: String {
        withParts { bytes, host, tailStart in
            let mark = bytes.firstIndex(from: tailStart) { block, _ in block.equals("#") }
            let end = bytes[mark...].dropFirst().isPartOfIdentity ? bytes.endIndex : mark
            let queryMark = min(mark, bytes.firstIndex(from: tailStart) { block, _ in block.equals("?") })
            let query = bytes[queryMark..<mark].dropFirst()
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
                result += bytes[mark..<end]
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
    /// Whether a fragment tells articles apart.
    fileprivate var isPartOfIdentity: Bool {
        if isEmpty { return false }
        let text = String(decoding: self, as: UTF8.self).lowercased()
        return !Self.otherFragments.contains(text)
            && !Self.otherFragmentStarts.contains(where: text.hasPrefix)
    }

    private static var otherFragments: Set<String> { ["comments", "respond", "disqus_thread"] }
    private static var otherFragmentStarts: [String] {
        [":~:", "comment-", "xtor=", "utm_", "?utm_", "ref=", "echobox=", "at_medium=", "at_campaign="]
    }

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
