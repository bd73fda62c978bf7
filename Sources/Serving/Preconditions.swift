import Text

/// The conditions of a request, in the order in which RFC 9110, section 13.2.2 weighs them.
enum Preconditions {
    /// What follows from them.
    enum Outcome {
        /// Send the file, or the range asked for.
        case met
        /// The reader has it already: 304.
        case notModified
        /// The reader wanted another one: 412.
        case failed
    }

    /// Weighs a request's conditions against a file.
    static func weigh(_ request: ServedRequest, tag: EntityTag, modified: Timestamp) -> Outcome {
        if let list = request.ifMatch {
            guard tag.isListed(in: list, weakly: false) else { return .failed }
        } else if let date = request.ifUnmodifiedSince.flatMap(Timestamp.init(http:)) {
            guard modified.seconds <= date.seconds else { return .failed }
        }
        if let list = request.ifNoneMatch {
            return tag.isListed(in: list, weakly: true) ? .notModified : .met
        }
        if let date = request.ifModifiedSince.flatMap(Timestamp.init(http:)) {
            return modified.seconds <= date.seconds ? .notModified : .met
        }
        return .met
    }

    /// Whether a range may be sent: without `If-Range`, or if it names this very file.
    static func allowRange(_ request: ServedRequest, tag: EntityTag, modified: Timestamp) -> Bool {
        guard let validator = request.ifRange else { return true }
        return validator.contains("\"") ? validator == tag.text : Timestamp(http: validator) == modified
    }
}
