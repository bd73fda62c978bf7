import NIOCore

/// Accepts connections up to a limit, and ends them all when the server stops.
///
/// It is a handler of the listening channel. At the limit it reads no further, so new connections wait in the
/// kernel until one of the open ones closes.
final class ConnectionLimiter: ChannelDuplexHandler {
    typealias InboundIn = Channel
    typealias InboundOut = Channel
    typealias OutboundIn = Never
    typealias OutboundOut = Never

    private let limits: ServerLimits
    private let stopped: EventLoopPromise<Void>
    private var open: [ObjectIdentifier: any Channel] = [:]
    private var holdsRead = false
    private var isStopping = false

    /// - Parameter stopped: succeeds when the server was told to stop and the last connection has closed.
    init(_ limits: ServerLimits, stopped: EventLoopPromise<Void>) {
        self.limits = limits
        self.stopped = stopped
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let channel = unwrapInboundIn(data)
        open[ObjectIdentifier(channel)] = channel
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        channel.closeFuture.hop(to: context.eventLoop).whenComplete { _ in
            bound.value.0.close(channel, bound.value.1)
        }
        context.fireChannelRead(data)
        if isStopping { Self.quiesce(channel) }
    }

    func read(context: ChannelHandlerContext) {
        if open.count < limits.connections { context.read() } else { holdsRead = true }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if event is ChannelShouldQuiesceEvent { context.close(promise: nil) }
    }

    func channelInactive(context: ChannelHandlerContext) {
        isStopping = true
        open.values.forEach(Self.quiesce)
        succeedIfDone()
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        context.eventLoop.scheduleTask(in: .milliseconds(Int64(limits.shutdownGrace * 1000))) {
            for channel in bound.value.open.values { channel.close(promise: nil) }
        }
    }

    private func close(_ channel: any Channel, _ context: ChannelHandlerContext) {
        open[ObjectIdentifier(channel)] = nil
        if isStopping {
            succeedIfDone()
        } else if holdsRead, open.count < limits.connections {
            holdsRead = false
            context.read()
        }
    }

    private func succeedIfDone() {
        if open.isEmpty { stopped.succeed() }
    }

    /// Lets a connection finish its current requests.
    private static func quiesce(_ channel: any Channel) {
        channel.eventLoop.execute {
            channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        }
    }
}
