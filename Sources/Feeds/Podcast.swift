import Articles

/// What directories of podcasts ask about a feed, as in Apple's tags for RSS.
public struct Podcast: Hashable, Encodable, Sendable {
    /// In which order episodes are meant to be heard.
    public enum Order: String, CaseIterable, Encodable, Sendable {
        /// The newest first.
        case episodic
        /// The oldest first.
        case serial
    }

    /// Who directories write to.
    public struct Owner: Hashable, Encodable, Sendable {
        /// The name, as plain text.
        public var name: String?
        /// The e-mail address.
        public var email: String

        /// Names an owner.
        public init(name: String?, email: String) {
            (self.name, self.email) = (name, email)
        }
    }

    /// A subject of Apple's list.
    public struct Category: Hashable, Encodable, Sendable {
        /// Its name, such as `Society & Culture`.
        public var name: String
        /// The name of a part of it, such as `Documentary`.
        public var subcategory: String?

        /// Names a subject.
        public init(_ name: String, _ subcategory: String? = nil) {
            (self.name, self.subcategory) = (name, subcategory)
        }
    }

    /// The cover, a JPEG or PNG file of 1400 to 3000 pixels on each side.
    public var image: WebAddress
    /// The subjects, the most fitting first.
    public var categories: [Category]
    /// Whether an episode may not be for children.
    public var isExplicit: Bool
    /// Who makes it, as plain text.
    public var author: String?
    /// Who directories write to.
    public var owner: Owner?
    /// The order of episodes; nil leaves it to the directory.
    public var order: Order?

    /// Describes a podcast.
    public init(image: WebAddress, categories: [Category], isExplicit: Bool) {
        (self.image, self.categories, self.isExplicit) = (image, categories, isExplicit)
    }
}
