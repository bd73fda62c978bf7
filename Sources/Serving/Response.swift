import NIOCore

/// A response, but for what depends on the connection and the moment.
struct Response: Sendable {
    /// What follows the fields.
    enum Body: Sendable {
        case none
        case bytes(ByteBuffer)
        /// Part of a file that is too large to be kept in memory.
        case file(OpenFile, Range<Int>)
    }

    /// The status line's code and words, such as `200 OK`.
    let status: String
    /// The fields, each with its line's end, but for `Date` and `Connection`.
    let fields: ByteBuffer
    var body: Body

    /// How many bytes the body has.
    var length: Int {
        switch body {
        case .none: 0
        case .bytes(let bytes): bytes.readableBytes
        case .file(_, let range): range.count
        }
    }

    /// The status as a number.
    var code: Substring { status.prefix(3) }

    /// The same without its body, as `HEAD` wants it.
    var headOnly: Response { Response(status: status, fields: fields, body: .none) }

    /// A response that says nothing but its status, in words.
    ///
    /// - Parameter more: further fields, each with its line's end.
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
