import Foundation
import Testing

// Earlier versions cannot run a test in a process of its own.
#if compiler(>=6.2)
    /// Memory allocated by libxml2, zlib, libyaml and iconv is freed.
    @Suite("Memory")
    struct MemoryTests {
        /// How many documents are written and checked; `make test-memory` asks for more.
        private static let documents =
            ProcessInfo.processInfo.environment["OUTFEED_DOCUMENTS"].flatMap { Int($0) } ?? 1_000
        private static let allowance = 1 << 19

        @Test("stays as it is while documents are written and checked")
        func flat() async {
            // In a separate process, in which no other test allocates memory.
            await #expect(processExitsWith: .success) {
                let workload = try DocumentWorkload()
                let rounds = Self.documents / DocumentWorkload.documentsInRound
                var before = 0
                for round in 1...rounds {
                    try workload.run(round: round)
                    if round == rounds / 5 { before = try Self.residentBytes() }
                }
                let growth = try Self.residentBytes() - before
                // A sanitizer delays freeing memory, and finds leaks itself.
                #expect(Self.isSanitized || growth < Self.allowance, "\(growth) bytes since the first fifth")
            }
        }

        private static var isSanitized: Bool {
            let environment = ProcessInfo.processInfo.environment
            return environment["ASAN_OPTIONS"] != nil || environment["TSAN_OPTIONS"] != nil
        }

        /// The current resident memory of this process.
        private static func residentBytes() throws -> Int {
            let fields = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
            return try #require(Int(fields[1])) * Int(getpagesize())
        }
    }
#endif
