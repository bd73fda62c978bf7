"""Our feed of a Jekyll site has what jekyll-feed says of it."""

import json

import feedparser
import pytest
from peers import compare, ours, read_feed, run, write, yaml

SITE = """\
title: Peer
url: https://jekyll.example
baseurl: /blog
timezone: America/New_York
plugins: [jekyll-feed]
feed: {posts_limit: 1000}
author: {name: Site Author, email: a@b.example}
"""

#: What is no post, and must not be one of ours.
NO_POSTS = {
    "about.md": "---\ntitle: About\ndate: 2026-01-01\n---\nAbout\n",
    "README.md": "---\ntitle: Read me\ndate: 2026-01-01\n---\n",
    "404.html": "---\ntitle: Not found\ndate: 2026-01-01\n---\n",
    "_layouts/post.html": "---\ntitle: L\ndate: 2026-01-01\n---\n{{ content }}",
    "_includes/2026-01-01-include.html": "---\ntitle: I\n---\n",
    "node_modules/x/_posts/2026-01-01-module.md": "---\ntitle: Module\n---\n",
    "vendor/bundle/x/_posts/2026-01-01-vendor.md": "---\ntitle: Vendor\n---\n",
    "_posts/undated.md": "---\ntitle: Undated\n---\n",
    "_posts/undated-again.md": "---\ntitle: Undated\ndate: 2026-01-01\n---\n",
    "_site/_posts/2026-01-01-output.md": "---\ntitle: Output\n---\n",
    "_drafts/idea.md": "---\ntitle: Idea\n---\n",
    "_drafts/2026-01-02-dated-idea.md": "---\ntitle: Dated idea\n---\n",
}


def name(day: int, rest: str, month: int = 1) -> str:
    return f"_posts/2026-{month:02}-{day:02}-{rest}"


POSTS = [
    # Names of files.
    yaml(name(1, "first-post.md"), "title: First"),
    yaml(name(2, "C++-vs.-C#.md"), "title: \"C++ vs. C#: What's New? (2026/2) #1\""),
    yaml(name(3, "Upper_Case.Dots and space.md"), "title: Case"),
    yaml(name(4, "東京で新しい研究所.md"), "title: 東京で新しい研究所"),
    yaml(name(5, "Über-Größe.md"), "title: Über Größe"),
    yaml(name(6, "a--b__c.markdown"), "title: Signs"),
    yaml(name(7, "ends-with-dots...md"), "title: Dots"),
    yaml(name(8, "page.html"), "title: HTML"),
    yaml("_posts/2026-1-9-short-date.md", "title: Short"),
    yaml(name(10, "100%-sure & (it's).md"), "title: Percent"),
    yaml("_posts/2026/deep/2026-01-11-folder.md", "title: In a folder"),
    yaml("news/_posts/2026-01-12-category.md", "title: In a category"),
    yaml("News Room/sub/_posts/2026-01-13-categories.md", "title: In two categories", "categories: [Own]"),
    yaml(name(14, "-leading.md"), "title: Leading"),
    yaml(name(15, "2026-01-01-twice.md"), "title: Twice"),
    # Titles.
    yaml(name(1, "from-the_file-name.md", 2), "layout: post"),
    yaml(name(2, "colon.md", 2), "title: 'One: two -- three...'"),
    yaml(name(3, "markup.md", 2), "title: 'A <em>title</em> with *stars* & `code`'"),
    yaml(name(4, "entities.md", 2), "title: 'R&amp;D &lt;b&gt; caf&eacute; &#8212; x'"),
    yaml(name(5, "emoji.md", 2), "title: 🎉"),
    yaml(name(6, "folded.md", 2), "title: >", "  Over", "  two lines"),
    yaml(name(7, "number.md", 2), "title: 2026"),
    yaml(name(8, "quotes.md", 2), "title: \"She said \\\"yes\\\" and it's 'fine'\""),
    # Addresses.
    yaml(name(1, "slug.md", 3), "title: Slug", "slug: My Custom_Slug!"),
    yaml(name(2, "permalink.md", 3), "title: P", "permalink: /fixed/address/"),
    yaml(name(3, "permalink-file.md", 3), "title: P", "permalink: /fixed/file.html"),
    yaml(name(4, "permalink-bare.md", 3), "title: P", "permalink: bare/path"),
    yaml(name(5, "permalink-title.md", 3), "title: Not this", "permalink: /p/:year/:title/"),
    yaml(name(6, "permalink-pretty.md", 3), "title: P", "categories: [a b]", "permalink: pretty"),
    yaml(name(7, "permalink-slug.md", 3), "title: P", "slug: The Slug", "permalink: /s/:slug:output_ext"),
    yaml(name(9, "url.md", 3), "title: U", "url: /another/"),
    yaml(name(10, "link.md", 3), "title: U", "link: https://elsewhere.example/", "canonical_url: https://c.example/"),
    # Only a plugin reads it.
    yaml(name(8, "redirect.md", 3), "title: R", "redirect_from: /old/"),
    # Categories and tags.
    yaml(name(1, "text.md", 4), "title: T", "categories: Foo Bar"),
    yaml(name(2, "list.md", 4), "title: T", "categories: [Foo Bar, Baz & Qux]"),
    yaml(name(3, "block.md", 4), "title: T", "categories:", "  - News", "  - Tech/Web"),
    yaml(name(4, "singular.md", 4), "title: T", "category: one two", "tag: t1 t2"),
    yaml(name(5, "both.md", 4), "title: T", "categories: [A]", "tags: Alpha Beta"),
    yaml(name(6, "tags.md", 4), "title: T", "tags: [Machine learning, c]"),
    # Jekyll has a category `a,`, which nobody means.
    yaml(name(7, "commas.md", 4), "title: T", "tags: a, b", ours={"categories": frozenset("ab")}),
    yaml(name(8, "numbers.md", 4), "title: T", "categories: [2026, Ümlaut]"),
    yaml(name(9, "empty.md", 4), "title: T", "categories:", "tags: []"),
    # Dates.
    yaml(name(1, "offset.md", 5), "title: D", "date: 2026-05-01 23:30:00 -0800"),
    yaml(name(2, "other-day.md", 5), "title: D", "date: 2026-05-20"),
    yaml(name(3, "seconds.md", 5), "title: D", "date: 2026-05-03 12:00:00"),
    yaml(name(4, "minutes.md", 5), "title: D", "date: 2026-05-04 12:00"),
    yaml(name(5, "quoted.md", 5), "title: D", "date: '2026-05-05 12:00:00'"),
    yaml(name(6, "iso.md", 5), "title: D", "date: 2026-05-06T12:00:00Z"),
    yaml(name(7, "iso-offset.md", 5), "title: D", "date: 2026-05-07T12:00:00+02:00"),
    yaml(name(8, "iso-local.md", 5), "title: D", "date: 2026-05-08T12:00:00"),
    yaml(name(9, "zone.md", 5), "title: D", "date: 2026-05-09 12:00:00 EST"),
    yaml(name(10, "words.md", 5), "title: D", "date: May 10, 2026"),
    yaml(name(11, "slashes.md", 5), "title: D", "date: 2026/05/11"),
    yaml(name(13, "summer.md", 7), "title: D"),
    yaml(name(14, "fraction.md", 5), "title: D", "date: 2026-05-14 12:00:00.25 +0100"),
    # Jekyll makes 2 March of it.
    yaml(name(16, "rolled.md", 5), "title: D", "date: 2026-02-30", held=True),
    yaml(name(15, "updated.md", 5), "title: D", "last_modified_at: 2026-06-01 08:00:00 +0000"),
    # Authors.
    yaml(name(1, "author.md", 6), "title: A", "author: Jane Doe"),
    yaml(name(2, "author-mapping.md", 6), "title: A", "author: {name: Jane, email: j@j.example}"),
    # Jekyll's feed has the first one alone.
    yaml(name(3, "authors.md", 6), "title: A", "authors: [Jane, Joe]", ours={"authors": ("Jane", "Joe")}),
    # Held back.
    yaml(name(1, "unpublished.md", 7), "title: H", "published: false"),
    yaml(name(2, "draft.md", 7), "title: H", "draft: true"),
    yaml(name(3, "future.md", 7), "title: H", "date: 2099-01-01"),
    yaml("_posts/2099-01-01-future-file.md", "title: H"),
    # Other generators' words hold back, too.
    yaml(name(4, "status.md", 7), "title: H", "status: draft", held=True),
    yaml(name(5, "private.md", 7), "title: H", "private: true", held=True),
    yaml(name(6, "no.md", 7), "title: H", "published: no"),
]


@pytest.mark.parametrize("more", ["", "permalink: pretty\n", "permalink: ordinal\n", "permalink: none\n"])
def test_feeds_agree(tmp_path, more):
    check(tmp_path, SITE + more, POSTS)


def check(folder, settings, posts, files=NO_POSTS, feed="feed.xml"):
    write(folder, {"_config.yml": settings} | files, posts)
    run(folder, "jekyll", "build", "--quiet")
    found = ours(folder)
    compare(posts, read_feed(folder / "_site" / feed), found)


PERMALINKS = [
    "date", "weekdate", "/:title/", "/:year/:title", "/blog/:categories/:title/", "/:slug.html", "/:name/",
    "/:short_year/:i_month/:i_day/:hour-:minute-:second/:title:output_ext", "/:long_month/:long_day/:w_day/:title/",
    "/:short_month/:short_day/:week/:w_year/:y_day/:title.html", "/:slugified_categories/:title/", ":title",
]


@pytest.mark.parametrize("pattern", PERMALINKS)
def test_patterns_of_addresses(tmp_path, pattern):
    check(tmp_path, f"{SITE}permalink: '{pattern}'\n", [post for post in POSTS if "permalink" not in post.path])


DEFAULTS = [
    # Feeds are pages, so a permalink for everything would be theirs, too.
    'defaults: [{scope: {path: "", type: posts}, values: {permalink: "/posts/:title/", layout: post, author: Default}}]',
    'permalink: pretty\ndefaults:\n- {scope: {path: "", type: posts}, values: {permalink: "/posts/:title/"}}\n'
    '- {scope: {path: ""}, values: {author: {name: Default Name}}}',
    'defaults:\n- {scope: {path: "", type: posts}, values: {author: Typed}}\n'
    '- {scope: {path: "", type: pages}, values: {author: Nobody}}\n'
    '- {scope: {path: ""}, values: {author: Untyped}}',
    'collections: {posts: {permalink: "/c/:year/:title/", output: true}}',
    'author: Plain Text',
]


@pytest.mark.parametrize("more", DEFAULTS)
def test_front_matter_defaults(tmp_path, more):
    settings = "".join(line for line in SITE.splitlines(True) if "\nauthor:" not in "\n" + more or not line.startswith("author"))
    check(tmp_path, f"{settings}{more}\n", POSTS)


def test_authors_of_data(tmp_path):
    people = "jane: {name: Jane Doe, uri: https://jane.example}\njoe: {name: Joe Roe}\nsite: {name: The Site}\n"
    posts = [
        yaml(name(1, "key.md"), "title: A", "author: jane"),
        yaml(name(2, "first-key.md"), "title: A", "authors: [joe, jane]", ours={"authors": ("Joe Roe", "Jane Doe")}),
        yaml(name(3, "no-key.md"), "title: A", "author: Jane"),
        yaml(name(4, "none.md"), "title: A"),
    ]
    settings = SITE.replace("{name: Site Author, email: a@b.example}", "site")
    check(tmp_path, settings, posts, {"_data/authors.yml": people})


FOLDERS = [
    ("source: src", "src/"),
    ("collections_dir: my", "my/"),
    ("source: src\ncollections_dir: my", "src/my/"),
]


@pytest.mark.parametrize("more, prefix", FOLDERS)
def test_folders_of_the_site(tmp_path, more, prefix):
    posts = [yaml(f"{prefix}_posts/2026-01-01-a.md", "title: A"), yaml(f"{prefix}_posts/x/2026-01-02-b.md", "title: B")]
    # Jekyll only looks into `collections_dir` itself.
    if "collections_dir" not in more:
        posts += [yaml(f"{prefix}news/_posts/2026-01-03-c.md", "title: C")]
    check(tmp_path, f"{SITE}{more}\n", posts, {"_posts/2026-01-01-elsewhere.md": "---\ntitle: E\n---\n"} if "src" in more else {})


LOOKS = [
    "description: A *description*", "excerpt: An excerpt & more", "image: /images/a.png", "image: images/e f.png", "image: {path: /images/b.png}",
    "image: https://images.example/c.png", "image: {path: 'https://images.example/d.png', alt: D}",
]


def test_summaries_and_images(tmp_path):
    check(tmp_path, SITE, [yaml(name(day + 1, f"look-{day}.md"), "title: L", line) for day, line in enumerate(LOOKS)])
    theirs = feedparser.parse((tmp_path / "_site" / "feed.xml").read_bytes()).entries
    mine = {item["url"]: item for item in json.loads((tmp_path / "feeds" / "all.json").read_bytes())["items"]}
    assert len(theirs) == len(LOOKS)
    for entry in theirs:
        item = mine[entry.link]
        assert item.get("image") == next((media["url"] for media in entry.get("media_content", [])), None)
        # Without one of its own, an article's summary is the first block of its text.
        if "summary" in item:
            assert item["summary"] == entry.summary.replace("&amp;", "&")
    assert sum("summary" in item for item in mine.values()) >= 2


COLLECTIONS = ["", ", permalink: '/n/:path/'", ", permalink: '/:collection/:title/'"]


@pytest.mark.parametrize("more", COLLECTIONS)
def test_a_collection_instead_of_posts(tmp_path, more):
    settings = SITE.replace("posts_limit: 1000", "posts_limit: 1000, collections: {notes: {path: /notes.xml}}")
    posts = [yaml("_notes/first.md", "title: A", "date: 2026-01-01"), yaml("_notes/sub/2026-01-02-b.md", "title: B", "date: 2026-01-02")]
    check(tmp_path, f"{settings}collections: {{notes: {{output: true{more}}}}}\n", posts, {}, feed="notes.xml")


def test_a_collection_beside_posts(tmp_path):
    """As in Jekyll's own feed, it is no part of it."""
    posts = [yaml(name(1, "a.md"), "title: A")]
    check(tmp_path, f"{SITE}collections: {{notes: {{output: true}}}}\n", posts, {"_notes/b.md": "---\ntitle: B\ndate: 2026-01-01\n---\n"})
