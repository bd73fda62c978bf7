import Articles

extension Image {
    /// Whether it is known to be as wide as it is high, as icons must be.
    var isSquare: Bool { width != nil && width == height }
}
