import Synchronization
import XML

/// A schema that is compiled when a document is first checked against it: that takes longer than the check.
final class LazySchema: Sendable {
    private let name: String
    private let compiled = Mutex<XMLSchema?>(nil)

    /// Names one of ``FeedChecker/schemas``.
    init(_ name: String) {
        self.name = name
    }

    /// The schema.
    ///
    /// - Throws: ``XML/XMLError`` if it is damaged, which only happens in a broken build.
    func get() throws(XMLError) -> XMLSchema {
        try compiled.withLock { schema throws(XMLError) in
            if let schema { return schema }
            let new = try XMLSchema(name, in: FeedChecker.schemas)
            schema = new
            return new
        }
    }
}
