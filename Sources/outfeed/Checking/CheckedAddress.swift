import Fetching
import Validation

/// A feed to check that is fetched from the web.
struct CheckedAddress {
    let address: String

    /// Whether an argument is an address, and not a path.
    static func isAddress(_ argument: String) -> Bool {
        let start = argument.prefix(8).lowercased()
        return start.hasPrefix("http://") || start.hasPrefix("https://")
    }

    /// Fetches the feed, and asks once more for changes since then.
    ///
    /// - Throws: ``CommandError`` with status 66 if there is no answer.
    func served(atMost limit: Int, allowsPrivate: Bool) throws -> ServedFeed {
        let request = FeedRequest(limit: limit, allowsPrivate: allowsPrivate)
        do throws(FetchError) {
            let answers = try request.answers(from: address)
            let fields = Dictionary(
                (answers.last?.fields ?? []).map { ($0.name, $0.value) },
                uniquingKeysWith: { first, _ in first })
            var repeatedStatus: Int?
            let conditions = [("etag", "If-None-Match"), ("last-modified", "If-Modified-Since")].compactMap {
                name, condition in fields[name].map { "\(condition): \($0)" }
            }
            if let last = answers.last, last.status == 200, !conditions.isEmpty {
                repeatedStatus = try request.get(last.address, conditions).status
            }
            return ServedFeed(
                steps: answers.map { ($0.address, $0.status) }, fields: fields,
                repeatedStatus: repeatedStatus,
                body: answers.last?.body ?? [])
        } catch {
            throw CommandError(.noInput, "\(address): \(error.description)")
        }
    }
}
