import ArgumentParser
import Articles
import Foundation
import Publishing
import Serving

/// `outfeed serve`: serves the feeds over HTTP.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the feeds over HTTP, for a laptop, a container or a small site.",
        discussion: """
            Answers GET and HEAD for the files of a folder, with validators, compressed files and ranges. The \
            next request after an export gets the new files. /healthz answers 200 as long as the folder exists. \
            Requests are logged on standard output.

            Stops on SIGTERM or SIGINT, after it finishes the responses in progress. It has no TLS: on the \
            internet, put a web server in front of it.
            """)

    @Argument(
        help: ArgumentHelp("The folder to serve (default: feeds).", valueName: "dir"), completion: .directory)
    var folder: String?

    @OptionGroup var file: FileOption

    @Option(.state, completion: .directory) var state: String?

    @Option(
        help: ArgumentHelp(
            "The address to listen on; 0.0.0.0 means every IPv4 address.", valueName: "address"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port to listen on; 0 picks a free one.", valueName: "n"))
    var port = 8080

    @Option(
        help: ArgumentHelp("How long clients may cache a file before they ask again.", valueName: "seconds"))
    var maxAge = 900

    @Option(
        help: ArgumentHelp(
            "How to log requests: text (the combined log format) or json.", valueName: "format"))
    var logFormat = AccessLog.Format.text

    @Option(name: .customLong("patience"), help: .hidden)
    var timeout = ServerLimits().timeout

    @Option(help: .hidden)
    var connections = ServerLimits().connections

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("--port: expected 0 to 65535") }
        guard (0...31_536_000).contains(maxAge) else {
            throw ValidationError("--max-age: expected 0 to 31536000 seconds (one year)")
        }
        guard timeout > 0, connections > 0 else { throw ValidationError("Limits must be greater than 0.") }
    }

    func run() async throws {
        try await reportingErrors {
            let given = [ConfigurationArgument(.output, folder), ConfigurationArgument(.state, state)]
            let configuration = try Configuration.load(
                file.config, arguments: given.compactMap { $0 }.map { try $0.change() })
            let folder = configuration.output
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue
            else {
                throw CommandError(.noInput, "\(folder): no such folder")
            }
            let state = StateFolder(path: configuration.state)
            let overlap = FolderOverlap(output: folder)
            try ExportSettings.check(overlap, output: folder, state: state)
            if let source = configuration.sources.first(where: overlap.serves) {
                throw CommandError(
                    .usage,
                    "the documents in \(source) would be served with \(folder), even those held back"
                )
            }
            let terms = SiteTerms(
                baseURL: configuration.site.baseURL?.string, hubs: configuration.site.hubs.map(\.string),
                maxAge: maxAge)
            let site = FeedSite(folder: folder, gone: state.gonePath, moved: state.movedPath, terms: terms)
            let server = FeedServer(
                site, host: host, port: port,
                limits: ServerLimits(connections: connections, timeout: timeout),
                log: AccessLog(logFormat))
            let name = host.contains(":") ? "[\(host)]" : host
            try await server.run { port in
                Console.note("outfeed: serving \(folder) at http://\(name):\(port)/")
            }
        }
    }
}

extension AccessLog.Format: ExpressibleByArgument {}
