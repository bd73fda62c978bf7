import Foundation
import Synchronization

/// A progress line on the terminal, shown if the work takes more than a second.
///
/// Nothing is shown if standard error is not a terminal.
final class Progress: Sendable {
    private struct State {
        var title = ""
        var total: Int?
        var done = 0
        var shown = ContinuousClock.now
        var isVisible = false
    }

    private let isEnabled: Bool
    private let start = ContinuousClock.now
    private let state = Mutex(State())

    init(isEnabled: Bool) {
        self.isEnabled = isEnabled && isatty(STDERR_FILENO) == 1
    }

    /// Begins a stage with a number of steps; nil if it is only known at the end.
    func begin(_ title: String, total: Int? = nil) {
        state.withLock { state in
            state.title = title
            state.total = total
            state.done = 0
        }
    }

    /// Counts finished steps.
    func advance(by steps: Int) {
        guard isEnabled else { return }
        let line: String? = state.withLock { state in
            state.done += steps
            let now = ContinuousClock.now
            guard now - start > .seconds(1), now - state.shown > .milliseconds(100) else { return nil }
            state.shown = now
            state.isVisible = true
            return Self.line(state.title, done: state.done, of: state.total)
        }
        if let line { write("\r\u{1B}[K\(line)") }
    }

    /// Clears the line.
    func end() {
        let wasVisible = state.withLock { state in
            defer { state.isVisible = false }
            return state.isVisible
        }
        if wasVisible { write("\r\u{1B}[K") }
    }

    private static func line(_ title: String, done: Int, of total: Int?) -> String {
        guard let total else { return "\(title) \(done)" }
        let width = 30
        let filled = total == 0 ? width : min(width, width * done / total)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
        return "\(title) \(bar) \(done) / \(total)"
    }

    private func write(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
}
