import Foundation
import TestSupport
import Testing

@testable import Serving

@Suite("The files kept in memory")
struct FileCacheTests {
    func file(of size: Int) throws -> ServedFile {
        let temporary = try TemporaryFolder()
        try temporary.write(String(repeating: "x", count: size), to: "all.rss")
        let folder = ServedFolder(path: temporary.path)
        let root = try #require(try folder.current())
        let (file, status) = try #require(try folder.open("all.rss", in: root))
        return try ServedFile(file, status: status, at: "all.rss", coding: nil, terms: SiteTerms())
    }

    @Test("take no more than the limit, whatever is asked for")
    func bounded() throws {
        let file = try file(of: 10_000)
        let cache = FileCache(limit: 200_000)
        for number in 0..<1000 {
            cache.keep(file, at: "\(number % 300)")
            _ = cache["\(number % 7)"]
            #expect(cache.cost <= 200_000)
        }
    }

    @Test("stay while they are asked for")
    func used() throws {
        let file = try file(of: 10_000)
        let cache = FileCache(limit: 200_000)
        cache.keep(file, at: "popular")
        for number in 0..<100 {
            cache.keep(file, at: "\(number)")
            #expect(cache["popular"] != nil)
        }
        #expect(cache["0"] == nil)
    }

    @Test("are replaced by newer ones")
    func replaced() throws {
        let cache = FileCache(limit: 200_000)
        let (old, new) = (try file(of: 10), try file(of: 20))
        cache.keep(old, at: "a")
        cache.keep(new, at: "a")
        #expect(cache["a"]?.stamp == new.stamp)
        #expect(cache.cost == new.cost)
    }
}
