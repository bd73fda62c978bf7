@testable import outfeed

extension SampleSite {
    static let all = rubyAndPython + go + javaScript

    private static let rubyAndPython: [SampleSite] = [
        SampleSite(
            description: "Jekyll", generator: .jekyll,
            files: [
                "_config.yml": """
                title: Your awesome title
                description: >-
                  Write an awesome description.
                author:
                  name: Jane
                  email: jane@example.org
                baseurl: "/blog"
                url: "https://example.org"
                lang: en_GB
                timezone: America/New_York
                permalink: pretty
                plugins: [jekyll-feed]
                secured: {title: CANARY}
                """,
                "_posts/2024-05-06-a.md": post, "news/_posts/2024-05-06-b.md": post,
                "_drafts/c.md": page, "about.md": page, "_site/_posts/2024-05-06-d.md": post,
            ],
            folders: ["_posts", "news/_posts"],
            facts: [
                .title: "Your awesome title", .address: "https://example.org/blog/",
                .description: "Write an awesome description.", .language: "en_GB", .author: "Jane",
                .timeZone: "America/New_York", .permalink: "/:categories/:year/:month/:day/:title/",
            ]),
        SampleSite(
            description: "Jekyll with folders of its own, and an address that is not public",
            generator: .jekyll,
            files: [
                "_config.toml": """
                title = 'C:\\Site'
                url = "http://localhost:4000"
                source = "source"
                collections_dir = "my"
                """,
                "source/my/_posts/2024-05-06-a.md": post,
            ],
            folders: ["source/my/_posts"], facts: [.title: "C:\\Site"]),
        SampleSite(
            description: "Jekyll with the permalink among the defaults", generator: .jekyll,
            files: [
                "_config.yaml": """
                name: Site
                url:
                author: "{{ site.x }}"
                permalink: /:title/
                defaults:
                  - scope: {path: ""}
                    values: {permalink: /x/:title/}
                  - scope: {path: "", type: posts}
                    values: {permalink: "/blog/:title/", author: {name: Jane}}
                """,
                "_posts/2024-05-06-a.md": post,
            ],
            folders: ["_posts"], facts: [.title: "Site", .permalink: "/blog/:title/", .author: "Jane"]),
        SampleSite(
            description: "Jekyll without settings", generator: .jekyll,
            files: ["_posts/2024-05-06-a.md": page], folders: ["_posts"]),
        SampleSite(
            description: "Pelican", generator: .pelican,
            files: [
                "pelicanconf.py": """
                # SITENAME = 'Comment'
                AUTHOR = 'Jane'
                SITENAME = u"Jane's site"  # the name
                SITEURL = ''
                PATH = 'content'
                TIMEZONE = 'Europe/Rome'
                DEFAULT_LANG = 'it'
                SITESUBTITLE = 'A' 'B'
                ARTICLE_URL = 'posts/{date:%Y}/{date:%b}/{slug}.html'
                ARTICLE_URL = 'posts/{date:%Y/%m}/{slug}.html'
                SOCIAL = (('You can', '#'),)
                if True:
                    AUTHOR = 'Nobody'
                """,
                "publishconf.py":
                    "import os\nSITEURL = 'https://jane.example.org'\nAUTHOR = os.environ['A']\n",
                "content/news/a.md": "Title: A\nDate: 2024-05-06\n\nText",
                "content/pages/about.md": "Title: B",
                "content/tech/b.md": "Title: A\nDate: 2024-05-06\n\nText",
            ],
            folders: ["content/news", "content/tech"],
            facts: [
                .title: "Jane's site", .address: "https://jane.example.org/", .language: "it",
                .author: "Jane", .timeZone: "Europe/Rome", .permalink: "posts/{year}/{month}/:slug.html",
            ]),
        SampleSite(
            description: "Pelican with named folders", generator: .pelican,
            files: [
                "pelicanconf.py": """
                SITENAME = 'A'
                SITENAME = name()
                ARTICLE_PATHS = [
                    'blog',  # first
                    "notes",
                ]
                ARTICLE_URL = '{author}/{slug}'
                """,
                "content/blog/a.md": "Title: A\nDate: 2024-05-06", "content/notes/a.md": "Title: A",
            ],
            folders: ["content/blog", "content/notes"]),
    ]

    private static let go: [SampleSite] = [
        SampleSite(
            description: "Hugo", generator: .hugo,
            files: [
                "hugo.toml": """
                baseURL = 'https://example.org/'
                languageCode = 'en-us'
                title = "My \\u004eew Hugo Site" # a comment
                timeZone = 'Europe/Oslo'
                theme = ["a", "b"]

                [params]
                description = \"\"\"A site\"\"\"
                author = { name = 'Jane', email = 'j@example.org' }

                [permalinks]
                posts = '/:year/:month/:slug/'
                tags = '/tag/:slug/'

                [[menu.main]]
                title = 'Not this'
                """,
                "content/posts/a.md": tomlPost, "content/about.md": page, "content/posts/_index.md": page,
            ],
            folders: ["content/posts"],
            facts: [
                .title: "My New Hugo Site", .address: "https://example.org/", .description: "A site",
                .language: "en-us", .author: "Jane", .timeZone: "Europe/Oslo",
                .permalink: "/:year/:month/:slug/",
            ]),
        SampleSite(
            description: "Hugo with a folder of settings, several languages and sections", generator: .hugo,
            files: [
                "config/_default/config.yaml": "baseurl: https://example.org/x\ndefaultContentLanguage: de\n",
                "config/_default/params.json": #"{"mainSections": ["essays", "til"], "description": "D"}"#,
                "config/_default/languages.de.toml": "title = 'Deutsch'",
                "config/_default/permalinks.toml": "[page]\nessays = '/:slug/'\n",
                "content/essays/a.md": post, "content/til/b/index.md": post,
            ],
            folders: ["content/essays", "content/til"], defaults: ["content/essays"],
            facts: [
                .title: "Deutsch", .address: "https://example.org/x/", .description: "D", .language: "de",
            ]),
        SampleSite(
            description: "Hugo with an old name of its settings", generator: .hugo,
            files: [
                "config.toml": "baseURL = \"//example.org\"\ntitle = \"T\"\n",
                "content/essays/a.md": tomlPost,
                "content/docs/b.md": "+++\ntitle = \"B\"\n+++\n",
            ],
            folders: ["content/essays"], facts: [.title: "T"]),
        SampleSite(
            description: "Hugo with a folder for each language", generator: .hugo,
            files: [
                "hugo.yaml":
                    "baseURL: https://example.org/\nlanguages: {en: {title: T, languageCode: en-GB}}\n",
                "config/_default/permalinks.yaml": "page: {blog: '/:slug/'}\nposts: '/no/'",
                "content/en/blog/a.md": post, "content/de/blog/a.md": post, "content/en/about.md": page,
            ],
            folders: ["content/de/blog", "content/en/blog"],
            facts: [.title: "T", .address: "https://example.org/", .language: "en-GB"]),
        SampleSite(
            description: "Hugo with another folder of documents", generator: .hugo,
            files: [
                "hugo.toml": "baseURL = 'https://example.org/'\ncontentDir = 'docs'\n",
                "docs/blog/a.md": post,
            ],
            folders: ["docs/blog"], root: "docs", facts: [.address: "https://example.org/"]),
        SampleSite(
            description: "Hugo with a file of permalinks", generator: .hugo,
            files: [
                "config/_default/hugo.toml": "baseURL = 'https://example.org/'",
                "config/_default/permalinks.yaml": "page: {blog: '/:slug/'}", "content/blog/a.md": post,
            ],
            folders: ["content/blog"],
            facts: [.address: "https://example.org/", .permalink: "/:slug/"]),
        SampleSite(
            description: "Hugo by its documents", generator: .hugo,
            files: ["content/post/a.md": tomlPost], folders: ["content/post"]),
        SampleSite(
            description: "Zola", generator: .zola,
            files: [
                "config.toml": """
                base_url = "https://zola.example.org"
                title = "Zola"
                description = '''Fast'''
                default_language = "fr"
                taxonomies = [
                    {name = "tags", feed = true}, # for tags
                ]
                [markdown]
                highlight_code = true
                [extra]
                author = "Jane"
                """,
                "content/_index.md": "+++\n+++\n", "content/notes/a.md": tomlPost,
                "content/pages/b.md": "+++\ntitle = \"B\"\n+++\n",
            ],
            folders: ["content/notes"],
            facts: [
                .title: "Zola", .address: "https://zola.example.org/", .description: "Fast", .language: "fr",
                .author: "Jane",
            ]),
        SampleSite(
            description: "Zola by its documents", generator: .zola,
            files: [
                "content/a.md": "+++\ntitle = \"A\"\ndate = 2024-01-02\n[taxonomies]\ntags = [\"a\"]\n+++\n"
            ],
            folders: ["content"]),
    ]
}
