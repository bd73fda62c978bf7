import ArgumentParser

/// How diagnostics and rules are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    /// A line for each diagnostic.
    case text
    /// An array of objects.
    case json
    /// SARIF 2.1.0, which services that review code read.
    case sarif
    /// The XML of JUnit, which services that run tests read.
    case junit
    /// A page of all rules.
    case markdown
}
