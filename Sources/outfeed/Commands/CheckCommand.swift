import ArgumentParser
import Foundation
import Validation

/// `outfeed check`: validates feeds, no matter which program wrote them.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check any RSS, Atom or JSON feed against the rules of its format.",
        discussion: """
            Feeds may be RSS 0.91 to 2.0, RSS 1.0, Atom 1.0 or JSON Feed. \
            Pass files, folders, or - for standard input. Folders are searched for .rss, .atom, .xml, .json and \
            .rdf files. Nothing is fetched, unless you pass one http or https address: then that feed is fetched, \
            and how it is served is checked, too. Each finding is printed as path:line:column: error: message [rule]. \
            Lines and columns count from 1; columns count characters. Feeds that are checked together are compared: \
            each has its own Atom id and its own self link.
            """)

    @Argument(
        help: ArgumentHelp(
            "Feeds, folders of feeds, or - for standard input; or one address.", valueName: "file"))
    var paths: [String] = []

    @Option(
        help: ArgumentHelp("How to print findings: text, json, sarif or junit.", valueName: "format"))
    var format = ReportFormat.text

    @Option(help: ArgumentHelp("Also check what a platform requires.", valueName: "platform"))
    var profile: FeedProfile?

    @Flag(help: "Count warnings as errors.")
    var warningsAsErrors = false

    @Option(help: ArgumentHelp("A rule to skip. May be repeated.", valueName: "rule"))
    var ignore: [String] = []

    @Flag(help: "List all rules, as text or with --format json or markdown.")
    var listRules = false

    @Option(help: ArgumentHelp("Explain a rule.", valueName: "rule"))
    var explain: String?

    @Flag(name: .shortAndLong, help: "Print errors only, without warnings or a summary.")
    var quiet = false

    @Flag(help: "Print every finding, even where a file breaks a rule in more than ten places.")
    var all = false

    @Option(help: ArgumentHelp("Refuse files larger than this.", valueName: "bytes"))
    var maxSize = 100_000_000

    @Flag(help: "Fetch an address from a private network or from this machine.")
    var allowPrivate = false

    func validate() throws {
        for id in ignore + (explain.map { [$0] } ?? []) where RuleBook.rule(id) == nil {
            let nearest = NearestKey.nearest(to: id, among: RuleBook.everyRule.map(\.id))
            let hint = nearest.map { "did you mean “\($0)”?" } ?? "see outfeed check --list-rules."
            throw ValidationError("There is no rule “\(id)”; \(hint)")
        }
        guard maxSize > 0 else { throw ValidationError("--max-size must be at least 1.") }
        guard format != .markdown || listRules else {
            throw ValidationError("--format markdown works only with --list-rules.")
        }
        guard paths.count < 2 || !paths.contains(where: CheckedAddress.isAddress) else {
            throw ValidationError("An address is checked alone; pass no other files.")
        }
        guard !paths.isEmpty || listRules || explain != nil else {
            throw ValidationError("Name a feed, a folder of feeds, or - for standard input.")
        }
    }

    func run() async throws {
        try await reportingErrors {
            if let rule = explain.flatMap(RuleBook.rule) {
                try Console.print(RuleListing.explanation(of: rule))
            } else if listRules {
                try Console.emit(RuleListing.all(format))
            } else {
                try check()
            }
        }
    }

    private func check() throws {
        var validator = FeedValidator(maximumSize: maxSize, ignoring: Set(ignore))
        validator.profile = profile
        var report = CheckReport()
        var comparison = FeedComparison()
        let address = paths.first(where: CheckedAddress.isAddress)
        if let address {
            let served = try CheckedAddress(address: address).served(
                atMost: maxSize, allowsPrivate: allowPrivate)
            report.add(
                validator.review(of: served), in: address, warningsAsErrors: warningsAsErrors)
        }
        for file in CheckedFile.all(in: address == nil ? paths : []) {
            do {
                let review = validator.review(of: try file.read(atMost: maxSize))
                report.add(review.diagnostics, in: file.path, warningsAsErrors: warningsAsErrors)
                if let identity = review.identity { comparison.add(identity, of: file.path) }
            } catch let error as CommandError {
                report.isComplete = false
                Console.error(error.message)
            }
        }
        for (path, diagnostic) in comparison.diagnostics where !ignore.contains(diagnostic.rule.id) {
            report.insert(diagnostic, in: path, warningsAsErrors: warningsAsErrors)
        }
        let text = try report.text(format, isQuiet: quiet, showsAll: all)
        if !text.isEmpty { try format == .text ? Console.print(text) : Console.emit(text) }
        if report.errors > 0 { throw ExitCode(ExitStatus.badData.rawValue) }
        if !report.isComplete { throw ExitCode(ExitStatus.noInput.rawValue) }
    }
}

extension FeedProfile: ExpressibleByArgument {
    /// Finds a profile by its name.
    public init?(argument: String) {
        guard let profile = Self.all.first(where: { $0.name == argument }) else { return nil }
        self = profile
    }

    /// The names, for help and completion.
    public static var allValueStrings: [String] { all.map(\.name) }
}
