import Articles
import Feeds
import FileSystem
import Foundation
import Publishing
import TestSupport
import Text

@testable import outfeed

/// A folder of documents and a configuration that change at random, reproducibly for each seed.
struct ChangingSite {
    private(set) var settings: ExportSettings
    private let folder: TemporaryFolder
    private var random: SeededGenerator
    private var cleanRuns = 0
    /// Whether broken documents and empty feeds are kept for a while, which depends on the state folder.
    private let keepsState: Bool
    private var losesCatalog = false

    private static let folders = ["", "a/", "a/b/", "c/", "é/"]
    private static let topics = ["AI", "ai", "Ai", "C++", "Robots", "robots", "Computer Vision", "Ethik"]
    private static let dates = [
        "2023-01-01", "2023-01-02", "2023-01-02", "2023-01-02T00:00:00.5Z", "2023-06-01T10:00:00Z",
        "2024-01-01", "2024-01-02T00:00:00.25Z", "2024-01-03", "2024-06-01",
    ]
    private static let moments = [
        "2023-06-15", "2024-01-01", "2024-01-02", "2024-01-02T00:00:00.1Z", "2024-01-02T00:00:00.7Z",
        "2024-01-03", "2025-01-01",
    ]
    private static let providers = [
        ("Alpha", "alpha.example"), ("ALPHA", "alpha.example"), ("", "alpha.example"),
        ("Beta", "beta.example"), ("Beta News", "beta.example"), ("Gamma", "gamma.example"),
    ]

    init(seed: UInt64) throws {
        folder = try TemporaryFolder()
        keepsState = seed % 2 == 0
        random = SeededGenerator(seed: seed)
        try folder.makeFolder("source")
        settings = try ExportOptions.inside(folder, ["--no-verify", "--now", "2024-01-01", "--limit", "3"])
            .settings().0
        // Random changes remove many articles at once.
        settings.allowsShrink = true
        settings.dropsBroken = !keepsState
        settings.keepsEmpty = keepsState ? 200 * 86_400 : 0
        settings.keepsMoved = 0
        for _ in 0..<12 { try add() }
    }

    /// All files of the output, with their bytes.
    var output: [String: Data] { TemporaryFolder.files(in: settings.output) }

    /// Compressed files in the output without an original of the same time.
    var strayedSiblings: [String] {
        output.keys.filter { name in
            guard name.hasSuffix(".gz") else { return false }
            let times = [name, String(name.dropLast(3))].map {
                FileStamp(ofFileAt: "\(settings.output)/\($0)")?.modified
            }
            return times[1] == nil || times[0] != times[1]
        }
    }

    /// Exports the site; sometimes the run is killed after publishing.
    mutating func run() async throws -> Export.Result {
        let catalog = folder.path + "/state/catalog.sqlite"
        let before = losesCatalog ? FileManager.default.contents(atPath: catalog) : nil
        let status = folder.status("state/catalog.sqlite")
        losesCatalog = false
        let result = try await Export(settings: settings, progress: Progress(isEnabled: false)).run()
        guard let before, folder.status("state/catalog.sqlite").st_ino == status.st_ino else { return result }
        // Exactly as it was: in the same place, and with the stamp recorded by the run before.
        let file = try FileHandle(forWritingTo: URL(filePath: catalog))
        try file.truncate(atOffset: 0)
        try file.write(contentsOf: before)
        futimens(file.fileDescriptor, [status.st_mtim, status.st_mtim])
        try file.close()
        let modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        try folder.write("\(before.count) \(modified) \(status.st_ino)\n", to: "state/catalog.sqlite-seal")
        return result
    }

    /// Exports the site to a new place, without any earlier state.
    mutating func cleanRun() async throws -> (output: [String: Data], result: Export.Result) {
        cleanRuns += 1
        var settings = settings
        // In the same parent folder as the other runs, so that recorded document names are the same.
        settings.output = folder.path + "/clean-\(cleanRuns)"
        settings.state = StateFolder(path: folder.path + "/clean-state-\(cleanRuns)")
        if keepsState { try copyRecord(to: settings) }
        let result = try await Export(settings: settings, progress: Progress(isEnabled: false)).run()
        let output = TemporaryFolder.files(in: settings.output)
        for path in [settings.output, settings.state.path] {
            try FileManager.default.removeItem(atPath: path)
        }
        return (output, result)
    }

    /// Copies what only the state folder of the other runs knows to a clean run.
    private func copyRecord(to clean: ExportSettings) throws {
        let state = folder.relative(clean.state.path)
        try folder.makeFolder(state)
        if let manifest = folder.read("state/manifest") {
            let (own, other) = (
                "output\t\(folder.relative(settings.output))\t", "output\t\(folder.relative(clean.output))\t"
            )
            try folder.write(manifest.replacing(own, with: other), to: "\(state)/manifest")
        }
        let kept = folder.path + "/state/kept.sqlite"
        guard FileManager.default.fileExists(atPath: kept) else { return }
        try FileManager.default.copyItem(atPath: kept, toPath: clean.state.path + "/kept.sqlite")
    }

    /// Makes some changes; returns descriptions of them.
    mutating func change() throws -> [String] {
        let changes = try (0..<Int.random(in: 0...3, using: &random)).map { _ in try changeOnce() }
        for source in settings.sources { try folder.makeFolder(folder.relative(source)) }
        return changes
    }

    private mutating func changeOnce() throws -> String {
        switch Int.random(in: 0..<100, using: &random) {
        case 0..<20: return try add()
        case 20..<50: return try edit()
        case 50..<58: return try remove()
        case 58..<66: return try move()
        case 66..<70: return try copy()
        case 70..<73: return try removeFolder()
        case 73..<77: return try touch()
        case 77..<87: return configure()
        case 87..<94: return moveClock()
        default: return try disturb()
        }
    }

    // MARK: Documents

    @discardableResult
    private mutating func add() throws -> String {
        let name = "\(pick(Self.folders))\(Int.random(in: 0..<30, using: &random)).md"
        try folder.write(document(), to: "source/\(name)")
        return "write \(name)"
    }

    private mutating func edit() throws -> String {
        guard let name = anyDocument() else { return try add() }
        // In place, so that size and inode may stay the same.
        let file = try FileHandle(forWritingTo: URL(filePath: "\(folder.path)/source/\(name)"))
        let text = Data(document().utf8)
        try file.truncate(atOffset: UInt64(text.count))
        try file.write(contentsOf: text)
        try file.close()
        return "edit \(name)"
    }

    private mutating func remove() throws -> String {
        guard let name = anyDocument() else { return "" }
        try FileManager.default.removeItem(atPath: "\(folder.path)/source/\(name)")
        return "remove \(name)"
    }

    private mutating func move() throws -> String {
        guard let name = anyDocument() else { return "" }
        let other = "\(pick(Self.folders))\(Int.random(in: 0..<30, using: &random)).md"
        guard other != name else { return "" }
        try folder.makeFolder("source/\(other.split(separator: "/").dropLast().joined(separator: "/"))")
        guard rename("\(folder.path)/source/\(name)", "\(folder.path)/source/\(other)") == 0 else {
            return ""
        }
        return "move \(name) to \(other)"
    }

    private mutating func copy() throws -> String {
        guard let name = anyDocument() else { return "" }
        let other = "copy-\(Int.random(in: 0..<5, using: &random)).md"
        try folder.write(folder.read("source/\(name)") ?? "", to: "source/\(other)")
        return "copy \(name) to \(other)"
    }

    private mutating func removeFolder() throws -> String {
        let name = pick(["a", "a/b", "c"])
        try? FileManager.default.removeItem(atPath: "\(folder.path)/source/\(name)")
        return "remove folder \(name)"
    }

    private mutating func touch() throws -> String {
        guard let name = anyDocument() else { return "" }
        let time = timespec(tv_sec: Int.random(in: 0..<2_000_000_000, using: &random), tv_nsec: 0)
        utimensat(AT_FDCWD, "\(folder.path)/source/\(name)", [time, time], 0)
        return "touch \(name)"
    }

    private mutating func anyDocument() -> String? {
        TemporaryFolder.files(in: folder.path + "/source").keys.sorted().randomElement(using: &random)
    }

    private mutating func document() -> String {
        let kind = Int.random(in: 0..<20, using: &random)
        if kind == 0 { return "No front matter.\n" }
        var fields = [
            "title: Title \(Int.random(in: 0..<10, using: &random))",
            "webUrl: https://x.example/\(Int.random(in: 0..<12, using: &random))",
            "publishedDateTime: \(kind == 1 ? "never" : pick(Self.dates))",
            "quality: \(Int.random(in: 0..<4, using: &random))",
            "published: \(Int.random(in: 0..<5, using: &random) > 0)",
            "type: \(pick(["article", "video"]))",
        ]
        let topics = (0..<Int.random(in: 0...3, using: &random)).map { _ in "\"\(pick(Self.topics))\"" }
        fields.append("topics: [\(topics.joined(separator: ", "))]")
        let provider = pick(Self.providers)
        fields.append("provider: {name: \"\(provider.0)\", domain: \(provider.1)}")
        if kind == 2 { fields.append("heat: warm") }
        if kind < 6 { fields.append("id: urn:ex:\(Int.random(in: 0..<4, using: &random))") }
        return "---\n\(fields.shuffled(using: &random).joined(separator: "\n"))\nsecured: CANARY\n---\n"
    }

    // MARK: Everything else

    /// Groupings of every source; two of them may give the same path.
    private static let groupings: [Grouping] = {
        var query = Query.Condition(.topic)
        query.any = ["Robots"]
        var pick = Grouping(id: "robots", source: .query(Query([[query]])), path: PathPattern("robots"))
        pick.limit = 2
        var heat = Grouping(field: .heat)
        heat.path = PathPattern("topics/{slug}")
        return Grouping.defaults + [pick, heat, Grouping(field: .type), Grouping(field: .other("series"))]
    }()

    private mutating func configure() -> String {
        switch Int.random(in: 0..<11, using: &random) {
        case 0: settings.rules.limit = Int.random(in: 1...5, using: &random)
        case 1: settings.site.groupings = Array(Self.groupings.shuffled(using: &random).prefix(3))
        case 2: settings.site.groupings = Grouping.defaults
        case 3: settings.formats = pick([[.rss], [.atom], [.json], [.rss, .atom], [.rss, .atom, .json]])
        case 4: settings.rules.minimumQuality = pick([nil, 1, 3])
        case 5: settings.rules.includesUnpublished.toggle()
        case 6: settings.rules.types = pick([[], ["article"]])
        case 7: settings.site.title = pick([nil, "Site", "Other"])
        case 8:
            settings.site.baseURL = WebAddress(folder: pick(["https://a.example/", "https://b.example/"]))
        case 9: settings.compression = settings.compression == .gzip ? .off : .gzip
        default:
            settings.site.slugs = pick([[:], ["robots": Slug(custom: "ethik")].compactMapValues { $0 }])
        }
        return "configure"
    }

    private mutating func moveClock() -> String {
        let moment = pick(Self.moments)
        if let now = try? Timestamp(moment) { settings.rules.now = now }
        return "now \(moment)"
    }

    private mutating func disturb() throws -> String {
        let catalog = folder.path + "/state/catalog.sqlite"
        switch Int.random(in: 0..<10, using: &random) {
        case 6:
            settings.output = folder.path + pick(["/feeds", "/other"])
            return "output \(settings.output)"
        case 7:
            settings.sources = pick([["/source"], ["/source/a", "/source/c"]]).map { folder.path + $0 }
            return "sources \(settings.sources.count)"
        case 9:
            guard let file = output.keys.sorted().randomElement(using: &random) else { return "" }
            let time = timespec(tv_sec: Int.random(in: 0..<2_000_000_000, using: &random), tv_nsec: 7)
            utimensat(AT_FDCWD, "\(settings.output)/\(file)", [time, time], 0)
            return "touch \(file)"
        case 8:
            losesCatalog = true
            return "lose what the catalog notes next"
        case 0:
            try? FileManager.default.removeItem(atPath: catalog)
            return "remove the catalog"
        case 1:
            truncate(catalog, Int.random(in: 0..<60_000, using: &random))
            return "truncate the catalog"
        case 2:
            try folder.write("not a catalog", to: "state/catalog.sqlite")
            return "replace the catalog"
        case 3:
            settings.isFull.toggle()
            return "full \(settings.isFull)"
        case 4:
            guard let file = output.keys.sorted().randomElement(using: &random) else { return "" }
            try Data("spoilt".utf8).write(to: URL(filePath: "\(settings.output)/\(file)"))
            return "spoil \(file)"
        default:
            guard let file = output.keys.sorted().randomElement(using: &random) else { return "" }
            try FileManager.default.removeItem(atPath: "\(settings.output)/\(file)")
            return "remove \(file)"
        }
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: 0..<values.count, using: &random)]
    }
}
