import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// Sets up every connection, and waits for its end.
///
/// Hummingbird's own channel passes each request to a task and back. That costs more than finding a file in
/// memory, so this one answers on the thread that read the request.
struct FeedChannel: ServerChildChannel {
    struct Value: ServerChildChannelValue {
        let channel: any Channel
    }

    let terms: ConnectionTerms

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
        channel.eventLoop.makeCompletedFuture {
            var limits = NIOHTTPDecoderLimitConfiguration()
            limits.maxHeaderFieldSize = max(terms.limits.field, terms.limits.target)
            limits.maxHeaderListSize = terms.limits.fields
            limits.maxHeaderFieldCount = terms.limits.fieldCount
            let watch = RequestLineWatch(terms.limits)
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(watch)
            try pipeline.addHandler(
                ByteToMessageHandler(
                    HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: limits)))
            try pipeline.addHandler(ConnectionHandler(terms, watch: watch))
            try channel.syncOptions?.setOption(.tcpOption(.tcp_nodelay), value: 1)
            return Value(channel: channel)
        }
    }

    func handle(value: Value, logger: Logger) async {
        await withTaskCancellationHandler {
            // Any error just means that the connection has ended.
            _ = try? await value.channel.closeFuture.get()
        } onCancel: {
            value.channel.close(promise: nil)
        }
    }
}
