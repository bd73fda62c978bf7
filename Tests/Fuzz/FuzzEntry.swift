/// What libFuzzer calls with each input that it thinks of, which goes to the target's `judge`.
@_cdecl("LLVMFuzzerTestOneInput")
public func judge(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    judge(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
}

/// Ends the run, and so has the input kept, unless something is so.
func expect(_ isSo: Bool, _ message: @autoclosure () -> String) {
    if !isSo { fatalError(message()) }
}

extension String {
    /// The text with all but plain ASCII spelled out.
    var spelledOut: String {
        unicodeScalars.map { $0.escaped(asASCII: true) }.joined()
    }
}
