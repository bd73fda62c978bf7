import ArgumentParser
import Articles
import Catalog
import Feeds
import Foundation
import Publishing
import Serving
import XML

/// The exit statuses of commands, with the numbers of `sysexits.h`.
enum ExitStatus: Int32, CaseIterable {
    case done = 0
    /// The number rsync uses for a partial result.
    case partial = 23
    case usage = 64
    case badData = 65
    case noInput = 66
    case unavailable = 69
    case software = 70
    case cannotCreate = 73
    case ioFailure = 74
    case busy = 75
    case configuration = 78

    /// The meaning of the status, for `--help` and the manual.
    var meaning: String {
        switch self {
        case .done: "success, even if some documents were rejected"
        case .partial:
            "published, but part of the sources could not be read; articles read there before are kept"
        case .usage: "the command line is wrong"
        case .badData:
            "nothing was published: every document was rejected, or one was under --strict, too many articles or "
                + "feeds would disappear at once, a source has no documents left, changed settings would remove "
                + "feeds or change the ids of articles, or the state folder is from a newer version; check: there "
                + "are errors"
        case .noInput:
            "a source, document, article or feed does not exist or cannot be read, or nothing was exported yet"
        case .unavailable: "serve: cannot listen on the address"
        case .software: "a feed failed verification, so its old file stays: a bug in Outfeed"
        case .cannotCreate:
            "the output, the state folder, a new configuration file or the folder of metrics cannot be created or "
                + "written"
        case .ioFailure: "writing failed, for example because the disk is full"
        case .busy: "another run is active on the same state folder or output; nothing was changed"
        case .configuration: "the configuration is wrong"
        }
    }
}

/// Why a command cannot do its work: one line for the user and an exit status.
struct CommandError: Error {
    let status: ExitStatus
    let message: String

    /// Finds the status for a thrown error; nil for an error that is not reported here.
    init?(_ error: any Error) {
        switch error {
        case let error as CommandError: self = error
        case let error as DocumentTree.MissingSourceError: self.init(.noInput, error.description)
        case let error as ConfigurationError: self.init(.configuration, error.description)
        case let error as DesignFolder.DesignError: self.init(.configuration, error.description)
        case let error as StateFolder.NewerVersionError: self.init(.badData, error.description)
        case let error as StateFolder.BusyError: self.init(.busy, error.description)
        case let error as PublishingError:
            self.init(error.isMediumFailure ? .ioFailure : .cannotCreate, error.description)
        case let error as FeedServer.UnavailableError: self.init(.unavailable, error.description)
        case let error as OutOfResourcesError: self.init(.ioFailure, error.description)
        case let error as CatalogError: self.init(error)
        case let error as XMLError: self.init(.software, "the schemas cannot be read: \(error)")
        case let error as XMLWriter.MemoryError: self.init(.software, error.description)
        default: return nil
        }
    }

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }

    private init(_ error: CatalogError) {
        let status: ExitStatus =
            switch error.kind {
            case .busy: .busy
            case .unwritable: .cannotCreate
            case .medium, .damaged: .ioFailure
            case .newer: .badData
            }
        self.init(status, error.description)
    }
}

extension ParsableCommand {
    /// Runs a command's work; turns an error into one line on standard error and an exit status.
    func reportingErrors(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch {
            guard let reported = CommandError(error) else { throw error }
            Console.error(reported.message)
            throw ExitCode(reported.status.rawValue)
        }
    }
}
