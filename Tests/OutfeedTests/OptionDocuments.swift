@testable import outfeed

/// What is generated from the table of options: the page of the manual, and the options in Spark.
enum OptionDocuments {
    /// The documents, by their path in the repository.
    static let all = [
        (path: "docs/configuration.md", text: page),
        (path: "docs/fields.md", text: FieldDocument.page),
        (path: "deploy/spark/outfeed_spark/options.py", text: spark),
    ]

    private static var page: String {
        let sections = OptionSection.all.map { section in
            let key = section.key.map { " (`\($0)`)" } ?? ""
            return """

                ## \(section.about.dropLast())\(key)

                | key | what it does | takes | default | also |
                |---|---|---|---|---|

                """ + section.options.map(row).joined()
        }
        return introduction + sections.joined()
    }

    private static func row(_ option: ConfigurationOption) -> String {
        let also = [
            option.isArgument ? "`--\(option.argumentName)`" : nil, option.variable.map { "`\($0)`" },
        ]
        let columns = [
            "`\(option.key)`", escaped(option.about), escaped(option.takes), option.fallback ?? "",
            also.compactMap { $0 }.joined(separator: " "),
        ]
        return "| \(columns.joined(separator: " | ")) |\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("|", with: "\\|")
    }

    private static let introduction = """
        # Configuration

        `make options` writes this page from the program's own table of options.

        Outfeed takes an option from four places. The first that has it wins:

        1. the command line: `--limit 20`, `--pages`, `--no-pages`;
        2. the environment: `OUTFEED_LIMIT=20`, `OUTFEED_PAGES=false`;
        3. the configuration file: `limit: 20`, `pages: false`;
        4. the default.

        The file is `outfeed.yml` in the working folder, or the one that `--config` or `OUTFEED_CONFIG` names. Paths in the
        file are relative to the file, all others to the working folder. `outfeed init` writes a file with every key and a
        comment.

        In the environment, commas separate the values of a list: `OUTFEED_SOURCE=articles,more`. A dot becomes an
        underscore: `site.title` is `OUTFEED_SITE_TITLE`. Outfeed ignores an empty variable. Other variables that begin with
        `OUTFEED_` are left alone, so check the spelling. Mappings work in the file only.

        On the command line, every flag has an opposite that begins with `--no-`. `--type` and `--category` may be repeated.
        `--full`, `--drop-broken`, `--allow-shrink`, `--overwrite` and `--allow-new-ids` are for a single run, so they have no key
        and no variable.

        An error names the place and what is expected. The exit status is 64 for the command line and 78 elsewhere:

        ```
        conf/outfeed.yml:3: unknown key `site.titel`: did you mean `title`?
        OUTFEED_LIMIT: expected a whole number from 1 to 100000
        --limit: expected a whole number from 1 to 100000
        ```

        """

    private static var spark: String {
        let groups = [("folders", 0), ("feeds", 1), ("publishing", 2)]
        let rows = groups.flatMap { group, index in
            OptionSection.all[index].options.filter { $0.isArgument && !unknownToSpark.contains($0.key) }.map
            {
                "    (\"\($0.argumentName)\", \"\(group)\", \($0.shape == .flag ? "True" : "False"),\n"
                    + "     \"\($0.about.replacing("%", with: "%%"))\"),\n"
            }
        }
        let variables = ConfigurationOption.all.compactMap(\.variable).map { "    \"\($0)\",\n" }
        return """
            \"""The options of `outfeed export` that an export on Spark has as well. `make options` writes this file.\"""

            #: Their names, what they are about, whether they are flags, and what they do.
            OPTIONS = (
            \(rows.joined()))

            #: The variables of the environment that give options.
            VARIABLES = (
            \(variables.joined()))

            """
    }

    /// Spark manages threads itself, and does not know what an earlier export published.
    private static let unknownToSpark: Set = ["jobs", "keep_empty", "keep_moved"]
}
