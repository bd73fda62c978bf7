import CLinux
import Text

extension Timestamp {
    /// The current time, in whole seconds.
    static var now: Timestamp {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME_COARSE, &time)
        return Timestamp(nearest: time.tv_sec)
    }
}
