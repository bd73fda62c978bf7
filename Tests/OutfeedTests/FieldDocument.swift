import Articles

/// The page about the keys of documents, which is generated from the presets.
enum FieldDocument {
    static var page: String {
        let usual = FieldMap.usualKeys.filter { !$0.keys.isEmpty }
        return introduction
            + usual.map { "| `\($0.field)` | \(list($0.keys)) |\n" }.joined()
            + "\n" + presets
            + Preset.all.map {
                "| `\($0.name)` | \(different($0)) | `\($0.permalink)` | \(list($0.roots)) |\n"
            }.joined()
    }

    private static func different(_ preset: Preset) -> String {
        let fields = preset.fields.sorted { $0.key < $1.key }
        return fields.isEmpty ? "" : fields.map { "`\($0.key)`: \(list($0.value))" }.joined(separator: "; ")
    }

    private static func list(_ names: [String]) -> String {
        names.map { "`\($0)`" }.joined(separator: ", ")
    }

    private static let introduction = """
        # Keys of documents

        `make options` writes this page from the program's own tables.

        Outfeed reads a field from its own name first, then from the keys that site generators and crawlers use. If a
        document has several of them, the first in the list counts; topics, authors, images and enclosures join. Letter case, `_` and `-`
        do not matter: `publishedAt` is also `published_at`. A dot stands for a key in a mapping, or in each mapping of a list:
        `taxonomies.tags`, `keywords.value`. `text` is the [text of an article in JSON](full-text.md#articles-in-json).

        `fields:` in the configuration replaces a list:

        ```yaml
        fields:
          topics: [subjects, tags]
          publishedDateTime: meta.first_published
        ```

        A key that is nearly one of these, such as `topcs`, is a problem with the right name. A key that is nearly `published`
        or `draft` holds the article back until you mend it.

        | field | keys after its own name |
        |---|---|

        """

    private static let presets = """
        ## Presets

        `preset: jekyll` reads documents as Jekyll does. These lists take the place of those above. The pattern makes the
        address of an article that gives none; you can set another by `permalink`. Paths in addresses begin below the folder
        in the last column.

        | preset | other keys | pattern | below |
        |---|---|---|---|

        """
}
