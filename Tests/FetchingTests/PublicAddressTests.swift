import Foundation
import Testing

@testable import Fetching

@Suite("Public addresses")
struct PublicAddressTests {
    private func isPublic(_ text: String) -> Bool? {
        var (four, six) = (in_addr(), in6_addr())
        if inet_pton(AF_INET, text, &four) == 1 {
            return withUnsafeBytes(of: four) { PublicAddress.isPublic(version4: Array($0)) }
        }
        guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
        return withUnsafeBytes(of: six) { PublicAddress.isPublic(version6: Array($0)) }
    }

    @Test(
        "are not those of private networks",
        arguments: [
            "0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.255", "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255", "192.168.1.1", "192.0.0.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "::",
            "::1",
            "fe80::1", "fc00::1", "fd12:3456::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8",
            "64:ff9b::10.0.0.1", "2002:7f00:1::", "2001::1", "2001:db8::1",
        ])
    func others(text: String) {
        #expect(isPublic(text) == false)
    }

    @Test(
        "are all others",
        arguments: [
            "1.1.1.1", "100.63.0.1", "100.128.0.1", "172.15.0.1", "172.32.0.1", "192.169.0.1", "198.20.0.1",
            "223.255.255.255", "2606:4700::1111", "64:ff9b::1.1.1.1", "2002:101:101::",
        ])
    func pub(text: String) {
        #expect(isPublic(text) == true)
    }

    @Test(
        "are not connected to in disguise",
        arguments: [
            "http://127.0.0.1:9/", "http://[::1]:9/", "http://localhost:9/", "http://0x7f.1:9/",
            "http://2130706433:9/",
            "http://[::ffff:127.0.0.1]:9/",
        ])
    func disguised(address: String) {
        let error = #expect(throws: FetchError.self) {
            try FeedRequest(limit: 100, allowsPrivate: false).answers(from: address)
        }
        #expect(error?.description.contains("private address") == true, "\(String(describing: error))")
    }

    @Test(
        "are asked only over http and https, and without a password",
        arguments: [
            "ftp://example.com/", "file:///etc/passwd", "https://a:b@example.com/", "https://", "feed.xml",
        ])
    func refused(address: String) {
        #expect(throws: FetchError.self) {
            try FeedRequest(limit: 100, allowsPrivate: true).answers(from: address)
        }
    }
}
