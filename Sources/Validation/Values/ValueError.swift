/// A problem with a value, in a few words.
struct ValueError: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }

    /// The message thrown while parsing a value; nil if nothing is thrown.
    static func message(of read: () throws(ValueError) -> Void) -> String? {
        do throws(ValueError) { try read() } catch { return error.message }
        return nil
    }
}
