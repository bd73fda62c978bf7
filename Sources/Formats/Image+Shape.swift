import Articles

extension Image {
    /// Whether the image is known to be square, as icons must be.
    var isSquare: Bool { width != nil && width == height }
}
