/// What is wrong with a value, in a few words.
struct ValueError: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }

    /// What is wrong, as reading a value throws it; nil if nothing is.
    static func message(of read: () throws(ValueError) -> Void) -> String? {
        do throws(ValueError) { try read() } catch { return error.message }
        return nil
    }
}
