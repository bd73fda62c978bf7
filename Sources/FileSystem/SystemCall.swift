import Foundation

/// A call to the operating system.
public enum SystemCall {
    /// Makes a call again for as long as a signal interrupts it (EINTR).
    ///
    /// - Returns: what the call returns; `errno` tells why where that is -1.
    @inlinable
    public static func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
        while true {
            let result = call()
            guard result == -1, errno == EINTR else { return result }
        }
    }
}
