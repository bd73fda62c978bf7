"""Our feed of a Pelican site has what Pelican's own feed says of it."""

import sys
from pathlib import Path

import pytest
from peers import Post, binary, compare, ours, read_feed, run, write

SITE = """\
SITENAME = 'Peer'
SITEURL = 'https://pelican.example/blog'
AUTHOR = 'Site Author'
TIMEZONE = 'America/New_York'
DEFAULT_LANG = 'en'
PATH = 'content'
FEED_DOMAIN = SITEURL
FEED_MAX_ITEMS = 1000
FEED_ALL_ATOM = 'feeds/peer.atom.xml'
DIRECT_TEMPLATES = ['index']
CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""

#: What is no article, and must not be one of ours.
NO_POSTS = {
    "content/pages/about.md": "Title: About\nDate: 2026-01-01\n\nAbout\n",
    "content/images/caption.md": "No headers\n",
    "output/old.md": "Title: Output\nDate: 2026-01-01\n\nOutput\n",
    "theme/templates/note.html": "<html></html>",
    "README.md": "Title: Read me\nDate: 2026-01-01\n\n",
}


def headers(path: str, *lines: str, **more) -> Post:
    return Post(f"content/{path}", "\n".join(lines), **more)


def post(name: str, *lines: str, date: str = "Date: 2026-01-01", title: str = "", **more) -> Post:
    """An article with a title of its own, of which Pelican makes the address."""
    return headers(f"news/{name}", f"Title: {title or name.split('.')[0]}", *([date] if date else []), *lines, **more)


POSTS = [
    # Titles, and addresses made from them.
    post("first.md", title="First post"),
    post("signs.md", title="C++ vs. C#: What's New? (2026/2) #1"),
    post("case.md", title="Upper_Case.Dots and space"),
    # Its words are known to Pelican's dictionary alone.
    post("japanese.md", "Slug: tokyo", title="東京で新しい研究所"),
    post("german.md", title="Über-Größe"),
    post("accents.md", title="Café à la crème, señor"),
    post("cyrillic.md", title="Привет, мир"),
    post("colon.md", title="One: two - three"),
    post("markup.md", title="A *title* with `code` & more"),
    post("quotes.md", title="She said \"yes\" and it's 'fine'"),
    post("ampersand.md", title="Science & Technology"),
    post("percent.md", title="100% sure"),
    post("greek.md", title="Ελληνικά"),
    post("dashes.md", title="Here -- there – everywhere"),
    # Addresses of their own.
    post("slug.md", "Slug: my-own-slug"),
    post("slug-signs.md", "Slug: My Custom_Slug!"),
    post("url.md", "URL: fixed/address/", "Save_as: fixed/address/index.html"),
    # Forms of headers.
    headers("news/lower.md", "title: Lower case keys", "date: 2026-02-01", "tags: a, b"),
    headers("news/yaml.md", "---", "title: Fences", "date: 2026-02-02", "---"),
    # Categories, tags and authors.
    post("tags.md", "Tags: Machine learning, c"),
    post("semicolons.md", "Tags: a, b; c"),
    post("category.md", "Category: Foo & Bar"),
    # Pelican says `misc`.
    headers("no-category.md", "Title: Without category", "Date: 2026-03-01", ours={"categories": frozenset()}),
    headers("deep/er/folder.md", "Title: In a folder", "Date: 2026-03-02"),
    post("author.md", "Author: Jane Doe"),
    post("author-comma.md", "Author: Doe, Jane"),
    # Pelican's feed has the first one alone.
    post("authors.md", "Authors: Jane Doe, Joe Roe", ours={"authors": ("Jane Doe", "Joe Roe")}),
    post("authors-semicolon.md", "Authors: Doe, Jane; Roe, Joe", ours={"authors": ("Doe, Jane", "Roe, Joe")}),
    # Dates.
    post("minutes.md", date="Date: 2026-05-01 12:00"),
    post("seconds.md", date="Date: 2026-05-02 12:00:30"),
    post("iso.md", date="Date: 2026-05-03T12:00:00Z"),
    post("offset.md", date="Date: 2026-05-04 23:30 -0800"),
    post("iso-offset.md", date="Date: 2026-05-05T12:00:00+02:00"),
    post("words.md", date="Date: May 6, 2026"),
    post("slashes.md", date="Date: 2026/05/07"),
    # It may be in January, too.
    post("american.md", date="Date: 09/01/2026", held=True),
    post("2026-05-09-file.md", date=""),
    post("2026-05-10-both.md", date="Date: 2026-05-20"),
    post("summer.md", date="Date: 2026-07-07"),
    post("modified.md", "Modified: 2026-06-01", date="Date: 2026-05-11"),
    # Held back.
    post("draft.md", "Status: draft"),
    post("hidden.md", "Status: hidden"),
    post("skip.md", "Status: skip"),
    post("published.md", "Status: published"),
    # Other generators' words hold back, too.
    post("unpublished.md", "Published: false", held=True),
    post("draft-true.md", "Draft: true", held=True),
    # Without a title, Pelican makes no article.
    headers("news/untitled.md", "Date: 2026-01-01"),
]


def check(folder, settings, posts, files={}):
    write(folder, {"pelicanconf.py": settings} | files, posts)
    run(folder, Path(sys.executable).parent / "pelican", "content", "-s", "pelicanconf.py", "--quiet")
    compare(posts, read_feed(folder / "output" / "feeds" / "peer.atom.xml"), ours(folder))


def test_feeds_agree(tmp_path):
    check(tmp_path, SITE, POSTS, NO_POSTS)


PATTERNS = [
    "posts/{date:%Y}/{date:%m}/{date:%d}/{slug}/", "{slug}", "{category}/{slug}.html", "{date:%Y-%m}/{slug}.html",
    "posts/{date:%Y}/{date:%b}/{date:%d}/{slug}/", "{date:%y}/{date:%B}/{date:%j}/{slug}",
]


@pytest.mark.parametrize("pattern", PATTERNS)
def test_patterns_of_addresses(tmp_path, pattern):
    settings = f"{SITE}ARTICLE_URL = '{pattern}'\nARTICLE_SAVE_AS = '{pattern}/index.html'\n"
    check(tmp_path, settings, POSTS)


def test_folders_of_the_site(tmp_path):
    posts = [headers("blog/a.md", "Title: A", "Date: 2026-01-01"), headers("notes/b.md", "Title: B", "Date: 2026-01-02")]
    other = {"content/other/c.md": "Title: C\nDate: 2026-01-01\n\n"}
    check(tmp_path, f"{SITE}ARTICLE_PATHS = ['blog', 'notes']\n", posts, other)
    # Without them, every folder has articles.
    write(tmp_path / "all", {"pelicanconf.py": SITE}, [])
    check(tmp_path / "all", SITE, posts, NO_POSTS)


def test_other_languages(tmp_path):
    posts = [post("hier.md", "Lang: de", title="Ein Wort"), post("here.md", "Lang: en"), post("french.md", "Slug: own", "Lang: fr")]
    check(tmp_path, SITE, posts)


def test_patterns_that_are_not_known_are_told(tmp_path):
    write(tmp_path, {"pelicanconf.py": SITE + "ARTICLE_URL = '{author}/{slug}.html'\n"}, [post("a.md")])
    assert "set `permalink`" in run(tmp_path, binary(), "init")
