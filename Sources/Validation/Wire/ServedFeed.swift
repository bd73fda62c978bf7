/// A feed as a server answered with it.
public struct ServedFeed: Sendable {
    /// The addresses that were asked in order, each with the status of the answer.
    public let steps: [(address: String, status: Int)]
    /// The header fields of the last answer, with names in lower case.
    public let fields: [String: String]
    /// The status of the answer to a request for the same version; nil if none was sent.
    public let repeatedStatus: Int?
    /// The body, unpacked.
    public let body: [UInt8]

    /// Describes an answer.
    public init(
        steps: [(address: String, status: Int)], fields: [String: String], repeatedStatus: Int?, body: [UInt8]
    ) {
        (self.steps, self.fields, self.repeatedStatus, self.body) = (steps, fields, repeatedStatus, body)
    }

    /// The address that answered in the end.
    var address: String { steps.last?.address ?? "" }
    var status: Int { steps.last?.status ?? 0 }
}

extension FeedValidator {
    /// The problems in a feed and in how it is served, those of the server first.
    public func review(of served: ServedFeed) -> [FeedDiagnostic] {
        let (diagnostics, document) = served.status == 200 ? judge(served.body) : ([], nil)
        let wire = WireReview(of: served, document).problems.map { rule, message in
            FeedDiagnostic(rule: rule, line: 1, column: 1, message: message)
        }
        return wire.filter { !ignored.contains($0.rule.id) } + diagnostics
    }
}
