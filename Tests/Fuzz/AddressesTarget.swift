@testable import Articles
import Foundation
@testable import Validation

/// An accepted address is valid for other parsers too, and stays the same when parsed again.
func judge(_ input: [UInt8]) {
    // Documents that are not UTF-8 are rejected before their addresses are parsed.
    guard let text = String(validating: input, as: UTF8.self) else { return }
    if let address = try? WebAddress(text) { check(address) }
    if let id = try? PermanentID(text) {
        checkURI(id.string)
        let problem = AddressReference.wholeProblem(in: id.string)
        expect(problem == nil, "the id \(id) is accepted, but \(problem ?? "")")
        let again = try? PermanentID(id.string)
        expect(again == id, "the id \(id) reads back as \(again?.string ?? "none")")
        expect(again?.isWebAddress == id.isWebAddress, "the id \(id) reads back as one of another kind")
    }
    if let domain = try? DomainName(text) { check(domain) }
}

private func check(_ address: WebAddress) {
    let string = address.string
    expect(string.hasPrefix("http://") || string.hasPrefix("https://"), "the scheme of \(string)")
    checkURI(string)
    let again = try? WebAddress(string)
    expect(again == address, "\(string) reads back as \(again?.string ?? "none")")
    expect(again?.host == address.host, "the host of \(string) reads back as \(again?.host ?? "none")")
    expect((try? PermanentID(string))?.string == string, "\(string) is another id")

    let canonical = try? WebAddress(address.canonical)
    expect(canonical?.string == address.canonical, "the canonical form of \(string) is \(address.canonical)")
    expect(canonical?.canonical == address.canonical, "the canonical form of \(address.canonical) is another")
    expect(canonical?.host == address.host, "the canonical form of \(string) has another host")

    // The other parsers: the rules for feeds, and Foundation.
    let problem = HTTPAddress.problem(in: string)
    expect(problem == nil, "\(string) is accepted, but \(problem ?? "")")
    let parts = URLComponents(string: string)
    let host = parts?.encodedHost.map(plainHost)
    expect(host == address.host, "the host of \(string) is \(address.host), for others \(host ?? "none")")
    expect(URL(string: string, encodingInvalidCharacters: false) != nil, "\(string) is no URL for others")

    let domain = DomainName(hostOf: address)
    check(domain)
    expect(
        (try? DomainName(address.host)) == domain, "the host of \(string) is another domain than \(domain)")
}

private func check(_ domain: DomainName) {
    let string = domain.string
    let page = string.contains(":") ? "https://[\(string)]/" : "https://\(string)/"
    expect((try? WebAddress(page))?.host == string, "\(string) makes no address")
    expect(string == string.lowercased() && !string.hasSuffix("."), "the domain \(string)")
}

/// The host in the form used for comparison: in lower case, without brackets and a trailing dot.
private func plainHost(_ host: String) -> String {
    let host = host.lowercased()
    if host.hasPrefix("[") { return String(host.dropFirst().dropLast()) }
    return host.hasSuffix(".") ? String(host.dropLast()) : host
}

private func checkURI(_ string: String) {
    let isURI = string.utf8.allSatisfy { 0x21...0x7E ~= $0 && !"\"<>\\^`{|}".utf8.contains($0) }
    expect(isURI, "\(string.spelledOut) is no URI")
    expect(string.utf8.count <= WebAddress.maximumLength, "\(string.utf8.count) bytes")
}
