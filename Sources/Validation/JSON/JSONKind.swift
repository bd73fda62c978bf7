/// What JSON is that is not a feed, by its members.
enum JSONKind {
    /// A name for messages.
    static func name(of root: JSONValue) -> String {
        let names = Set(root.elements.prefix(100).map(\.key))
        if names.isEmpty { return "an empty JSON object" }
        return kinds.first { names.isSuperset(of: $0.members) }?.name ?? "other JSON"
    }

    private static let kinds: [(members: Set<String>, name: String)] = [
        (["name", "version", "dependencies"], "a package.json"),
        (["name", "version", "scripts"], "a package.json"),
        (["name", "require"], "a composer.json"), (["name", "devDependencies"], "a package.json"),
        (["@context"], "JSON-LD, or an ActivityPub document"), (["openapi"], "an OpenAPI description"),
        (["swagger"], "an OpenAPI description"), (["$schema", "properties"], "a JSON Schema"),
        (["start_url"], "a web app manifest"), (["name", "icons"], "a web app manifest"),
        (["type", "features"], "GeoJSON"), (["type", "coordinates"], "GeoJSON"),
        (["responseData"], "an answer of an API"), (["error"], "an error message of an API"),
        (["errors"], "an error message of an API"), (["message"], "a message of an API"),
        (["rss"], "RSS converted to JSON"), (["feed"], "a feed converted to JSON"),
    ]
}
