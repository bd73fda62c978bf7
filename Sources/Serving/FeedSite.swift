import FileSystem
import Foundation
import NIOHTTP1
import Publishing

/// A folder of feeds as it is seen over HTTP: what each request is answered with.
public final class FeedSite: Sendable {
    /// Whether an answer may take a while.
    enum Patience {
        /// No: there are other requests to be answered on this thread.
        case short
        case long
    }

    private let folder: ServedFolder
    private let terms: SiteTerms
    private let gone: GonePaths
    private let cache: FileCache

    /// Describes a site.
    ///
    /// - Parameters:
    ///   - folder: the folder that is served.
    ///   - gone: the file in which exports note what they removed; see ``GoneList``.
    ///   - memory: how many bytes of files are kept in memory.
    public convenience init(folder: String, gone: String, terms: SiteTerms, memory: Int = 64 << 20) {
        self.init(ServedFolder(path: folder), gone: gone, terms: terms, memory: memory)
    }

    init(_ folder: ServedFolder, gone: String, terms: SiteTerms, memory: Int = 64 << 20) {
        self.folder = folder
        self.terms = terms
        self.gone = GonePaths(notedIn: gone)
        cache = FileCache(limit: memory)
    }

    /// Answers a request; nil if that takes longer than there is patience.
    ///
    /// The answer to `HEAD` is that to `GET`; its body is not to be sent.
    func answer(to request: ServedRequest, patience: Patience) -> Answer? {
        guard request.method == .GET || request.method == .HEAD else {
            return .plain("405 Method Not Allowed", "Allow: GET, HEAD\r\n")
        }
        do throws(ServingFailure) {
            return try answerToReading(request, patience: patience)
        } catch {
            return .plain("503 Service Unavailable", "Retry-After: 1\r\n")
        }
    }

    private func answerToReading(
        _ request: ServedRequest, patience: Patience
    ) throws(ServingFailure) -> Answer? {
        switch RequestTarget(request.target) {
        case .malformed: return .plain("400 Bad Request")
        case .nothing: return .plain("404 Not Found")
        case .file("healthz"):
            return folder.isThere
                ? .plain("200 OK", text: "ok") : .plain("503 Service Unavailable", "Retry-After: 1\r\n")
        case .file(let path):
            guard let root = try folder.current(), let (file, status) = try folder.open(path, in: root)
            else {
                return gone.contains(path) ? .plain("410 Gone") : .plain("404 Not Found")
            }
            if let codings = request.acceptEncoding, AcceptedCodings.haveGzip(codings),
                let (sibling, siblingStatus) = try folder.open(path + ".gz", in: root),
                // Another time: it is the sibling of an older or newer file.
                FileStamp(siblingStatus).modified == FileStamp(status).modified
            {
                return try answer(
                    to: request, with: sibling, siblingStatus, at: path, coding: "gzip", patience)
            }
            return try answer(to: request, with: file, status, at: path, coding: nil, patience)
        }
    }

    private func answer(
        to request: ServedRequest, with file: OpenFile, _ status: stat, at path: String, coding: String?,
        _ patience: Patience
    ) throws(ServingFailure) -> Answer? {
        // No file's path ends in a slash.
        let key = coding == nil ? path : path + "/"
        let stamp = FileStamp(status)
        if let kept = cache[key], kept.stamp == stamp { return kept.answer(to: request, from: file) }
        guard patience == .long || stamp.size <= ServedFile.keptSize else { return nil }
        let moment = FileStamp.now
        let read = try ServedFile(file, status: status, at: path, coding: coding, terms: terms)
        if stamp.isSettled(at: moment) { cache.keep(read, at: key) }
        return read.answer(to: request, from: file)
    }
}
