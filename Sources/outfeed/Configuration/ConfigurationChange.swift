/// A value that was read and is to be stored in a configuration.
struct ConfigurationChange: Sendable {
    /// Stores the value.
    let apply: @Sendable (inout Configuration) -> Void
}

extension [ConfigurationChange] {
    /// Checks that the changes do not ask for both quiet and verbose output.
    ///
    /// - Parameter error: creates an error from the message.
    func checkVerbosity(
        quiet: String, verbose: String, _ error: (String) -> ConfigurationError
    ) throws(ConfigurationError) {
        let alone = map { Configuration([$0]) }
        guard alone.contains(where: \.isQuiet), alone.contains(where: \.isVerbose) else { return }
        throw error("\(quiet) and \(verbose) cannot be used together")
    }
}
