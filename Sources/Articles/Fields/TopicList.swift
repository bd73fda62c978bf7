/// The topics of a document, each name once.
///
/// Names that only share a slug are kept, because the configuration may tell them apart.
struct TopicList {
    private(set) var topics: [Topic] = []
    private var names: [String] = []
    private var isFirst = FirstTimes<String>()
    private let slugs: SlugCache

    /// Starts without topics.
    init(_ slugs: SlugCache) {
        self.slugs = slugs
    }

    /// The topics after others, which are added first.
    func topics(after names: [String]) -> [Topic] {
        guard !names.isEmpty else { return topics }
        var list = TopicList(slugs)
        for name in names { list.add(name) }
        for topic in topics { list.add(topic.name) }
        return list.topics
    }

    /// Adds a topic, unless there is one whose name only differs in letter case.
    mutating func add(_ name: String) {
        let topic = Topic(name, key: slugs.slug(of: name))
        let name = topic.foldedName
        guard isFirst.has(name, after: names) else { return }
        names.append(name)
        topics.append(topic)
    }
}
