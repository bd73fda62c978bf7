@testable import Validation

extension Example {
    /// The ids of all rules that the document violates, in the order of its text.
    var brokenRules: [String] { FeedValidator().diagnostics(in: document).map(\.rule.id) }
}
