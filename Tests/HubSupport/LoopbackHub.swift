import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A hub on this machine that behaves as told, and records requests.
public final class LoopbackHub: Sendable {
    /// How it responds to requests.
    public enum Behaviour: Hashable, Sendable {
        /// Responds with this status.
        case answer(Int)
        /// Responds with a redirect.
        case redirect(Int, to: String)
        /// Never responds.
        case hang
        /// Closes the connection.
        case drop
    }

    /// A request.
    public struct Request: Hashable, Sendable {
        /// The method, such as `POST`.
        public let method: String
        /// The URL without scheme and host.
        public let path: String
        /// The content type of the body.
        public let type: String?
        /// The body as text.
        public let body: String
    }

    private struct State {
        var behaviour: Behaviour
        var requests: [Request] = []
        var connections = 0
    }

    private let state: Mutex<State>
    private let channel: Mutex<(any Channel)?> = Mutex(nil)

    /// Starts to listen on a free port.
    public init(_ behaviour: Behaviour = .answer(204)) async throws {
        state = Mutex(State(behaviour: behaviour))
        let bootstrap = ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { [weak self] channel in
                channel.eventLoop.makeCompletedFuture {
                    self?.state.withLock { $0.connections += 1 }
                    let pipeline = channel.pipeline.syncOperations
                    try pipeline.configureHTTPServerPipeline()
                    try pipeline.addHandler(RequestHandler(hub: self))
                }
            }
        let channel = try await bootstrap.bind(host: "127.0.0.1", port: 0).get()
        self.channel.withLock { $0 = channel }
    }

    deinit {
        channel.withLock { $0 }?.close(promise: nil)
    }

    /// Its URL.
    public var address: String {
        "http://127.0.0.1:\(channel.withLock { $0?.localAddress?.port } ?? 0)/hub?a=1"
    }

    /// How it responds from now on.
    public var behaviour: Behaviour {
        get { state.withLock { $0.behaviour } }
        set { state.withLock { $0.behaviour = newValue } }
    }

    /// The requests so far.
    public var requests: [Request] { state.withLock { $0.requests } }

    /// The number of connections so far.
    public var connections: Int { state.withLock { $0.connections } }

    /// Forgets the requests.
    public func forget() {
        state.withLock { $0.requests = [] }
    }

    /// Stops listening, so that connections are refused.
    public func stop() async throws {
        try await channel.withLock { $0 }?.close().get()
    }

    fileprivate func take(_ request: Request) -> Behaviour {
        state.withLock { state in
            state.requests.append(request)
            return state.behaviour
        }
    }
}

/// Handles the requests of one connection.
private final class RequestHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let hub: LoopbackHub?
    private var head: HTTPRequestHead?
    private var body = ""

    init(hub: LoopbackHub?) {
        self.hub = hub
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): (self.head, body) = (head, "")
        case .body(let bytes): body += String(buffer: bytes)
        case .end:
            guard let head, let hub else { return }
            let request = LoopbackHub.Request(
                method: head.method.rawValue, path: head.uri, type: head.headers.first(name: "content-type"),
                body: body)
            switch hub.take(request) {
            case .answer(let status): answer(status, in: context)
            case .redirect(let status, let place): answer(status, [("location", place)], in: context)
            case .hang: break
            case .drop: context.close(promise: nil)
            }
        }
    }

    private func answer(
        _ status: Int, _ fields: [(String, String)] = [], in context: ChannelHandlerContext
    ) {
        let headers = HTTPHeaders(fields + (status == 204 ? [] : [("content-length", "0")]))
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: status), headers: headers)
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
