/// What is wrong with a value, in a few words.
struct ValueFlaw: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }

    /// What is wrong, as reading a value throws it; nil if nothing is.
    static func message(of read: () throws(ValueFlaw) -> Void) -> String? {
        do throws(ValueFlaw) { try read() } catch { return error.message }
        return nil
    }
}
