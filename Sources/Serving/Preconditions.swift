import Text

/// Evaluates a request's preconditions in the order of RFC 9110, section 13.2.2.
enum Preconditions {
    /// The result of the evaluation.
    enum Outcome {
        /// Send the file, or the requested range.
        case met
        /// The client already has the file: 304.
        case notModified
        /// The client expected another version: 412.
        case failed
    }

    /// Evaluates a request's preconditions for a file.
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

    /// Whether a range may be sent: there is no `If-Range`, or it matches this version of the file.
    static func allowRange(_ request: ServedRequest, tag: EntityTag, modified: Timestamp) -> Bool {
        guard let validator = request.ifRange else { return true }
        return validator.contains("\"") ? validator == tag.text : Timestamp(http: validator) == modified
    }
}
