import NIOCore

/// Enforces the timeout: for the client's next request, for the rest of a request, and for receiving any byte
/// of a response.
final class ConnectionTimer {
    private var timeout = TimeAmount.seconds(0)
    private var deadline = NIODeadline.now()
    private var channel: (any Channel)?
    private var timeIsUp: @Sendable () -> Void = {}
    private var scheduled: Scheduled<Void>?
    private var responses = 0
    /// The number of unsent bytes and of responses when last checked.
    private var seen = (bytes: 0, responses: 0)

    /// Starts the timer for a connection.
    ///
    /// - Parameter timeIsUp: called, perhaps several times, when the client has taken too long.
    func start(_ seconds: Double, on channel: any Channel, timeIsUp: @escaping @Sendable () -> Void) {
        timeout = .nanoseconds(Int64(seconds * 1_000_000_000))
        deadline = .now() + timeout
        self.channel = channel
        self.timeIsUp = timeIsUp
        look(at: deadline)
    }

    /// Stops the timer.
    func stop() {
        scheduled?.cancel()
        scheduled = nil
        channel = nil
        timeIsUp = {}
    }

    /// Restarts the time for the next request.
    func answered() {
        responses &+= 1
        deadline = .now() + timeout
    }

    /// Shortens the remaining time.
    func allowNoMore(than seconds: Int64) {
        scheduled?.cancel()
        timeout = min(timeout, .seconds(seconds))
        deadline = .now() + timeout
        look(at: deadline)
    }

    private func look(at moment: NIODeadline) {
        guard let channel else { return }
        let bound = NIOLoopBound(self, eventLoop: channel.eventLoop)
        scheduled = channel.eventLoop.scheduleTask(deadline: moment) { bound.value.look() }
    }

    private func look() {
        guard let channel else { return }
        let left = (try? channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        let now = NIODeadline.now()
        if left > 0, (left, responses) != seen {
            // Bytes are still being sent; the client's time begins once it has received them.
            deadline = now + timeout
        } else if left > 0 || now >= deadline {
            timeIsUp()
            deadline = now + timeout
        }
        seen = (left, responses)
        look(at: deadline)
    }
}
