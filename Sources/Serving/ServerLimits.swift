import Foundation

/// The limits of a server.
public struct ServerLimits: Sendable {
    /// The maximum number of open connections; others wait until one of them closes.
    public var connections: Int
    /// How long a client may take to send its next request, or to receive any byte of a response, in seconds.
    public var timeout: Double
    /// How long responses may continue after the server is told to stop, in seconds.
    public var shutdownGrace: Double
    /// The maximum length of a request's target in bytes.
    public var target = 8_000
    /// The maximum length of a request field in bytes.
    public var field = 16_000
    /// The maximum length of all fields of a request in bytes.
    public var fields = 64_000
    /// The maximum number of fields of a request.
    public var fieldCount = 100

    /// Creates limits suitable for a small site.
    public init(connections: Int = 4096, timeout: Double = 30, shutdownGrace: Double = 30) {
        self.connections = connections
        self.timeout = timeout
        self.shutdownGrace = shutdownGrace
    }

    /// Raises the limit on open files as far as allowed; returns limits with no more connections than that
    /// permits.
    func claimDescriptors() -> ServerLimits {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return self }
        if limit.rlim_cur < limit.rlim_max {
            limit.rlim_cur = min(limit.rlim_max, 1 << 16)
            _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
        }
        var limits = self
        // A connection needs one descriptor, and another one for a large file.
        limits.connections = max(1, min(connections, (Int(clamping: limit.rlim_cur) - 64) / 2))
        return limits
    }
}
