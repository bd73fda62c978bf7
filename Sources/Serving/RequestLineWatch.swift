import NIOCore
import NIOHTTP1

/// Stands before the decoder and knows how far a client has come with its request.
final class RequestLineWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// How many bytes of the request's first line have come: with too many of them, it is the target that is
    /// too long.
    private(set) var firstLine = 0
    private var isInFirstLine = true
    /// How many bytes have come since the last head was read, and how many may.
    private var length = 0
    private let limit: Int
    /// Whether the client has begun a request whose head has not come to its end.
    private(set) var hasBegun = false

    init(_ limits: ServerLimits) {
        // Besides one head, a single read holds others before it, or a part of the next one.
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

    /// To be called with every head that was read.
    func headIsRead() {
        isInFirstLine = true
        firstLine = 0
        length = 0
        hasBegun = false
    }
}
