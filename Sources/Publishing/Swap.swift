import Foundation

/// Puts staged files in the place of old ones and removes others: all of it, or nothing.
///
/// Each old file keeps a second name in the staging folder until all is done, by which it comes back if
/// something fails midway.
struct Swap {
    /// What becomes of the file that stood at a path.
    private enum Old {
        case none
        /// It has this second name.
        case kept(String)
        /// The system or the file system lets it have no second name.
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

    /// Swaps files in and removes others, and waits until that is on the medium.
    ///
    /// - Parameter finish: called last; what it throws undoes all.
    /// - Throws: ``PublishingError`` for what failed; the output is as it was.
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
        // Those that are empty now go; whether they do is of no account.
        for path in vanished where path.contains("/") { rmdir(OutputPath.parent(of: "\(output)/\(path)")) }
    }

    /// Finds what would fail while nothing has changed yet: folders that are missing or closed, names without
    /// room.
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
            // The new file is whole; none would be worse.
            case .lost: break
            }
        }
        for folder in madeFolders.reversed() { rmdir(folder) }
    }
}
