import ArgumentParser
import Articles
import Feeds
import Formats
import Text

/// The options that decide which feeds there are and what is in them.
struct FeedOptions: ParsableArguments {
    @OptionGroup var folders: FolderOptions

    @Option(
        help: ArgumentHelp("Where the output is served; feeds then link to themselves.", valueName: "url"),
        transform: FeedOptions.folderAddress)
    var baseURL: WebAddress?

    @Option(
        help: ArgumentHelp(
            "The kinds of feeds: some of all,topic,provider (default: all of them).", valueName: "kinds"))
    var by: ChoiceList<FeedKey.Kind>?

    @Option(
        help: ArgumentHelp(
            "The formats: some of rss,atom,json (default: all of them).", valueName: "formats"))
    var format: ChoiceList<FeedFormat>?

    @Flag(
        inversion: .prefixedNo,
        help: "Make a page of every feed for people, and index.html with all of them (default: --pages).")
    var pages: Bool?

    @Flag(
        inversion: .prefixedNo,
        help: "Make NAME.links.html of every feed: the <link> lines with which other pages lead to it.")
    var links: Bool?

    @Option(
        help: ArgumentHelp(
            "A folder with templates and style sheets of your own for pages.", valueName: "dir"),
        completion: .directory)
    var templates: String?

    @Option(help: ArgumentHelp("How many entries a feed holds at most (default: 50).", valueName: "n"))
    var limit: Int?

    @Flag(inversion: .prefixedNo, help: "Let articles in that say `published: false`.")
    var includeUnpublished: Bool?

    // Unconditional, as a negative number looks like an option.
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Leave out articles of lower quality, or of none.", valueName: "n"))
    var minQuality: Double?

    @Option(
        parsing: .unconditional,
        help: ArgumentHelp("Leave out articles of lower heat, or of none.", valueName: "n"))
    var minHeat: Double?

    @Option(help: ArgumentHelp("Only articles of this type; may be given again.", valueName: "t"))
    var type: [String] = []

    @Option(help: ArgumentHelp("Only articles of this category; may be given again.", valueName: "c"))
    var category: [String] = []

    @Option(
        help: ArgumentHelp(
            "Hold back articles dated after this moment (default: the clock's).", valueName: "date"),
        transform: FeedOptions.timestamp)
    var now: Timestamp?

    @Option(help: ArgumentHelp("How many threads work at once (default: one for each core).", valueName: "n"))
    var jobs: Int?

    @Flag(
        inversion: .prefixedNo, help: "Check each changed file against its schema first (default: --verify).")
    var verify: Bool?

    func validate() throws {
        if let limit, !(1...100_000).contains(limit) {
            throw ValidationError("--limit: expected a whole number from 1 to 100000")
        }
        for number in [minQuality, minHeat].compactMap({ $0 }) where !number.isFinite {
            throw ValidationError("--min-quality, --min-heat: expected a number")
        }
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError("--jobs: expected a whole number from 1 to 1024")
        }
    }

    /// Reads the value of `--base-url`.
    static func folderAddress(_ text: String) throws -> WebAddress {
        guard let address = WebAddress(folder: text) else {
            throw ValidationError(
                "expected an http or https address of a folder, such as https://feeds.example.org/")
        }
        return address
    }

    private static func timestamp(_ text: String) throws -> Timestamp {
        do throws(DateFlaw) {
            return try Timestamp(text)
        } catch {
            throw ValidationError(error.description)
        }
    }
}

/// Names of a fixed choice with commas in between, as `rss,atom`.
struct ChoiceList<Choice>: ExpressibleByArgument
where Choice: RawRepresentable & CaseIterable & Sendable, Choice.RawValue == String {
    let choices: [Choice]

    init?(argument: String) {
        let names = argument.split(separator: ",")
        choices = names.compactMap { Choice(rawValue: String($0)) }
        guard choices.count == names.count, !choices.isEmpty else { return nil }
    }

    static var allValueStrings: [String] { Choice.allCases.map(\.rawValue) }
}
