import NIOCore
import NIOHTTP1
import NIOPosix

/// Answers the requests of one connection, in order.
///
/// Nearly every response is in memory and is sent at once with a single write. Further requests wait while a
/// response is created on another thread or the client is slow to receive the last one; nothing more is read
/// then.
final class ConnectionHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = Never
    typealias OutboundOut = IOData

    private enum State {
        case open
        /// The last request has been received.
        case ending
        /// Everything is sent; further input is discarded, as closing at once could lose the last bytes of
        /// the response.
        case lingering
    }

    private let terms: ConnectionTerms
    private let watch: RequestLineWatch
    private let timer = ConnectionTimer()
    private var remote = "-"
    private var state = State.open
    private var waiting = CircularBuffer<PendingRequest>()
    /// Whether a response is being created on another thread.
    private var isBusy = false
    /// Whether a file is being sent.
    ///
    /// Each file needs a descriptor, so only one is sent at a time. Otherwise a client could use up all
    /// descriptors by requesting many parts of large files without reading them.
    private var isSendingFile = false
    private var holdsRead = false
    /// Whether to close the connection after the current requests.
    private var endsWhenDone = false
    private var isInputClosed = false

    init(_ terms: ConnectionTerms, watch: RequestLineWatch) {
        self.terms = terms
        self.watch = watch
    }

    // MARK: - What happens

    func handlerAdded(context: ChannelHandlerContext) {
        remote = context.remoteAddress?.ipAddress ?? "-"
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        timer.start(terms.limits.timeout, on: context.channel) { bound.value.0.timeIsUp(bound.value.1) }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer.stop()
        waiting.removeAll()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard case .head(let head) = unwrapInboundIn(data), state == .open else { return }
        watch.headIsRead()
        take(PendingRequest(head, limits: terms.limits), context)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        context.flush()
    }

    func read(context: ChannelHandlerContext) {
        if waiting.isEmpty { context.read() } else { holdsRead = true }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable { goOnSoon(context) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed:
            isInputClosed = true
            endsWhenDone = true
            if state == .lingering { context.close(promise: nil) } else { endIfDone(context) }
        case is ChannelShouldQuiesceEvent:
            endsWhenDone = true
            // A request that has begun still gets its response, if the rest of it comes soon.
            if !watch.hasBegun {
                endIfDone(context)
            } else if waiting.isEmpty, !isBusy, !isSendingFile {
                timer.allowNoMore(than: 5)
            }
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard error is HTTPParserError else {
            context.close(promise: nil)
            return
        }
        guard state == .open else { return }
        let isTargetTooLong = watch.firstLine > terms.limits.target
        take(PendingRequest(refusing: error, isTargetTooLong: isTargetTooLong), context)
        context.flush()
    }

    private func timeIsUp(_ context: ChannelHandlerContext) {
        if state == .open, watch.hasBegun, waiting.isEmpty, !isBusy {
            take(.unfinished(), context)
            context.flush()
        } else if !isBusy {
            context.close(promise: nil)
        }
    }

    // MARK: - Responses

    private func take(_ request: PendingRequest, _ context: ChannelHandlerContext) {
        if request.isLast { state = .ending }
        waiting.append(request)
        answerWaiting(context)
    }

    /// Answers waiting requests, but not from within the flush that made room for them.
    private func goOnSoon(_ context: ChannelHandlerContext) {
        guard !waiting.isEmpty else { return }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.eventLoop.execute { bound.value.0.goOn(bound.value.1) }
    }

    private func goOn(_ context: ChannelHandlerContext) {
        guard context.channel.isActive else { return }
        answerWaiting(context)
        context.flush()
    }

    private func answerWaiting(_ context: ChannelHandlerContext) {
        while !isBusy, !isSendingFile, context.channel.isWritable, let request = waiting.popFirst() {
            if let response = request.refusal {
                write(response, to: request, context)
            } else {
                let served = ServedRequest(request.head)
                if let response = terms.site.response(to: served, mayBlock: false) {
                    write(response, to: request, context)
                } else {
                    answerElsewhere(served, of: request, context)
                }
            }
        }
        if holdsRead, waiting.isEmpty {
            holdsRead = false
            context.read()
        }
    }

    /// Creates a slow response on another thread.
    private func answerElsewhere(
        _ served: ServedRequest, of request: PendingRequest, _ context: ChannelHandlerContext
    ) {
        isBusy = true
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let site = terms.site
        NIOThreadPool.singleton.runIfActive(eventLoop: context.eventLoop) {
            site.response(to: served, mayBlock: true) ?? .plain("503 Service Unavailable")
        }.whenComplete { result in
            let (handler, context) = bound.value
            handler.isBusy = false
            guard context.channel.isActive, let response = try? result.get() else { return }
            handler.write(response, to: request, context)
            handler.goOn(context)
        }
    }

    private func write(_ response: Response, to request: PendingRequest, _ context: ChannelHandlerContext) {
        let isLast = request.isLast || endsWhenDone && waiting.isEmpty
        let response = request.head.method == .HEAD ? response.headOnly : response
        var head = context.channel.allocator.buffer(capacity: response.fields.readableBytes + 128)
        head.writeStaticString("HTTP/1.1 ")
        head.writeString(response.status)
        head.writeStaticString("\r\n")
        head.writeString(terms.date.text)
        if isLast {
            head.writeStaticString("Connection: close\r\n")
        } else if request.head.version == .http1_0 {
            head.writeStaticString("Connection: keep-alive\r\n")
        }
        head.writeImmutableBuffer(response.fields)
        head.writeStaticString("\r\n")
        context.write(wrapOutboundOut(.byteBuffer(head)), promise: nil)
        switch response.body {
        case .none: break
        case .bytes(let bytes): context.write(wrapOutboundOut(.byteBuffer(bytes)), promise: nil)
        case .file(let file, let range): write(file, range, context)
        }
        terms.log.note(
            AccessLog.Entry(
                remote: remote, method: request.head.method.rawValue, target: request.head.uri,
                version: request.head.version.description, status: response.code, bytes: response.length,
                userAgent: request.head.headers.first(name: "User-Agent")))
        timer.answered()
        if isLast { end(context) }
    }

    private func write(_ file: OpenFile, _ range: Range<Int>, _ context: ChannelHandlerContext) {
        // The handle closes its descriptor when everything is sent; ours may be closed earlier.
        let descriptor = file.duplicate()
        guard descriptor >= 0 else {
            context.close(promise: nil)
            return
        }
        let handle = NIOFileHandle(_deprecatedTakingOwnershipOfDescriptor: descriptor)
        let region = FileRegion(
            fileHandle: handle, readerIndex: range.lowerBound, endIndex: range.upperBound)
        isSendingFile = true
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.write(wrapOutboundOut(.fileRegion(region))).whenComplete { _ in
            try? handle.close()
            bound.value.0.isSendingFile = false
            bound.value.0.goOnSoon(bound.value.1)
        }
    }

    // MARK: - The end

    private func endIfDone(_ context: ChannelHandlerContext) {
        if state != .lingering, waiting.isEmpty, !isBusy { end(context) }
    }

    private func end(_ context: ChannelHandlerContext) {
        state = .lingering
        waiting.removeAll()
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(.byteBuffer(ByteBuffer()))).whenComplete { _ in
            let (handler, context) = bound.value
            guard !handler.isInputClosed else {
                context.close(promise: nil)
                return
            }
            context.close(mode: .output, promise: nil)
            handler.timer.allowNoMore(than: 2)
        }
    }
}
