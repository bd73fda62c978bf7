import FileSystem
import Foundation
import Hashing
import NIOCore
import Text

/// A file ready to be sent: its bytes, read from one open descriptor, and the response fields.
struct ServedFile: Sendable {
    /// The maximum size of cached files in bytes.
    static let keptSize = 1 << 20

    /// The file's stamp when it was read.
    let stamp: FileStamp
    let tag: EntityTag
    let modified: Timestamp
    /// All of its bytes; nil for a file that is too large for the cache.
    let bytes: ByteBuffer?
    /// The fields of a response with the whole file.
    let whole: ByteBuffer
    /// The fields of a response without the file.
    let unchanged: ByteBuffer
    /// The fields of a response with a part of the file, without those that say which part.
    let partial: String

    /// How much memory it takes, in bytes.
    var cost: Int { (bytes?.readableBytes ?? 0) + 2048 }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: its path; for a compressed sibling, that of the original.
    ///   - coding: its content coding; nil for the original.
    /// - Throws: ``ServingError/unreadable`` if it cannot be read, or changes while it is read.
    init(
        _ file: OpenFile, status: stat, at path: String, coding: String?, terms: SiteTerms
    ) throws(ServingError) {
        let stamp = FileStamp(status)
        let keeps = stamp.size <= Self.keptSize
        var bytes = ByteBuffer()
        if keeps { bytes.reserveCapacity(Int(stamp.size)) }
        var hash = SHA256()
        var count = 0
        try file.read(pieces: keeps ? Int(stamp.size) + 1 : 1 << 18) { piece in
            hash.update(piece)
            count += piece.count
            if keeps { bytes.writeBytes(piece) }
        }
        guard let after = file.status(), FileStamp(after) == stamp, count == Int(stamp.size) else {
            throw .unreadable
        }
        self.stamp = stamp
        self.bytes = keeps ? bytes : nil
        tag = EntityTag(hash)
        // A file from the future has the time of the response (RFC 9110, section 8.8.2.1). But some clients drop a
        // body that is not newer, so a few seconds stay: versions within a second have times a second apart.
        let (written, now) = (Timestamp(nearest: status.st_mtim.tv_sec), Timestamp.now)
        modified = written.seconds > now.seconds + 60 ? now : written
        let type = ServedFileType(of: path)
        let shared = """
            ETag: \(tag.text)\r
            Last-Modified: \(modified.rfc822)\r
            \(terms.fields(for: type, at: path))
            """
        let encoding = coding.map { "Content-Encoding: \($0)\r\n" } ?? ""
        partial = "Content-Type: \(type.text)\r\n\(encoding)\(shared)"
        whole = ByteBuffer(string: partial + "Accept-Ranges: bytes\r\nContent-Length: \(count)\r\n")
        unchanged = ByteBuffer(string: shared)
    }

    /// The response to a request for this file.
    ///
    /// - Parameter file: the open file with these bytes.
    func response(to request: ServedRequest, from file: OpenFile) -> Response {
        switch Preconditions.weigh(request, tag: tag, modified: modified) {
        case .notModified: return Response(status: "304 Not Modified", fields: unchanged, body: .none)
        case .failed: return .plain("412 Precondition Failed")
        case .met: break
        }
        let length = Int(stamp.size)
        if request.method == .GET, let field = request.range,
            Preconditions.allowRange(request, tag: tag, modified: modified),
            let range = ByteRange(field, length: length)
        {
            guard case .part(let part) = range else {
                return .plain("416 Range Not Satisfiable", "Content-Range: bytes */\(length)\r\n")
            }
            let place = "Content-Range: bytes \(part.lowerBound)-\(part.upperBound - 1)/\(length)\r\n"
            return Response(
                status: "206 Partial Content",
                fields: ByteBuffer(string: "\(partial)\(place)Content-Length: \(part.count)\r\n"),
                body: body(part, of: file))
        }
        return Response(status: "200 OK", fields: whole, body: body(0..<length, of: file))
    }

    private func body(_ range: Range<Int>, of file: OpenFile) -> Response.Body {
        guard let bytes else { return .file(file, range) }
        return bytes.getSlice(at: range.lowerBound, length: range.count).map { .bytes($0) } ?? .none
    }
}
