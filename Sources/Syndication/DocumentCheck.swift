import Validation
import XML

/// The check that every document must pass before the caller gets it, as in published feeds.
enum DocumentCheck {
    // Compiling the schemas takes longer than checking a feed.
    private static let checker = Result { () throws(XMLError) in try FeedChecker() }

    /// - Throws: ``FeedError/Reason/failure``, which tells of a mistake in this library.
    static func verify(_ document: [UInt8], as dialect: FeedChecker.Dialect) throws(FeedError) {
        let problem: String
        switch checker {
        case .failure(let error): problem = "\(error)"
        case .success(let checker):
            do throws(VerificationError) {
                return try checker.verify(document, as: dialect)
            } catch {
                problem = error.description
            }
        }
        throw FeedError(.failure, "", "the document failed its check, which is a bug in Outfeed: \(problem)")
    }
}
