import Feeds

/// The HTML page of all feeds: grouping by grouping, and how to subscribe.
public struct IndexPage: Sendable {
    private let design: PageDesign
    private let formats: [FeedFormat]

    /// Prepares the page of feeds in these formats.
    public init(_ design: PageDesign, formats: [FeedFormat]) {
        self.design = design
        self.formats = formats
    }

    /// Writes the page as HTML in UTF-8; the same feeds always give the same bytes.
    ///
    /// Links to other files in the output are relative, so that the page works wherever it is served.
    public func document(for feedIndex: FeedIndex) -> [UInt8] {
        let words = feedIndex.groupings.words
        var values = feedIndex.site.pageValues(root: "", words)
        values["title"] = feedIndex.title
        values["summary"] = feedIndex.site.description
        values["canonical"] = feedIndex.site.address(of: "index.html")
        values["updated"] = feedIndex.updated?.pageValues(words)
        if OPML.lists(feedIndex) {
            values["opml"] = "feeds.opml"
            values["howToImport"] = words.pageValues(around: "list", in: .howToSubscribeOrImport)
        }
        values["labels"] = formats.map(\.label)
        if let everything = feedIndex.feeds(of: FeedKey.all.grouping).first {
            var about = pageValues(of: everything, words)
            about["latest"] = words.pageValues(around: "date", in: .latest, count: everything.entries)
            values["everything"] = about
        }
        let sections = feedIndex.sections.filter { $0.grouping.source != .everything }
        values["sections"] = sections.map { pageValues(of: $0, words) }
        values["hasFeeds"] = !feedIndex.sections.isEmpty
        values["hasJumps"] = sections.count > 1
        // Templates of earlier versions use these.
        for section in sections where [Grouping.topic.id, Grouping.provider.id].contains(section.grouping.id)
        {
            values["\(section.grouping.id)s"] = pageValues(of: section, words)
        }
        return Array(design.render(.index, values).utf8)
    }

    private func pageValues(of section: FeedIndex.Section, _ words: Words) -> PageValues {
        [
            "id": section.anchor, "heading": section.heading, "column": words[section.column],
            "count": section.feeds.count, "rows": rows(section.feeds, words),
        ]
    }

    private func rows(_ feeds: [FeedDescriptor], _ words: Words) -> String {
        if design.overrides(.row) {
            return feeds.map { design.render(.row, pageValues(of: $0, words)) }.joined()
        }
        var html = HTML()
        for feed in feeds { feed.write(to: &html, formats: formats) }
        return html.takeString()
    }

    private func pageValues(of feed: FeedDescriptor, _ words: Words) -> PageValues {
        var values: PageValues = ["name": feed.name, "href": feed.file("html"), "entries": feed.entries]
        values["updated"] = feed.updated?.pageValues(words)
        values["formats"] = feed.formats(among: formats).map { format -> PageValues in
            [
                "label": format.label, "mediaType": format.mediaType, "href": feed.file(format.fileExtension),
            ]
        }
        return values
    }
}

extension FeedIndex.Section {
    /// The section's id on the index page, which pages of feeds link to.
    var anchor: String { grouping.anchor }

    /// The heading of the column of names.
    fileprivate var column: Word {
        switch grouping.field {
        case .topic: .topic
        case .provider: .provider
        default: .name
        }
    }
}

extension Grouping {
    /// The id of the grouping's section on the index page.
    var anchor: String {
        switch source {
        case .everything: "everything"
        case .field(.topic): "topics"
        case .field(.provider): "providers"
        case .field: "by-\(id)"
        case .query: "queries"
        }
    }
}
