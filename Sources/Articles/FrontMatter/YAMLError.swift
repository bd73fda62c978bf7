/// Why a walk over YAML cannot go on.
struct YAMLError: Error {
    let mark: YAMLEvents.Mark
    let message: String
}
