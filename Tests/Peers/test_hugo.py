"""Our feed of a Hugo site has what Hugo's own feeds, and its list of documents, say of it."""

import json
import re
from dataclasses import replace

import pytest
from peers import Post, compare, moment, names, ours, read_feed, run, toml, unquote, write, yaml

SITE = """\
baseURL = 'https://hugo.example/sub/'
title = 'Peer'
languageCode = 'en-us'
timeZone = 'America/New_York'
disableKinds = ['sitemap']
[params]
author = 'Site Author'
[outputFormats.peers]
mediaType = 'application/json'
baseName = 'peers'
[outputs]
home = ['html', 'rss', 'peers']
"""

#: Hugo's own feed has neither authors nor tags, so this template lists them.
PEERS = """[{{ range $i, $p := where site.RegularPages "Section" "in" (slice "posts" "blog" "Über uns") }}{{ if $i }},{{ end }}
{{ dict "path" .File.Path "url" .Permalink "title" .Title "date" (.Date.Format "2006-01-02T15:04:05Z07:00")
 "tags" (.Params.tags | default slice) "categories" (.Params.categories | default slice)
 "updated" (.Lastmod.Format "2006-01-02T15:04:05Z07:00") | jsonify }}{{ end }}]"""

LAYOUTS = {
    "layouts/_default/single.html": "{{ .Content }}",
    "layouts/_default/list.html": "{{ .Title }}",
    "layouts/index.peers.json": PEERS,
}

#: What is no post, and must not be one of ours.
NO_POSTS = {
    "archetypes/default.md": "---\ntitle: '{{ .Name }}'\ndate: 2026-01-01\n---\n",
    "content/_index.md": "---\ntitle: Home\n---\n",
    "content/posts/_index.md": "---\ntitle: Posts\ndate: 2026-01-01\n---\n",
    "content/about.md": "---\ntitle: About\ndate: 2026-01-01\n---\n",
    "README.md": "---\ntitle: Read me\ndate: 2026-01-01\n---\n",
    "themes/x/content/posts/theme.md": "---\ntitle: Theme\ndate: 2026-01-01\n---\n",
    "node_modules/x/content/posts/module.md": "---\ntitle: Module\ndate: 2026-01-01\n---\n",
    "public/posts/output.md": "---\ntitle: Output\ndate: 2026-01-01\n---\n",
}


def post(name: str, *lines: str, date: str = "date: 2026-01-01", **more) -> Post:
    return yaml(f"content/posts/{name}", "title: T", date, *lines, **more)


POSTS = [
    # Names of files.
    yaml("content/posts/first-post.md", "title: First", "date: 2026-01-01"),
    post("C++-vs.-C#.md"),
    post("Upper_Case.Dots and space.md"),
    post("東京で新しい研究所.md"),
    post("Über-Größe.md"),
    post("a--b__c.markdown"),
    post("a - b.md"),
    post("a & b -- c.md"),
    post("100%-sure & (it's), [x]; @home=1!.md"),
    post("page.html"),
    post("2026-01-09-dated.md"),
    post("sub/folder/deep.md"),
    post("Sub Folder/Mixed Case.md"),
    post("bundle/index.md"),
    post("Bundle Two/index.md"),
    post("bundle-three/index.md", "slug: other-slug"),
    # Titles.
    yaml("content/posts/colon.md", "title: 'One: two -- three...'", "date: 2026-02-01"),
    yaml("content/posts/markup.md", "title: 'A *title* with `code` & more'", "date: 2026-02-02"),
    yaml("content/posts/emoji.md", "title: 🎉", "date: 2026-02-03"),
    yaml("content/posts/quotes.md", "title: \"She said \\\"yes\\\" and it's 'fine'\"", "date: 2026-02-04"),
    # Forms of front matter.
    toml("content/posts/toml.md", "title = 'TOML'", "date = 2026-03-01", "tags = ['a', 'B c']"),
    toml("content/posts/toml-time.md", "title = 'TOML'", "date = 2026-03-02T10:00:00+02:00", "[params]", "x = 1"),
    toml("content/posts/toml-local.md", "title = 'TOML'", "date = 2026-03-03T10:00:00"),
    toml("content/posts/toml-text.md", "title = 'TOML'", "date = '2026-03-04'"),
    Post("content/posts/json.md", json.dumps({"title": "JSON", "date": "2026-03-05T12:00:00Z", "tags": ["x"]}, indent=1)),
    # Addresses.
    post("slug.md", "slug: My Custom_Slug!"),
    post("url.md", "url: /fixed/address/"),
    post("url-file.md", "url: /fixed/file.html"),
    post("url-bare.md", "url: rel/url"),
    post("url-open.md", "url: /no/slash"),
    post("url-dots.md", "url: /v1.0/Upper Case"),
    post("url-file-bare.md", "url: rel/File.html"),
    post("aliases.md", "aliases: [/old/]", "canonicalURL: https://elsewhere.example/", "link: https://l.example/"),
    post("permalink.md", "permalink: /not/read/"),
    # Categories and tags.
    # Hugo has one category `a, b`, which nobody means.
    post("text.md", "tags: Alpha Beta", "categories: a, b", ours={"categories": names(["alpha beta", "a", "b"])}),
    post("list.md", "tags: [Machine learning, c]", "categories: [Foo & Bar]"),
    post("numbers.md", "tags: [2026, Ümlaut]"),
    # Dates.
    post("zone.md", date="date: 2026-05-01T23:30:00-08:00"),
    post("seconds.md", date="date: 2026-05-02 12:00:00"),
    post("quoted.md", date="date: '2026-05-03 12:00:00'"),
    post("iso.md", date="date: 2026-05-04T12:00:00Z"),
    post("iso-local.md", date="date: 2026-05-05T12:00:00"),
    post("offset.md", date="date: 2026-05-06 12:00:00 +0200"),
    post("summer.md", date="date: 2026-07-07"),
    post("publish.md", date="publishDate: 2026-05-08"),
    post("publish-and-date.md", "publishDate: 2026-05-10", date="date: 2026-05-09"),
    post("pubdate.md", date="pubdate: 2026-05-11"),
    post("lastmod.md", "lastmod: 2026-05-20", date="date: 2026-05-12"),
    # Held back.
    post("draft.md", "draft: true"),
    post("unpublished.md", "published: false"),
    post("future.md", date="date: 2099-01-01"),
    post("future-publish.md", "publishDate: 2099-01-01"),
    post("expired.md", "expiryDate: 2026-01-02"),
    post("expires-later.md", "expiryDate: 2099-01-01"),
    # They are no part of the feed, or no page.
    post("unlisted-page.md", "_build: {list: never}"),
    # Hugo's feed has an entry without an address.
    post("unrendered.md", "_build: {render: never}", held=True),
    post("bundle-headless/index.md", "headless: true"),
    # Other generators' words hold back, too.
    post("status.md", "status: draft", held=True),
    post("private.md", "private: true", held=True),
]


def check(folder, settings, posts, files={}, name="hugo.toml", feed=""):
    write(folder, {name: settings} | LAYOUTS | files, posts)
    run(folder, "hugo", "--quiet")
    numbers = {post.path: number for number, post in enumerate(posts)}
    pages = {unquote(page["url"]): page for page in json.loads((folder / "public" / feed / "peers.json").read_text())}
    theirs = []
    for _, entry in read_feed(folder / "public" / feed / "index.xml"):
        if page := pages.get(entry.url):
            categories = names(str(text) for text in texts(page["tags"]) + texts(page["categories"]))
            theirs.append((numbers.get(f"content/{page['path']}"),
                           replace(entry, categories=categories, updated=moment(page["updated"]))))
    assert len(theirs) == len(pages)
    compare(posts, theirs, ours(folder), "authors")


def texts(value):
    return [value] if isinstance(value, str) else value


def test_feeds_agree(tmp_path):
    check(tmp_path, SITE, POSTS, NO_POSTS)


PERMALINKS = [
    "/:year/:month/:day/:slug/", "/:year/:monthname/:slug/", "/blog/:filename/", "/:section/:filename/", "/:sections/:slug/",
    "/:yearday/:weekday/:weekdayname/:slugorfilename/", "/:slugorfilename.html", "/:title/", "/x/:year/:title",
]


@pytest.mark.parametrize("pattern", PERMALINKS)
def test_patterns_of_addresses(tmp_path, pattern):
    # Documents with the same address would be one.
    posts = [retitled(post, number) for number, post in enumerate(POSTS) if "[x]" not in post.path]
    # Folders without an `_index.md` are no sections of Hugo, which the documents do not say.
    posts = [post for post in posts if ":sections" not in pattern or "/sub" not in post.path.lower()]
    check(tmp_path, f"{SITE}[permalinks]\nposts = '{pattern}'\n", posts)


def retitled(post, number):
    title = re.sub(r'(title"?\s*[:=]\s*)("(\\.|[^"])*"|\'.*\'|[^\n]+)', rf'\1"C++ & #{number}"', post.front, count=1)
    return replace(post, front=title)


SECTIONS = [
    yaml("content/blog/a.md", "title: A", "date: 2026-01-01"),
    yaml("content/blog/series/b.md", "title: B", "date: 2026-01-02"),
    yaml("content/posts/c.md", "title: C", "date: 2026-01-03"),
]


def test_sections(tmp_path):
    check(tmp_path, SITE, SECTIONS, NO_POSTS)


def test_settings_in_a_folder(tmp_path):
    settings, params = SITE.replace("[params]\nauthor = 'Site Author'\n", ""), "author = 'Site Author'\n"
    check(tmp_path, settings, SECTIONS, {"config/_default/params.toml": params}, name="config/_default/hugo.toml")


def test_settings_as_yaml(tmp_path):
    import tomllib
    check(tmp_path, json.dumps(tomllib.loads(SITE)), SECTIONS, name="config.yaml")


def test_ugly_addresses(tmp_path):
    check(tmp_path, f"uglyURLs = true\n{SITE}", SECTIONS + [post("bundle/index.md")])


LANGUAGES = "[languages.en]\nweight = 1\ntitle = 'Peer'\n[languages.de]\nweight = 2\ntitle = 'Der Peer'\n"
TRANSLATED = [
    yaml("content/posts/a.md", "title: A", "date: 2026-01-01"), yaml("content/posts/b.en.md", "title: B", "date: 2026-01-02"),
    yaml("content/posts/bundle/index.md", "title: C", "date: 2026-01-03"), yaml("content/posts/v1.0.md", "title: V", "date: 2026-01-04"),
    yaml("content/posts/a.de.md", "title: Auf Deutsch", "date: 2026-01-01"),
    yaml("content/posts/bundle/index.de.md", "title: Auf Deutsch", "date: 2026-01-03"),
]


@pytest.mark.parametrize("more", ["", "defaultContentLanguage = 'en'\ndefaultContentLanguageInSubdir = true\n"])
def test_translations_beside_the_original(tmp_path, more):
    """Our feed is that of the site's own language."""
    check(tmp_path, more + SITE + LANGUAGES, TRANSLATED, feed="en/" if more else "")


def test_folders_of_languages(tmp_path):
    settings = LANGUAGES.replace("weight = 1", "weight = 1\ncontentDir = 'content/en'").replace(
        "weight = 2", "weight = 2\ncontentDir = 'content/de'")
    posts = [yaml("content/en/posts/a.md", "title: A", "date: 2026-01-01"), yaml("content/en/posts/sub/b.md", "title: B", "date: 2026-01-02"),
             yaml("content/de/posts/a.md", "title: Auf Deutsch", "date: 2026-01-01")]
    check(tmp_path, SITE + settings, posts)
