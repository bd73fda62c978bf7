/// The pings that are still to be sent, by output folder, as text that one run saves for the next.
///
/// A line names an output folder; each line below it has a hub and a feed, separated by a tab.
public struct PingNotes: Hashable, Sendable {
    private static let title = "outfeed pings 1"

    private var pings: [String: [Ping]] = [:]

    /// Starts without pings.
    public init() {}

    /// Reads the text saved by an earlier run; invalid lines are skipped.
    public init(_ bytes: [UInt8]) {
        var lines = bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }[
            ...]
        guard lines.popFirst() == Self.title else { return }
        var output: String?
        for line in lines {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard columns.count == 2 else { continue }
            if columns[0] == "output" {
                output = columns[1]
            } else if let output {
                pings[output, default: []].append(Ping(hub: columns[0], topic: columns[1]))
            }
        }
    }

    /// The pings for the feeds of an output folder, in the order in which to try them.
    public subscript(output: String) -> [Ping] {
        get { pings[Self.harmless(output)] ?? [] }
        set { pings[Self.harmless(output)] = newValue.isEmpty ? nil : newValue }
    }

    /// The pings as text.
    public var bytes: [UInt8] {
        var text = Self.title + "\n"
        for (output, pings) in pings.sorted(by: { $0.key < $1.key }) {
            text += "output\t\(output)\n"
            for ping in pings { text += "\(ping.hub)\t\(ping.topic)\n" }
        }
        return Array(text.utf8)
    }

    /// A folder's name without characters that have a meaning in the text.
    private static func harmless(_ output: String) -> String {
        guard output.utf8.contains(where: { $0 < 0x20 }) else { return output }
        return String(String.UnicodeScalarView(output.unicodeScalars.map { $0.value < 0x20 ? "?" : $0 }))
    }
}
