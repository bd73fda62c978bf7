import CLibCURL
import Foundation

/// What libcurl receives during one request.
final class Exchange {
    private let limit: Int
    private let allowsPrivate: Bool
    private(set) var fields: [(name: String, value: String)] = []
    private(set) var body: [UInt8] = []
    /// Whether the body is larger than the limit.
    private(set) var isCut = false
    /// Whether a connection to a private address was refused.
    private(set) var isRefused = false

    init(limit: Int, allowsPrivate: Bool) {
        (self.limit, self.allowsPrivate) = (limit, allowsPrivate)
    }

    static let receiveBody: curl_receive = { bytes, size, count, context in
        Exchange.of(context)?.take(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
    }

    static let receiveField: curl_receive = { bytes, size, count, context in
        Exchange.of(context)?.takeField(UnsafeRawBufferPointer(start: bytes, count: size * count)) ?? 0
    }

    /// Opens the socket for an address that the host's name has been resolved to.
    static let open: curl_opensocket_callback = { context, _, address in
        guard let address, let exchange = Exchange.of(context) else { return CURL_SOCKET_BAD }
        let mayConnect =
            exchange.allowsPrivate
            || withUnsafePointer(to: &address.pointee.addr) { PublicAddress.isPublic($0) }
        guard mayConnect else {
            exchange.isRefused = true
            return CURL_SOCKET_BAD
        }
        return socket(
            address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
            address.pointee.protocol)
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> Exchange? {
        context.map { Unmanaged<Exchange>.fromOpaque($0).takeUnretainedValue() }
    }

    private func take(_ bytes: UnsafeRawBufferPointer) -> Int {
        body += bytes.prefix(limit + 1 - body.count)
        isCut = body.count > limit
        return isCut ? 0 : bytes.count
    }

    private func takeField(_ bytes: UnsafeRawBufferPointer) -> Int {
        let line = String(decoding: bytes, as: UTF8.self)
        // A status line begins a new answer, for example after 100 Continue.
        if line.hasPrefix("HTTP/") { fields = [] }
        guard fields.count < 200, let colon = line.firstIndex(of: ":") else { return bytes.count }
        let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
        fields.append((line[..<colon].lowercased(), value))
        return bytes.count
    }
}
