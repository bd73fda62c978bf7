import NIOCore

/// A response without the parts that depend on the connection and the time.
struct Response: Sendable {
    /// The body.
    enum Body: Sendable {
        case none
        case bytes(ByteBuffer)
        /// Part of a file that is too large for the cache.
        case file(OpenFile, Range<Int>)
    }

    /// The status line's code and reason, such as `200 OK`.
    let status: String
    /// The fields, each with its line ending, without `Date` and `Connection`.
    let fields: ByteBuffer
    var body: Body

    /// The length of the body in bytes.
    var length: Int {
        switch body {
        case .none: 0
        case .bytes(let bytes): bytes.readableBytes
        case .file(_, let range): range.count
        }
    }

    /// The status code.
    var code: Substring { status.prefix(3) }

    /// The same response without its body, for `HEAD`.
    var headOnly: Response { Response(status: status, fields: fields, body: .none) }

    /// A response with a short text as its body.
    ///
    /// - Parameter more: further fields, each with its line ending.
    static func plain(_ status: String, _ more: String = "", text: String? = nil) -> Response {
        let text = (text ?? status) + "\n"
        let fields = """
            Content-Type: text/plain; charset=utf-8\r
            Content-Length: \(text.utf8.count)\r
            Cache-Control: no-cache\r
            Access-Control-Allow-Origin: *\r
            X-Content-Type-Options: nosniff\r
            \(more)
            """
        return Response(
            status: status, fields: ByteBuffer(string: fields), body: .bytes(ByteBuffer(string: text)))
    }
}
