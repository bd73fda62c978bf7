/// A setting that changes which documents are published, or what their addresses are, and is not taken over.
struct UnreadSetting: Hashable, Encodable, Sendable {
    /// What goes wrong without it.
    enum Effect: String, Encodable, Sendable {
        /// Documents that the generator leaves out are published.
        case publication
        /// Articles have other addresses.
        case address
    }

    /// The setting's name.
    let name: String
    /// The file that it is in.
    let file: String
    let effect: Effect
}
