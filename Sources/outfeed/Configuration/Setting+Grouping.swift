import Articles
import Feeds
import Formats
import Publishing

// Reads a definition of feeds.
extension Setting {
    /// A grouping: `all`, a field, or a mapping with more about it.
    func grouping() throws(ConfigurationError) -> Grouping {
        guard node.mapping != nil else { return try permitted(try grouping(named: try string())) }
        var fields: [String: Setting] = [:]
        let keys = [
            "by", "path", "title", "description", "where", "any", "limit", "format", "content", "archive",
            "podcast", "profile", "id",
        ]
        try eachField(keys) { name, setting throws(ConfigurationError) in fields[name] = setting }
        var grouping = try source(fields)
        grouping.title = try fields["title"]?.text()
        grouping.description = try fields["description"]?.text()
        grouping.limit = try fields["limit"].map { setting throws(ConfigurationError) in
            try ValueForm.integer(in: 1...100_000).read(setting)
        }
        grouping.formats = try fields["format"].map { setting throws(ConfigurationError) in
            try ValueForm<[FeedFormat]>.choices("formats").read(setting).map(\.rawValue)
        }
        grouping.content = try fields["content"].map { setting throws(ConfigurationError) in
            try ValueForm<EntryContent>.choice().read(setting)
        }
        grouping.archive = try fields["archive"].map { setting throws(ConfigurationError) in
            try ValueForm<ArchivePeriod>.choice().read(setting)
        }
        grouping.podcast = try fields["podcast"]?.podcast()
        grouping.profile = try fields["profile"].map { setting throws(ConfigurationError) in
            try ValueForm<Platform>.choice().read(setting)
        }
        return try permitted(grouping)
    }

    /// A grouping, if no other feeds or files have its id.
    func permitted(_ grouping: Grouping) throws(ConfigurationError) -> Grouping {
        guard ReservedNames.permits(grouping) else {
            throw error("`\(grouping.id)` is the id of other feeds or files: add `id:` with another one")
        }
        return grouping
    }

    /// The grouping that a name alone defines.
    func grouping(named name: String) throws(ConfigurationError) -> Grouping {
        name == Grouping.all.id ? .all : Grouping(field: try field(name))
    }

    /// Which articles make a feed, and where it is.
    private func source(_ fields: [String: Setting]) throws(ConfigurationError) -> Grouping {
        let id = try fields["id"]?.identifier()
        guard let by = fields["by"] else {
            guard let path = fields["path"] else { throw error("expected `by`, or `path` with `where`") }
            let query = try query(fields)
            let pattern = try path.pattern(besides: nil)
            return Grouping(id: id ?? pattern.base, source: .query(query), path: pattern)
        }
        if let other = fields["where"] ?? fields["any"] {
            throw other.error("a query makes one feed: remove `by`, or the query")
        }
        let usual = try by.grouping(named: try by.string())
        let pattern = try fields["path"].map { path throws(ConfigurationError) in
            try path.pattern(besides: usual)
        }
        return Grouping(id: id ?? usual.id, source: usual.source, path: pattern ?? usual.path)
    }

    private func identifier() throws(ConfigurationError) -> String {
        let id = try string()
        guard id.wholeMatch(of: /[a-z0-9][a-z0-9._-]*/) != nil, id.utf8.count <= 80 else {
            throw error(
                "expected lower-case letters, digits, `.`, `-` and `_`, beginning with a letter or digit")
        }
        return id
    }

    /// A field by which feeds can be grouped or selected.
    func field(_ name: String) throws(ConfigurationError) -> ArticleField {
        let field = ArticleField(name)
        guard case .other(let path) = field else { return field }
        guard !name.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw error("expected the name of a field, without control characters")
        }
        let names = path.split(separator: ".", omittingEmptySubsequences: false)
        if names.contains("secured") { throw error("`secured` is private and cannot be used") }
        guard !names.contains(where: \.isEmpty), let root = names.first,
            !ArticleReader.knownKeys.contains(String(root))
        else {
            let known = ArticleField.known.map(\.name)
            let hint = NearestKey.hint(
                for: name, among: known,
                otherwise: "expected one of \(known.joined(separator: ", ")), or a key of your own")
            throw error("`\(name)` cannot group articles: \(hint)")
        }
        return field
    }

    /// Where feeds are: a path, or one for each format.
    ///
    /// - Parameter usual: the grouping whose usual path formats without a path of their own have; nil for a
    ///   single feed.
    private func pattern(besides usual: Grouping?) throws(ConfigurationError) -> PathPattern {
        let hasSlug = usual?.hasManyFeeds ?? false
        func checked(_ setting: Setting) throws(ConfigurationError) -> String {
            let path = try setting.string()
            if let mistake = PathPattern.mistake(in: path, hasSlug: hasSlug) { throw setting.error(mistake) }
            return path
        }
        guard node.mapping != nil else {
            return try withOwnPage(PathPattern(try checked(self)))
        }
        var files: [String: String] = [:]
        try eachField(FeedFormat.allCases.map(\.rawValue) + ["html"]) {
            format, setting throws(ConfigurationError) in
            let path = try checked(setting)
            if ReservedNames.files.contains(path) || path.hasSuffix(".gz") {
                throw setting.error("\(path) cannot be the file of a feed; choose another path")
            }
            files[format] = path
        }
        guard let usual else {
            guard let pattern = PathPattern(files: files) else { throw error("expected a path for a format") }
            return try withOwnPage(pattern)
        }
        return PathPattern(usual.path.base, files: files)
    }

    private func withOwnPage(_ pattern: PathPattern) throws(ConfigurationError) -> PathPattern {
        guard pattern.base == "index", pattern.files["html"] == nil else { return pattern }
        throw error("index.html is the page of all feeds; choose another path, or one for `html`")
    }
}
