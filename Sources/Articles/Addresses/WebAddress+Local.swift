import Text

extension WebAddress {
    /// Whether only this machine, or machines of a private network, can reach the host: `localhost`, `*.local`,
    /// and addresses of RFC 1918, RFC 3927, RFC 4193 and RFC 4291.
    public var isLocal: Bool {
        let host = host
        if IPAddress.isVersion4(host.utf8) {
            let numbers = host.split(separator: ".").compactMap { Int($0) }
            switch (numbers[0], numbers[1]) {
            case (0, _), (10, _), (127, _), (169, 254), (172, 16...31), (192, 168): return true
            default: return false
            }
        }
        if host.utf8.contains(UInt8(ascii: ":")) {
            return host == "::1" || ["fc", "fd", "fe8", "fe9", "fea", "feb"].contains(where: host.hasPrefix)
        }
        return host == "localhost" || host.hasSuffix(".localhost") || host.hasSuffix(".local")
    }
}
