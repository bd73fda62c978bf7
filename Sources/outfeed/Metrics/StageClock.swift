import Synchronization

/// The stages of an export, in order.
enum Stage: String, CaseIterable {
    case reading, selecting, writing, publishing, announcing
}

/// How long each stage of a run took.
final class StageClock: Sendable {
    private struct State {
        var durations: [Stage: Duration] = [:]
        var current: (stage: Stage, start: ContinuousClock.Instant)?
    }

    private let state = Mutex(State())

    /// Ends the current stage and begins another; nil for none.
    func enter(_ stage: Stage?) {
        let now = ContinuousClock.now
        state.withLock { state in
            if let (stage, start) = state.current { state.durations[stage, default: .zero] += now - start }
            state.current = stage.map { ($0, now) }
        }
    }

    /// The time each stage has taken so far; stages that were not reached are missing.
    var durations: [Stage: Duration] { state.withLock { $0.durations } }
}
