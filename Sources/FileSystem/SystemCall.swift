import Foundation

/// Helpers for system calls.
public enum SystemCall {
    /// Repeats a call as long as a signal interrupts it (EINTR).
    ///
    /// - Returns: the result of the call; if it is -1, `errno` has the reason.
    @inlinable
    public static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
        while true {
            let result = call()
            guard result == -1, errno == EINTR else { return result }
        }
    }
}
