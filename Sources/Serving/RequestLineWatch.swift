import NIOCore
import NIOHTTP1

/// Runs before the decoder and tracks how much of a request has arrived.
final class RequestLineWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// How many bytes of the request line have arrived; if there are too many, the target is too long.
    private(set) var firstLine = 0
    private var isInFirstLine = true
    /// How many bytes have arrived since the last complete head, and the maximum.
    private var length = 0
    private let limit: Int
    /// Whether a request has begun whose head is incomplete.
    private(set) var hasBegun = false

    init(_ limits: ServerLimits) {
        // A single read may contain other heads before this one, or part of the next.
        limit = limits.target + limits.fields + 65_536
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data).readableBytesView
        hasBegun = true
        if isInFirstLine {
            let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
            firstLine += end.map { $0 - bytes.startIndex } ?? bytes.count
            isInFirstLine = end == nil
        }
        length += bytes.count
        // The decoder does not count blanks before a field, or empty lines before a request.
        guard length <= limit else {
            context.fireErrorCaught(HTTPParserError.headerOverflow)
            return
        }
        context.fireChannelRead(data)
    }

    /// Must be called for every complete head.
    func headIsRead() {
        isInFirstLine = true
        firstLine = 0
        length = 0
        hasBegun = false
    }
}
