import Validation

/// The check that every document must pass before the caller gets it, as in published feeds.
enum DocumentCheck {
    /// - Throws: ``FeedError/Reason/failure``, which tells of a mistake in this library.
    static func verify(_ document: [UInt8], as dialect: FeedChecker.Dialect) throws(FeedError) {
        do {
            try FeedChecker.shared.verify(document, as: dialect)
        } catch {
            throw FeedError(
                .failure, "", "the document failed its check, which is a bug in Outfeed: \(error)")
        }
    }
}
