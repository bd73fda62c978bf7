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

    /// Keys in messages may have control characters, which terminals would obey.
    init(place: Place?, message: String) {
        self.place = place
        let scalars = message.unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control ? "?" : scalar
        }
        self.message = String(String.UnicodeScalarView(scalars))
    }

    var description: String { place.map { "\($0.path):\($0.line): \(message)" } ?? message }
}
