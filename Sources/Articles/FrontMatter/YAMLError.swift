/// Why YAML cannot be parsed any further.
struct YAMLError: Error {
    let mark: YAMLEvents.Mark
    let message: String
}
