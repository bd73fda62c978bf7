import Foundation

/// How much a server takes on.
public struct ServerLimits: Sendable {
    /// How many connections are open at once; more wait until one of them closes.
    public var connections: Int
    /// For how many seconds a client may take to send its next request, or to take any byte of a response.
    public var timeout: Double
    /// For how many seconds responses that are under way may go on after the server was told to end.
    public var shutdownGrace: Double
    /// How many bytes a request's target may have.
    public var target = 8_000
    /// How many bytes a field of a request may have.
    public var field = 16_000
    /// How many bytes all fields of a request may have.
    public var fields = 64_000
    /// How many fields a request may have.
    public var fieldCount = 100

    /// The limits that suit a small site.
    public init(connections: Int = 4096, timeout: Double = 30, shutdownGrace: Double = 30) {
        self.connections = connections
        self.timeout = timeout
        self.shutdownGrace = shutdownGrace
    }

    /// Lets the process open as many files as it may, and no more connections than it can then serve.
    func claimDescriptors() -> ServerLimits {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return self }
        if limit.rlim_cur < limit.rlim_max {
            limit.rlim_cur = min(limit.rlim_max, 1 << 16)
            _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        var limits = self
        // A connection needs a descriptor and, for a large file, another one.
        limits.connections = max(1, min(connections, (Int(clamping: limit.rlim_cur) - 64) / 2))
        return limits
    }
}
