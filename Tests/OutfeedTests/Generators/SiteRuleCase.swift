@testable import outfeed

/// Settings of a site for some of its documents, and what becomes of them.
struct SiteRuleCase: Sendable, CustomStringConvertible {
    let description: String
    let files: [String: String]
    /// Lines of the configuration file.
    let lines: [String]
    /// What is not taken over.
    var unread: [String] = []

    private static let post = SampleSite.post
    private static let draftSection = "+++\ndraft = true\n+++\n"

    static let all = jekyll + hugo + others + [jekyllWithoutPosts, hexoLanguages]

    private static let jekyll: [SiteRuleCase] = [
        SiteRuleCase(
            description: "Jekyll: paths that are excluded, and drafts by their path",
            files: [
                "_config.yml": """
                exclude: [Gemfile, _posts/old, "*.tmp.md"]
                defaults:
                  - scope: {path: _posts/hidden}
                    values: {published: false, layout: x}
                """,
                "_posts/2024-05-06-a.md": post,
            ],
            lines: [
                "exclude: [\"_posts/old\", \"*.tmp.md\"]",
                "defaults: {\"_posts/hidden\": {published: false}}",
            ]),
        SiteRuleCase(
            description: "Jekyll: defaults of all posts by their folder",
            files: [
                "_config.yml": """
                defaults:
                  - scope: {path: _posts}
                    values: {permalink: /blog/:title/, author: Jane, categories: [a, b]}
                  - scope: {path: "", type: pages}
                    values: {categories: no}
                  - scope: {path: news}
                    values: {permalink: pretty}
                """,
                "_posts/2024-05-06-a.md": post,
            ],
            lines: ["permalink: \"/blog/:title/\"", "  author: Jane", "defaults: {.: {categories: [a, b]}}"]),
        SiteRuleCase(
            description: "Jekyll: several collections, and one without pages",
            files: [
                "_config.yml": """
                collections:
                  notes: {output: true, permalink: /n/:name/}
                  talks: {output: true}
                  plans: {output: false}
                """,
                "_notes/a.md": post, "_talks/a.md": post, "_plans/a.md": post,
            ],
            lines: [
                "source: [\"_notes\", \"_talks\"]",
                "defaults: {\"_notes\": {permalink: \"/n/:name/\"}, "
                    + "\"_talks\": {permalink: \"/talks/:sections/:filename:output_ext\"}}",
            ]),
    ]

    private static let jekyllWithoutPosts = SiteRuleCase(
        description: "Jekyll: nothing but a collection without pages",
        files: ["_config.yml": "collections: {plans: {output: false}}", "_plans/a.md": post],
        lines: ["source: .", "exclude: \"_plans\""])

    private static let hexoLanguages = SiteRuleCase(
        description: "Hexo: a token that is not taken over",
        files: [
            "_config.yml": "permalink: :lang/:title/\nnew_post_name: :title.md", "source/_posts/a.md": post,
        ],
        lines: [])

    private static let hugo: [SiteRuleCase] = [
        SiteRuleCase(
            description: "Hugo: content in a folder of another name, files that are ignored",
            files: [
                "hugo.yaml": #"{contentDir: artikel, ignoreFiles: ["\\.tmp\\.md$", "/old/", "a|b"]}"#,
                "artikel/posts/a.md": post,
            ],
            lines: ["root: artikel", "source: artikel/posts", "exclude: [\"*.tmp.md\", \"*/old/*\"]"],
            unread: ["ignoreFiles: publication"]),
        SiteRuleCase(
            description: "Hugo: drafts by their folder, and by a pattern",
            files: [
                "hugo.yaml": "cascade: [{_target: {path: '/posts/x/**'}, draft: true}, {title: A}]",
                "content/posts/a.md": post,
                "content/posts/wip/_index.md": "---\ncascade:\n  build: {render: never}\n---\n",
                "content/posts/part/_index.md": "---\ncascade: {_target: {lang: de}, draft: true}\n---\n",
            ],
            lines: [
                "defaults: {content/posts/x/**: {draft: true}, content/posts/wip: {build: {render: never}}}"
                    .replacing("content/posts/x/**", with: "\"content/posts/x/**\"")
            ],
            unread: ["cascade: publication"]),
        SiteRuleCase(
            description: "Hugo: patterns of sections",
            files: [
                "hugo.yaml":
                    "permalinks: {posts: '/:year/:slug', blog: '/b-:slug/'}\ndisablePathToLower: true",
                "content/posts/a.md": post, "content/blog/a.md": post,
            ],
            lines: ["defaults: {content/posts: {url: \"/:year/:slug/\"}}"],
            unread: ["disablePathToLower: address", "permalinks: address"]),
        SiteRuleCase(
            description: "Hugo: dates and slugs of names of files",
            files: [
                "hugo.yaml": "frontmatter: {date: [':filename', ':default']}", "content/posts/a.md": post,
            ],
            lines: ["permalink: \"/:sections/:undated/\""]),
    ]

    private static let others: [SiteRuleCase] = [
        SiteRuleCase(
            description: "Zola: drafts of sections, and content that is ignored",
            files: [
                "config.toml": "base_url = 'https://a.example'\nignored_content = ['*.tmp.md', '*.{a,b}']",
                "content/blog/a.md": SampleSite.tomlPost, "content/blog/wip/_index.md": draftSection,
                "content/pages/_index.md": draftSection,
            ],
            lines: ["exclude: [\"*.tmp.md\", content/blog/wip]"], unread: ["ignored_content: publication"]),
        SiteRuleCase(
            description: "Hexo: a key of documents, names with dates, paths that are excluded",
            files: [
                "_config.yml": """
                permalink: posts/:abbrlink/
                new_post_name: :year-:month-:day-:title.md
                exclude: ['_posts/old/*', '*.js']
                """,
                "source/_posts/a.md": post,
            ],
            lines: [
                "permalink: \"posts/:slug/\"", "fields: {slug: abbrlink}",
                "exclude: [\"source/_posts/old/*\", \"source/*.js\"]",
            ]),
        SiteRuleCase(
            description: "Hexo: the usual pattern, and categories",
            files: [
                "_config.yml": "new_post_name: :year-:month-:day-:title.md", "source/_posts/a.md": post,
            ],
            lines: ["permalink: \":year/:month/:day/:undated/\""]),
        SiteRuleCase(
            description: "Hexo: the category of posts without one",
            files: [
                "_config.yml":
                    "permalink: :category/:title/\ndefault_category: misc\ncategory_map: {A: b}\nnew_post_name: :title.md",
                "source/_posts/a.md": post,
            ],
            lines: ["permalink: \":category(misc)/:title/\""], unread: ["category_map: address"]),
        SiteRuleCase(
            description:
                "Pelican: another folder, drafts unless documents say otherwise, paths that are excluded",
            files: [
                "pelicanconf.py": """
                PATH = './src'
                ARTICLE_EXCLUDES = ['blog/wip', 'pages']
                IGNORE_FILES = ['.#*', '_*']
                DEFAULT_METADATA = {
                    'status': 'draft',
                }
                DEFAULT_CATEGORY = 'Blog'
                ARTICLE_URL = '{category}/{slug}/'
                SLUGIFY_SOURCE = 'basename'
                """,
                "publishconf.py": "SITEURL = 'https://a.example'",
                "src/blog/a.md": "Title: A\nDate: 2024-05-06",
            ],
            lines: [
                "root: src", "exclude: [src/blog/wip, \"*/_*\"]", "defaults: {src: {status: draft}}",
                "permalink: \":category(Blog)/:slugorfilename/\"",
            ]),
        SiteRuleCase(
            description: "Pelican: settings of addresses that are not taken over",
            files: [
                "pelicanconf.py": """
                FILENAME_METADATA = r'(?P<slug>.*)_x'
                SLUGIFY_PRESERVE_CASE = True
                ARTICLE_LANG_URL = '{lang}/{slug}.html'
                PATH_METADATA = '(?P<status>.*)/.*'
                DEFAULT_METADATA = dict(status='draft')
                """,
                "content/a.md": "Title: A\nDate: 2024-05-06",
            ],
            lines: [],
            unread: [
                "DEFAULT_METADATA: publication", "SLUGIFY_PRESERVE_CASE: address",
                "ARTICLE_LANG_URL: address",
                "FILENAME_METADATA: address", "PATH_METADATA: publication",
            ]),
        SiteRuleCase(
            description: "Pelican: names with dates, no categories of folders",
            files: [
                "pelicanconf.py": #"""
                FILENAME_METADATA = r'(?P<date>\d{4}-\d{2}-\d{2})_(?P<slug>.*)'
                USE_FOLDER_AS_CATEGORY = False
                """#,
                "content/a.md": "Title: A\nDate: 2024-05-06",
            ],
            lines: ["permalink: \":undated.html\"", "defaults: {content: {category: misc}}"]),
    ]
}
