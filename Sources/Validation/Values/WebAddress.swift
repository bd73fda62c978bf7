/// A URL of the web: http or https, with a host.
enum WebAddress {
    /// What is wrong with a value; nil if nothing is.
    static func flaw(in value: String) -> String? {
        if let flaw = AddressReference.wholeFlaw(in: value) { return flaw }
        return isWeb(value) ? hostFlaw(in: value) : "expected an address of http or https"
    }

    /// What is wrong with the host of a whole address, if its scheme is http or https; nil if nothing is.
    static func hostFlaw(in value: String) -> String? {
        guard isWeb(value), let start = value.firstIndex(of: ":") else { return nil }
        let authority = value[start...].dropFirst(3).prefix { !"/?#".contains($0) }
        let server = authority.split(separator: "@", maxSplits: 1).last ?? ""
        if server.hasPrefix("[") { return nil }
        let host = server.prefix { $0 != ":" }
        if host == "http" || host == "https" { return "the scheme stands twice" }
        let name = host.hasSuffix(".") ? host.dropLast() : host
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        return labels.contains(where: \.isEmpty) ? "a part of the host's name is missing" : nil
    }

    private static func isWeb(_ value: String) -> Bool {
        ["http", "https"].contains(AddressReference.scheme(of: value)?.lowercased() ?? "")
    }
}
