import CLibXML2
import Synchronization

/// Provides schema documents in memory to libxml2, whose schema compiler only reads imported parts by URL.
///
/// libxml2's input callbacks are global to the process. These only handle URLs registered here, and only
/// while the schema is being compiled.
enum SchemaLibrary {
    private struct Registry {
        var count = 0
        var documents: [String: [UInt8]] = [:]
    }

    private static let registry = Mutex(Registry())

    /// Calls `body` with a base URL under which the documents can be read by name until it returns.
    static func lend<Result, Failure: Error>(
        _ documents: [String: [UInt8]], _ body: (String) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        _ = registration
        let address = registry.withLock { registry in
            registry.count += 1
            let address = "outfeed-schema://\(registry.count)/"
            for (name, bytes) in documents { registry.documents[address + name] = bytes }
            return address
        }
        defer {
            registry.withLock { registry in
                for name in documents.keys { registry.documents[address + name] = nil }
            }
        }
        return try body(address)
    }

    private static let registration: Void = {
        LibXML2.ready
        xmlRegisterInputCallbacks(
            { name in SchemaLibrary.document(at: name) == nil ? 0 : 1 },
            { name in
                SchemaLibrary.document(at: name).map { Unmanaged.passRetained(Input($0)).toOpaque() }
            },
            { input, target, length in
                guard let input, let target else { return -1 }
                let bytes = UnsafeMutableRawBufferPointer(start: target, count: Int(length))
                return Int32(Unmanaged<Input>.fromOpaque(input).takeUnretainedValue().read(into: bytes))
            },
            { input in
                if let input { Unmanaged<Input>.fromOpaque(input).release() }
                return 0
            })
    }()

    private static func document(at address: UnsafePointer<CChar>?) -> [UInt8]? {
        guard let address else { return nil }
        let name = String(cString: address)
        return registry.withLock { $0.documents[name] }
    }

    private final class Input {
        private var rest: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) {
            rest = bytes[...]
        }

        func read(into target: UnsafeMutableRawBufferPointer) -> Int {
            let part = rest.prefix(target.count)
            target.copyBytes(from: part)
            rest = rest.dropFirst(part.count)
            return part.count
        }
    }
}
