import Text
import Validation

/// Diagnostics as a SARIF 2.1.0 log.
struct SARIFLog: Encodable {
    let schema = "https://json.schemastore.org/sarif-2.1.0.json"
    let version = "2.1.0"
    let runs: [Run]

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    struct Run: Encodable {
        let tool: Tool
        let results: [Result]
        let columnKind = "unicodeCodePoints"
    }

    struct Tool: Encodable {
        let driver: Driver
    }

    struct Driver: Encodable {
        let name = "outfeed"
        let version = Outfeed.version
        let rules: [Descriptor]
    }

    struct Descriptor: Encodable {
        let id: String
        let shortDescription: Text
        let helpUri: String?
        let defaultConfiguration: Level
    }

    struct Level: Encodable {
        let level: String
    }

    struct Text: Encodable {
        let text: String
    }

    struct Result: Encodable {
        let ruleId: String
        let level: String
        let message: Text
        let locations: [Location]
    }

    struct Location: Encodable {
        let physicalLocation: Place
    }

    struct Place: Encodable {
        let artifactLocation: Artifact
        let region: Region
    }

    struct Artifact: Encodable {
        let uri: String
    }

    struct Region: Encodable {
        let startLine: Int
        let startColumn: Int
    }

    init(_ report: CheckReport) {
        let found = Set(report.diagnostics.map(\.rule))
        let rules = RuleBook.everyRule.filter { found.contains($0.id) }.map { rule in
            Descriptor(
                id: rule.id, shortDescription: Text(text: rule.sentence),
                helpUri: rule.source.address.hasPrefix("https:") ? rule.source.address : nil,
                defaultConfiguration: Level(level: rule.severity.rawValue))
        }
        let results = report.diagnostics.map { entry in
            Result(
                ruleId: entry.rule, level: entry.severity.rawValue, message: Text(text: entry.message),
                locations: [
                    Location(
                        physicalLocation: Place(
                            artifactLocation: Artifact(uri: Self.uri(of: entry.path)),
                            region: Region(startLine: entry.line, startColumn: entry.column)))
                ])
        }
        runs = [Run(tool: Tool(driver: Driver(rules: rules)), results: results)]
    }

    /// The path as a relative reference, or as a `file:` URL if it is absolute; an address as it is.
    private static func uri(of path: String) -> String {
        if CheckedAddress.isAddress(path) { return path }
        let escaped = String(percentEncoding: path, allowing: .filePath)
        return path.hasPrefix("/") ? "file://" + escaped : escaped
    }
}
