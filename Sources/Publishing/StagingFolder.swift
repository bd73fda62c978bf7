import Foundation

/// A folder on the output's file system where files wait until all of them are complete.
///
/// It is next to the output or, if that is not possible, inside it. Its name is hidden, and its mode denies
/// access to everyone else, including servers.
final class StagingFolder: Sendable {
    let path: String

    /// Removes what a killed run left behind.
    static func clear(for output: String) {
        let (beside, within) = places(for: OutputPath.resolved(output))
        empty(beside)
        empty(within)
    }

    /// Creates an empty staging folder.
    init(for output: String) throws(PublishingError) {
        let output = OutputPath.resolved(output)
        let (beside, within) = Self.places(for: output)
        let isUsable = mkdir(beside, 0o700) == 0 && Self.device(of: beside) == Self.device(of: output)
        if !isUsable {
            rmdir(beside)
            try PublishingError.check(mkdir(within, 0o700), "create", within)
        }
        path = isUsable ? beside : within
    }

    deinit {
        Self.empty(path)
    }

    private static func places(for output: String) -> (beside: String, within: String) {
        let parent = OutputPath.parent(of: output)
        let beside = OutputPath.join(parent, ".\(OutputPath.name(of: output)).outfeed-staging")
        return (beside, OutputPath.join(output, ".outfeed-staging"))
    }

    private static func empty(_ path: String) {
        // Others may be able to write next to the output. If they replaced the folder, leave theirs alone.
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(),
            let stream = fdopendir(descriptor)
        else {
            close(descriptor)
            return
        }
        while let entry = readdir(stream) {
            withUnsafeBytes(of: &entry.pointee.d_name) { name in
                guard let name = name.baseAddress?.assumingMemoryBound(to: CChar.self) else { return }
                unlinkat(descriptor, name, 0)
            }
        }
        closedir(stream)
        rmdir(path)
    }

    private static func device(of path: String) -> dev_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_dev : nil
    }
}
