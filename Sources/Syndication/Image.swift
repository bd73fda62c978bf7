/// A picture on the web.
public struct Image: Hashable, Sendable {
    /// Its http or https address.
    public var url: String
    /// The width in pixels, from 1; nil if you do not know it.
    public var width: Int?
    /// The height in pixels, from 1; nil if you do not know it.
    public var height: Int?

    /// Creates a picture.
    ///
    /// - Parameters:
    ///   - url: its address.
    ///   - width: the width in pixels.
    ///   - height: the height in pixels.
    public init(_ url: String, width: Int? = nil, height: Int? = nil) {
        (self.url, self.width, self.height) = (url, width, height)
    }
}
