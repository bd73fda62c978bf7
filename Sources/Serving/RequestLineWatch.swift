import NIOCore

/// Stands before the decoder and knows how far a client has come with its request.
final class RequestLineWatch: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    /// How many bytes of the request's first line have come: with too many of them, it is the target that is
    /// too long.
    private(set) var firstLine = 0
    private var isInFirstLine = true
    /// Whether the client has begun a request whose head has not come to its end.
    private(set) var hasBegun = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = unwrapInboundIn(data).readableBytesView
        hasBegun = true
        if isInFirstLine {
            let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
            firstLine += end.map { $0 - bytes.startIndex } ?? bytes.count
            isInFirstLine = end == nil
        }
        context.fireChannelRead(data)
    }

    /// To be called with every head that was read.
    func headIsRead() {
        isInFirstLine = true
        firstLine = 0
        hasBegun = false
    }
}
