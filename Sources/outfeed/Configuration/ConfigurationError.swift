/// A mistake in the configuration, and where it is.
struct ConfigurationError: Error, Hashable, CustomStringConvertible {
    /// A line of a configuration file, counted from 1.
    struct Place: Hashable {
        let path: String
        let line: Int
    }

    /// Nil for the environment and the command line; the message then names the variable or option.
    let place: Place?
    let message: String

    var description: String { place.map { "\($0.path):\($0.line): \(message)" } ?? message }
}
