/// Called by libFuzzer with each input; calls the target's `judge`.
@_cdecl("LLVMFuzzerTestOneInput")
public func judge(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    judge(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

/// Aborts unless a condition is true, so that libFuzzer keeps the input.
func expect(_ isSo: Bool, _ message: @autoclosure () -> String) {
    if !isSo { fatalError(message()) }
}

extension String {
    /// The text with everything but plain ASCII escaped.
    var spelledOut: String {
        unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }
}
