/// What is wrong with a configuration file, and where.
struct ConfigurationError: Error, Hashable, CustomStringConvertible {
    let path: String
    /// Counted from 1.
    let line: Int
    let message: String

    var description: String { "\(path):\(line): \(message)" }
}
