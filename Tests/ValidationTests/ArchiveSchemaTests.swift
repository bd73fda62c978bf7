import Testing

@testable import Validation

@Suite("The schemas of archives")
struct ArchiveSchemaTests {
    private let checker = FeedChecker.shared

    @Test("accept archives with a license")
    func accept() throws {
        try checker.verify(Array(SampleFeeds.atomArchive.utf8), as: .atom)
        try checker.verify(Array(SampleFeeds.rssArchive.utf8), as: .rss)
    }

    private static let wrong = [
        Edit("mark with text", "<fh:archive/>", "<fh:archive>x</fh:archive>"),
        Edit("mark with an attribute", "<fh:archive/>", "<fh:archive a=\"b\"/>"),
        Edit("two marks", "<fh:archive/>", "<fh:archive/><fh:archive/>"),
        Edit("other mark", "<fh:archive/>", "<fh:complete/>"),
        Edit("two archives before", "next-archive", "prev-archive"),
        Edit("other relation", "next-archive", "next"),
        Edit("license that is no address", "https://example.org/license", "CC BY"),
    ]

    @Test("reject one mistake in Atom", arguments: Self.wrong)
    func rejectAtom(_ edit: Edit) throws {
        let document = try edit.applied(to: SampleFeeds.atomArchive)
        #expect(throws: VerificationError.self) { try checker.verify(document, as: .atom) }
    }

    @Test("reject one mistake in RSS", arguments: Self.wrong)
    func rejectRSS(_ edit: Edit) throws {
        let document = try edit.applied(to: SampleFeeds.rssArchive)
        #expect(throws: VerificationError.self) { try checker.verify(document, as: .rss) }
    }
}
