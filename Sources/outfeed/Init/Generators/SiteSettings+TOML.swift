import Articles

extension SiteSettings {
    /// Reads TOML.
    init(toml text: String) {
        self.init()
        TOMLText(text).eachValue { add($0, at: $1.joined(separator: ".")) }
    }
}
