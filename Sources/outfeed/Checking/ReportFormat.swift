import ArgumentParser

/// The formats for diagnostics and rules.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
    /// One line per diagnostic.
    case text
    /// An array of objects.
    case json
    /// SARIF 2.1.0, for code review services.
    case sarif
    /// JUnit XML, for CI services.
    case junit
    /// A page of all rules.
    case markdown
}
