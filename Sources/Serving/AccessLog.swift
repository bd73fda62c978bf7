import FileSystem
import Foundation
import NIOCore
import Synchronization
import Text

/// Writes an access log to standard output, one line per request.
public final class AccessLog: Sendable {
    /// The formats of log lines.
    public enum Format: String, CaseIterable, Sendable {
        /// The combined log format, as used by nginx and Apache; it has no referrer.
        case text
        /// A JSON object.
        case json
    }

    /// One request and its response.
    struct Entry {
        var remote: String
        var method: String
        var target: String
        var version: String
        var status: Substring
        var bytes: Int
        /// The program that asks, in its own words.
        var userAgent: String?
    }

    private struct Pending {
        var bytes: [UInt8] = []
        var date = Timestamp(seconds: 0)
        var dateText = ""
    }

    private static let limit = 1 << 16

    private let format: Format
    private let descriptor: CInt
    private let pending = Mutex(Pending())

    /// Logs to standard output, or to another descriptor.
    public init(_ format: Format, to descriptor: CInt = STDOUT_FILENO) {
        self.format = format
        self.descriptor = descriptor
    }

    /// Records a response; it is written when enough of them are buffered, or with the next ``flush()``.
    func note(_ entry: Entry) {
        pending.withLock { pending in
            let now = Timestamp.now
            if pending.date != now {
                pending.date = now
                pending.dateText = format == .text ? now.logText : now.rfc3339
            }
            entry.append(to: &pending.bytes, format, at: pending.dateText)
            if pending.bytes.count >= Self.limit { write(&pending.bytes) }
        }
    }

    /// Writes the buffered lines.
    func flush() {
        pending.withLock { write(&$0.bytes) }
    }

    /// Writes bytes; those that cannot be written are dropped, as a full disk must not stop the server.
    private func write(_ bytes: inout [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { bytes in
                SystemCall.retrying { Foundation.write(descriptor, bytes.baseAddress, bytes.count) }
            }
            guard count > 0 else { break }
            rest = rest.dropFirst(count)
        }
        bytes.removeAll(keepingCapacity: true)
    }
}

extension AccessLog.Entry {
    /// Adds the entry's line.
    func append(to line: inout [UInt8], _ format: AccessLog.Format, at date: String) {
        switch format {
        case .text:
            line += "\(remote) - - [\(date)] \"".utf8
            Self.quote("\(method) \(target) \(version)", in: &line) { "\\x" + Self.hex($0) }
            line += "\" \(status) \(bytes) \"-\" \"".utf8
            Self.quote(userAgent ?? "-", in: &line) { "\\x" + Self.hex($0) }
            line += "\"\n".utf8
        case .json:
            line += "{\"time\":\"\(date)\",\"remote\":\"\(remote)\",\"method\":\"".utf8
            Self.quote(method, in: &line, escape: Self.escapedForJSON)
            line += "\",\"target\":\"".utf8
            Self.quote(target, in: &line, escape: Self.escapedForJSON)
            line += "\",\"protocol\":\"\(version)\",\"status\":\(status),\"bytes\":\(bytes)".utf8
            if let userAgent {
                line += ",\"userAgent\":\"".utf8
                Self.quote(userAgent, in: &line, escape: Self.escapedForJSON)
                line.append(UInt8(ascii: "\""))
            }
            line += "}\n".utf8
        }
    }

    /// Adds text from the client, escaped so that it ends no line or string and cannot control a terminal.
    private static func quote(_ text: String, in line: inout [UInt8], escape: (UInt8) -> String) {
        for byte in text.utf8 {
            switch byte {
            case 0x20, 0x21, 0x23...0x5B, 0x5D...0x7E: line.append(byte)
            default: line += escape(byte).utf8
            }
        }
    }

    /// Escapes a byte for JSON; a non-ASCII byte is percent-encoded, which means the same in a target.
    private static func escapedForJSON(_ byte: UInt8) -> String {
        (byte < 0x80 ? "\\u00" : "%") + hex(byte)
    }

    private static func hex(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
}
