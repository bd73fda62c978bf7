import Foundation

/// Whether an IP address belongs to the public internet, and not to a private network or this machine.
public enum PublicAddress {
    /// Judges an address of version 4, its four bytes.
    public static func isPublic(version4 bytes: [UInt8]) -> Bool {
        guard bytes.count == 4 else { return false }
        switch (bytes[0], bytes[1], bytes[2]) {
        case (0, _, _), (10, _, _), (127, _, _), (224..., _, _): return false
        case (100, 64...127, _), (169, 254, _), (172, 16...31, _), (192, 168, _), (198, 18...19, _):
            return false
        // Addresses for protocols and for documentation.
        case (192, 0, 0), (192, 0, 2), (198, 51, 100), (203, 0, 113): return false
        default: return true
        }
    }

    /// Judges an address of version 6, its sixteen bytes.
    public static func isPublic(version6 bytes: [UInt8]) -> Bool {
        guard bytes.count == 16 else { return false }
        // Others contain an address of version 4, to which they lead.
        if bytes.starts(with: [0x00, 0x64, 0xFF, 0x9B] + [UInt8](repeating: 0, count: 8)) {
            return isPublic(version4: Array(bytes[12...]))
        }
        if bytes.starts(with: [0x20, 0x02]) { return isPublic(version4: Array(bytes[2..<6])) }
        let isReserved =
            bytes.starts(with: [0x20, 0x01, 0x00, 0x00]) || bytes.starts(with: [0x20, 0x01, 0x0D, 0xB8])
        return bytes[0] & 0xE0 == 0x20 && !isReserved
    }

    /// Judges the address of a socket.
    static func isPublic(_ address: UnsafePointer<sockaddr>) -> Bool {
        switch Int32(address.pointee.sa_family) {
        case AF_INET:
            address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) { address in
                withUnsafeBytes(of: address.pointee.sin_addr) { isPublic(version4: Array($0)) }
            }
        case AF_INET6:
            address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { address in
                withUnsafeBytes(of: address.pointee.sin6_addr) { isPublic(version6: Array($0)) }
            }
        default: false
        }
    }
}
