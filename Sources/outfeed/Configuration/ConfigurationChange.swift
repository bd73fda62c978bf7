/// A value that was read, on its way into a configuration.
struct ConfigurationChange: Sendable {
    /// Puts the value in its place.
    let apply: @Sendable (inout Configuration) -> Void
}

extension [ConfigurationChange] {
    /// Makes sure that one source does not ask for silence and for every file's name.
    ///
    /// - Parameter error: makes an error of the message.
    func checkVerbosity(
        quiet: String, verbose: String, _ error: (String) -> ConfigurationError
    ) throws(ConfigurationError) {
        let alone = map { Configuration([$0]) }
        guard alone.contains(where: \.isQuiet), alone.contains(where: \.isVerbose) else { return }
        throw error("\(quiet) and \(verbose) cannot be used together")
    }
}
