/// What is wrong with a configuration, and where.
struct ConfigurationError: Error, Hashable, CustomStringConvertible {
    /// A line of a configuration file, counted from 1.
    struct Place: Hashable {
        let path: String
        let line: Int
    }

    /// nil for the environment and the command line, whose names are in the message.
    let place: Place?
    let message: String

    var description: String { place.map { "\($0.path):\($0.line): \(message)" } ?? message }
}
