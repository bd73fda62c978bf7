import NIOCore

/// Sees to it that a client does not take longer than the timeout: for its next request, for the end of
/// one that it has begun, or to take a byte of a response.
final class ConnectionTimer {
    private var timeout = TimeAmount.seconds(0)
    private var deadline = NIODeadline.now()
    private var channel: (any Channel)?
    private var timeIsUp: @Sendable () -> Void = {}
    private var scheduled: Scheduled<Void>?
    private var responses = 0
    /// How much was left to send, and how many responses had been given, at the last look.
    private var seen = (bytes: 0, responses: 0)

    /// Begins to watch over a connection.
    ///
    /// - Parameter timeIsUp: called, perhaps several times, when the client has taken too long.
    func start(_ seconds: Double, on channel: any Channel, timeIsUp: @escaping @Sendable () -> Void) {
        timeout = .nanoseconds(Int64(seconds * 1_000_000_000))
        deadline = .now() + timeout
        self.channel = channel
        self.timeIsUp = timeIsUp
        look(at: deadline)
    }

    /// Ends the watch.
    func stop() {
        scheduled?.cancel()
        scheduled = nil
        channel = nil
        timeIsUp = {}
    }

    /// Gives the client time for its next request.
    func answered() {
        responses &+= 1
        deadline = .now() + timeout
    }

    /// Cuts the time that is left short.
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
            // The response is on its way; the client's time begins when it has arrived.
            deadline = now + timeout
        } else if left > 0 || now >= deadline {
            timeIsUp()
            deadline = now + timeout
        }
        seen = (left, responses)
        look(at: deadline)
    }
}
