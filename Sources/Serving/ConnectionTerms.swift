import NIOCore
import NIOHTTP1

/// What all connections of a server share.
struct ConnectionTerms: Sendable {
    let site: FeedSite
    let limits: ServerLimits
    let log: AccessLog
    let date = DateLine()

    /// Adds the handlers that read requests and answer them, on the thread of the connection.
    func setUp(_ channel: any Channel) throws {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderFieldSize = max(self.limits.field, self.limits.target)
        limits.maxHeaderListSize = self.limits.fields
        limits.maxHeaderFieldCount = self.limits.fieldCount
        let watch = RequestLineWatch(self.limits)
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandler(watch)
        try pipeline.addHandler(
            ByteToMessageHandler(
                HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: limits)))
        try pipeline.addHandler(ConnectionHandler(self, watch: watch))
        try channel.syncOptions?.setOption(.tcpOption(.tcp_nodelay), value: 1)
    }
}
