import NIOCore

/// Sees to it that a client does not take longer than there is patience: for its next request, for the end of
/// one that it has begun, or to take a byte of an answer.
final class ConnectionTimer {
    private var patience = TimeAmount.seconds(0)
    private var deadline = NIODeadline.now()
    private var channel: (any Channel)?
    private var timeIsUp: @Sendable () -> Void = {}
    private var scheduled: Scheduled<Void>?
    private var answers = 0
    /// How much was left to send, and how many answers had been given, at the last look.
    private var seen = (bytes: 0, answers: 0)

    /// Begins to watch over a connection.
    ///
    /// - Parameter timeIsUp: called, perhaps several times, when the client has taken too long.
    func start(_ seconds: Double, on channel: any Channel, timeIsUp: @escaping @Sendable () -> Void) {
        patience = .nanoseconds(Int64(seconds * 1_000_000_000))
        deadline = .now() + patience
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
        answers &+= 1
        deadline = .now() + patience
    }

    /// Cuts the time that is left short.
    func allowNoMore(than seconds: Int64) {
        scheduled?.cancel()
        patience = min(patience, .seconds(seconds))
        deadline = .now() + patience
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
        if left > 0, (left, answers) != seen {
            // The answer is on its way; the client's time begins when it has arrived.
            deadline = now + patience
        } else if left > 0 || now >= deadline {
            timeIsUp()
            deadline = now + patience
        }
        seen = (left, answers)
        look(at: deadline)
    }
}
