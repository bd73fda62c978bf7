@testable import Validation

extension Example {
    /// The names of all rules that the document breaks, in the order of its text.
    var brokenRules: [String] { FeedValidator().diagnostics(in: document).map(\.rule.id) }
}
