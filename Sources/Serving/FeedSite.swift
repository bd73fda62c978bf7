import FileSystem
import Foundation
import NIOHTTP1
import Publishing

/// A folder of feeds, served over HTTP: determines the response to each request.
public final class FeedSite: Sendable {
    private let folder: ServedFolder
    private let terms: SiteTerms
    private let gone: StateFile<Set<String>>
    private let moved: StateFile<[String: String]>
    private let cache: FileCache

    /// Describes a site.
    ///
    /// - Parameters:
    ///   - folder: the served folder.
    ///   - gone: the file in which exports record removed files; see ``GoneList``.
    ///   - moved: the file in which exports record moved files; see ``MovedList``.
    ///   - memory: the maximum size of cached files in bytes.
    public convenience init(
        folder: String, gone: String, moved: String, terms: SiteTerms, memory: Int = 64 << 20
    ) {
        self.init(ServedFolder(path: folder), gone: gone, moved: moved, terms: terms, memory: memory)
    }

    init(_ folder: ServedFolder, gone: String, moved: String, terms: SiteTerms, memory: Int = 64 << 20) {
        self.folder = folder
        self.terms = terms
        self.gone = StateFile(gone) { Set(GoneList(readFrom: $0).paths) }
        self.moved = StateFile(moved) { MovedList(readFrom: $0).targets }
        cache = FileCache(limit: memory)
    }

    /// Answers a request.
    ///
    /// `HEAD` gets the response to `GET`; the caller must not send its body.
    ///
    /// - Parameter mayBlock: whether the response may take a while; false if other requests wait for the
    ///   thread.
    /// - Returns: the response; nil if it would take a while but must not.
    func response(to request: ServedRequest, mayBlock: Bool) -> Response? {
        guard request.method == .GET || request.method == .HEAD else {
            return .plain("405 Method Not Allowed", "Allow: GET, HEAD\r\n")
        }
        do throws(ServingError) {
            return try responseToReading(request, mayBlock: mayBlock)
        } catch {
            return .plain("503 Service Unavailable", "Retry-After: 1\r\n")
        }
    }

    private func responseToReading(
        _ request: ServedRequest, mayBlock: Bool
    ) throws(ServingError) -> Response? {
        switch RequestTarget(request.target) {
        case .malformed: return .plain("400 Bad Request")
        case .nothing: return .plain("404 Not Found")
        case .file("healthz"):
            return folder.isThere
                ? .plain("200 OK", text: "ok") : .plain("503 Service Unavailable", "Retry-After: 1\r\n")
        case .file(let path):
            if let target = moved.withValue({ Compression.path(of: path, among: $0) }),
                let root = try folder.current(),
                try folder.open(target, in: root) != nil
            {
                // Even if a copy stands at the old path, for servers that cannot redirect.
                // Relative, because a proxy may serve the folder below another path.
                let root = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
                return .plain("301 Moved Permanently", "Location: \(root)\(target)\r\n")
            }
            guard let root = try folder.current(), let (file, status) = try folder.open(path, in: root)
            else {
                return gone.withValue { $0.contains(path) } ? .plain("410 Gone") : .plain("404 Not Found")
            }
            if let codings = request.acceptEncoding, AcceptedCodings.haveGzip(codings),
                let (sibling, siblingStatus) = try folder.open(path + ".gz", in: root),
                // If the times differ, the sibling belongs to an older or newer version.
                FileStamp(siblingStatus).modified == FileStamp(status).modified
            {
                return try response(
                    to: request, with: sibling, siblingStatus, at: path, coding: "gzip", mayBlock: mayBlock)
            }
            return try response(to: request, with: file, status, at: path, coding: nil, mayBlock: mayBlock)
        }
    }

    private func response(
        to request: ServedRequest, with file: OpenFile, _ status: stat, at path: String, coding: String?,
        mayBlock: Bool
    ) throws(ServingError) -> Response? {
        // No file path ends in a slash.
        let key = coding == nil ? path : path + "/"
        let stamp = FileStamp(status)
        if let kept = cache[key], kept.stamp == stamp { return kept.response(to: request, from: file) }
        guard mayBlock || stamp.size <= ServedFile.keptSize else { return nil }
        let moment = FileStamp.now
        let read = try ServedFile(file, status: status, at: path, coding: coding, terms: terms)
        if stamp.isSettled(at: moment) { cache.keep(read, at: key) }
        return read.response(to: request, from: file)
    }
}
