import Foundation

/// Replaces old files with staged ones and removes others: all of them or none.
///
/// Each old file keeps a hard link in the staging folder until everything is done, so that it can be restored
/// if something fails midway.
struct Swap {
    /// How the previous file at a path can be restored.
    private enum Old {
        case none
        /// From this hard link.
        case kept(String)
        /// Not at all: the file system does not allow a hard link.
        case lost
    }

    private struct Step {
        let target: String
        let old: Old
        var isDone = false
    }

    private let output: String
    private let staging: StagingFolder
    private let durability: Durability
    private var steps: [Step] = []
    private var madeFolders: [String] = []

    init(in output: String, staging: StagingFolder, _ durability: Durability) {
        self.output = output
        self.staging = staging
        self.durability = durability
    }

    /// Swaps files in, removes others, and waits until the changes are on disk.
    ///
    /// - Parameter finish: called last; if it throws, everything is undone.
    /// - Throws: ``PublishingError`` for what failed; the output is as before.
    mutating func run(
        _ staged: [Publication.Staged], removing vanished: [String],
        finish: () throws(PublishingError) -> Void
    ) throws(PublishingError) {
        do throws(PublishingError) {
            try makeReady(staged.map(\.target) + vanished.map { "\(output)/\($0)" })
            for (index, file) in staged.enumerated() {
                try PublishingError.check(rename(file.source, file.target), "replace", file.target)
                steps[index].isDone = true
            }
            for index in staged.count..<steps.count {
                try PublishingError.check(unlink(steps[index].target), "remove", steps[index].target)
                steps[index].isDone = true
            }
            try durability.syncNames(of: steps.map(\.target), in: output)
            try finish()
        } catch {
            undo()
            throw error
        }
        // Removes folders that are empty now; failures do not matter.
        for path in vanished where path.contains("/") { rmdir(OutputPath.parent(of: "\(output)/\(path)")) }
    }

    /// Finds likely failures before anything changes: missing or unwritable folders, names that are too long.
    private mutating func makeReady(_ targets: [String]) throws(PublishingError) {
        for folder in Set(targets.map(OutputPath.parent)).sorted() {
            if access(folder, F_OK) != 0 { madeFolders.append(folder) }
            try OutputPath.createFolder(folder)
            try PublishingError.check(access(folder, W_OK | X_OK), "write to", folder)
        }
        for (index, target) in targets.enumerated() {
            let name = "\(staging.path)/old-\(index)"
            let old: Old =
                if link(target, name) == 0 {
                    .kept(name)
                } else {
                    switch errno {
                    case ENOENT: .none
                    case EPERM, EMLINK, EOPNOTSUPP, ENOSYS: .lost
                    default: throw PublishingError("replace", target)
                    }
                }
            steps.append(Step(target: target, old: old))
        }
    }

    private func undo() {
        for step in steps.reversed() where step.isDone {
            switch step.old {
            case .none: unlink(step.target)
            case .kept(let name): rename(name, step.target)
            // The new file is complete, which is better than none.
            case .lost: break
            }
        }
        for folder in madeFolders.reversed() { rmdir(folder) }
    }
}
