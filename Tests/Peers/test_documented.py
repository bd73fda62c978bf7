"""Our feeds of sites whose generators do not install here, by the generators' documentation."""

from dataclasses import dataclass

import pytest
from peers import binary, ours, run, write

DAY = "date: 2026-01-05"


def front(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "", "Text", ""])


def toml(*lines: str) -> str:
    return "\n".join(["+++", *lines, "+++", "", "Text", ""])


@dataclass(frozen=True)
class Site:
    #: Settings, and what is no article.
    files: dict[str, str]
    #: By path: the document, and the expected path of the address, title and date; None if it is held back.
    articles: dict[str, tuple[str, tuple[str, str, str] | None]]


MIDNIGHT = "2026-01-05T00:00:00Z"

SITES = {
    # https://www.getzola.org/documentation/content/page/
    "zola": Site({
        "config.toml": "base_url = 'https://site.example'\ntitle = 'Peer'\n",
        "templates/page.html": "{{ page.title }}",
        "content/_index.md": toml("title = 'Home'"),
        "content/blog/_index.md": toml("title = 'Blog'", "sort_by = 'date'"),
        "content/about.md": toml("title = 'About'", "date = 2026-01-01"),
        "public/blog/old.md": toml("title = 'Output'", "date = 2026-01-01"),
        "themes/x/content/blog/theme.md": toml("title = 'Theme'", "date = 2026-01-01"),
    }, {
        "content/blog/first.md": (toml("title = 'First'", "date = 2026-01-05"), ("/blog/first/", "First", MIDNIGHT)),
        "content/blog/2026-01-05-dated.md": (toml("title = 'D'"), ("/blog/dated/", "D", MIDNIGHT)),
        "content/blog/2026-01-05_under.md": (toml("title = 'U'"), ("/blog/under/", "U", MIDNIGHT)),
        "content/blog/C++ & C#.md": (toml("title = 'C'", "date = 2026-01-05"), ("/blog/c-c/", "C", MIDNIGHT)),
        "content/blog/Über-Größe.md": (toml("title = 'Ü'", "date = 2026-01-05"), ("/blog/uber-grosse/", "Ü", MIDNIGHT)),
        "content/blog/bundle/index.md": (toml("title = 'B'", "date = 2026-01-05"), ("/blog/bundle/", "B", MIDNIGHT)),
        "content/blog/2026-01-05-bundle/index.md": (toml("title = 'BD'", "slug = 'own'"), ("/blog/own/", "BD", MIDNIGHT)),
        "content/blog/slug.md": (toml("title = 'S'", "date = 2026-01-05", "slug = 'my-slug'"), ("/blog/my-slug/", "S", MIDNIGHT)),
        "content/blog/path.md": (toml("title = 'P'", "date = 2026-01-05", "path = 'a/b'"), ("/a/b/", "P", MIDNIGHT)),
        "content/blog/time.md": (toml("title = 'T'", "date = 2026-01-05T10:00:00+02:00"), ("/blog/time/", "T", "2026-01-05T08:00:00Z")),
        "content/blog/yaml.md": (front("title: Y", DAY), ("/blog/yaml/", "Y", MIDNIGHT)),
        "content/blog/draft.md": (toml("title = 'H'", "date = 2026-01-05", "draft = true"), None),
        "content/blog/first.de.md": (toml("title = 'Translated'", "date = 2026-01-05"), None),
    }),
    # https://www.11ty.dev/docs/permalinks/, https://www.11ty.dev/docs/dates/
    "eleventy": Site({
        "eleventy.config.js": "module.exports = function (c) { return { dir: { input: 'src', output: '_site' } } }\n",
        "src/_data/metadata.json": '{"title": "Peer", "url": "https://site.example/"}',
        "src/_includes/post.md": front("title: Layout", DAY),
        "src/posts/hidden/hidden.json": '{"draft": true}',
        "src/about.md": front("title: About", DAY),
        "node_modules/x/posts/a.md": front("title: Module", DAY),
        "README.md": front("title: Read me", DAY),
    }, {
        "src/posts/first.md": (front("title: First", DAY), ("/posts/first/", "First", MIDNIGHT)),
        "src/posts/2026-01-05-dated.md": (front("title: D"), ("/posts/2026-01-05-dated/", "D", MIDNIGHT)),
        "src/posts/2026-01-05-slug.md": (
            front("title: S", "permalink: '/own/{{ page.fileSlug }}/'"), ("/own/slug/", "S", MIDNIGHT)),
        "src/posts/2026-01-05-stem.md": (
            front("title: S", "permalink: '{{ page.filePathStem }}.html'"), ("/posts/stem.html", "S", MIDNIGHT)),
        "src/posts/template.md": (front("title: A B!", DAY, "permalink: '/own/{{ title | slugify }}/'"), ("/own/a-b/", "A B!", MIDNIGHT)),
        "src/posts/index-file.md": (front("title: I", DAY, "permalink: /own/index-file/index.html"), ("/own/index-file/", "I", MIDNIGHT)),
        # Only Eleventy knows its address.
        "src/posts/unknown.md": (front("title: H", DAY, "permalink: '/{{ site.x }}/'"), None),
        "src/posts/excluded.md": (front("title: H", DAY, "eleventyExcludeFromCollections: true"), None),
        "src/posts/hidden/a.md": (front("title: H", DAY), None),
        "src/posts/folder/index.md": (front("title: F", DAY), ("/posts/folder/", "F", MIDNIGHT)),
        "src/posts/Upper Case.md": (front("title: U", DAY), ("/posts/Upper Case/", "U", MIDNIGHT)),
        "src/posts/link.md": (front("title: P", DAY, "permalink: /own/path/"), ("/own/path/", "P", MIDNIGHT)),
        "src/posts/file.md": (front("title: P", DAY, "permalink: /own/file.html"), ("/own/file.html", "P", MIDNIGHT)),
        "src/posts/time.md": (front("title: T", "date: 2026-01-05T10:00:00+02:00"), ("/posts/time/", "T", "2026-01-05T08:00:00Z")),
        "src/posts/draft.md": (front("title: H", DAY, "draft: true"), None),
        # It has no page.
        "src/posts/none.md": (front("title: H", DAY, "permalink: false"), None),
    }),
    # https://docs.astro.build/en/guides/content-collections/
    "astro": Site({
        "astro.config.mjs": "export default defineConfig({ site: 'https://site.example', base: '/base' })\n",
        "src/consts.ts": "export const SITE_TITLE = 'Peer';\n",
        "src/pages/about.md": front("title: About", DAY),
        "node_modules/x/src/content/blog/a.md": front("title: Module", DAY),
        "dist/blog/a.md": front("title: Output", DAY),
    }, {
        "src/content/blog/First Post.mdx": (front("title: First", "pubDate: 2026-01-05"), ("/base/blog/first-post/", "First", MIDNIGHT)),
        "src/content/blog/words.md": (front("title: W", "pubDate: Jan 05 2026"), ("/base/blog/words/", "W", MIDNIGHT)),
        "src/content/blog/deep/a.md": (front("title: D", "pubDate: 2026-01-05"), ("/base/blog/deep/a/", "D", MIDNIGHT)),
        "src/content/blog/folder/index.md": (front("title: F", "pubDate: 2026-01-05"), ("/base/blog/folder/", "F", MIDNIGHT)),
        "src/content/blog/slug.md": (front("title: S", "pubDate: 2026-01-05", "slug: my-slug"), ("/base/blog/my-slug/", "S", MIDNIGHT)),
        "src/content/blog/2026/slug.md": (front("title: S", "pubDate: 2026-01-05", "slug: other-slug"), ("/base/blog/other-slug/", "S", MIDNIGHT)),
        "src/content/blog/draft.md": (front("title: H", "pubDate: 2026-01-05", "draft: true"), None),
        "src/content/blog/_a.md": (front("title: H", "pubDate: 2026-01-05"), None),
        "src/content/blog/_b/a.md": (front("title: H", "pubDate: 2026-01-05"), None),
    }),
    # https://github.com/gatsbyjs/gatsby-starter-blog
    "gatsby": Site({
        "gatsby-config.js": "module.exports = { siteMetadata: { title: 'Peer', siteUrl: 'https://site.example' } }\n",
        "package.json": '{"dependencies": {"gatsby": "5"}}',
        "public/old/index.md": front("title: Output", DAY),
        "node_modules/x/content/blog/a/index.md": front("title: Module", DAY),
    }, {
        "content/blog/hello-world/index.md": (
            front("title: Hello", 'date: "2026-01-05T22:12:03.284Z"'), ("/hello-world/", "Hello", "2026-01-05T22:12:03Z")),
        "content/blog/file.md": (front("title: F", DAY), ("/file/", "F", MIDNIGHT)),
        "content/blog/slug/index.md": (front("title: S", DAY, "slug: /my-slug/"), ("/my-slug/", "S", MIDNIGHT)),
        "content/blog/2026/slug/index.md": (front("title: S", DAY, "slug: /other-slug/"), ("/other-slug/", "S", MIDNIGHT)),
        "content/blog/path.md": (front("title: P", DAY, "path: /own/path"), ("/own/path", "P", MIDNIGHT)),
        "content/blog/draft/index.md": (front("title: H", DAY, "draft: true"), None),
    }),
    # https://hexo.io/docs/permalinks, https://hexo.io/docs/front-matter
    "hexo": Site({
        "_config.yml": "title: Peer\nurl: https://site.example/sub\npermalink: :year/:month/:day/:title/\n"
                       "new_post_name: :title.md\ntimezone: Asia/Tokyo\n",
        "package.json": '{"dependencies": {"hexo": "7"}}',
        "source/about/index.md": front("title: About", DAY),
        "source/_drafts/draft.md": front("title: Draft", DAY),
        "scaffolds/post.md": front("title: Scaffold", DAY),
        "node_modules/x/source/_posts/a.md": front("title: Module", DAY),
        "public/2026/a.md": front("title: Output", DAY),
        "themes/x/source/_posts/a.md": front("title: Theme", DAY),
    }, {
        "source/_posts/hello-world.md": (
            front("title: Hello", "date: 2026-01-05 10:00:00"),
            ("/sub/2026/01/05/hello-world/", "Hello", "2026-01-05T01:00:00Z")),
        "source/_posts/Upper.md": (front("title: U", DAY), ("/sub/2026/01/05/Upper/", "U", "2026-01-04T15:00:00Z")),
        "source/_posts/deep/a.md": (front("title: D", DAY), ("/sub/2026/01/05/deep/a/", "D", "2026-01-04T15:00:00Z")),
        "source/_posts/link.md": (front("title: P", DAY, "permalink: own/path/"), ("/sub/own/path/", "P", "2026-01-04T15:00:00Z")),
        "source/_posts/unpublished.md": (front("title: H", DAY, "published: false"), None),
        "source/_posts/_hidden.md": (front("title: H", DAY), None),
        "source/_posts/old.md": (
            "title: O\ndate: 2026-01-05 10:00:00\ntags:\n- a\n---\nText\n", ("/sub/2026/01/05/old/", "O", "2026-01-05T01:00:00Z")),
    }),
    # https://docusaurus.io/docs/blog
    "docusaurus": Site({
        "docusaurus.config.js": "export default { title: 'Peer', url: 'https://site.example', baseUrl: '/base/', "
                                "presets: [['classic', { blog: { path: 'blog', exclude: ['**/wip/**'] } }]] };\n",
        "docs/intro.md": front("title: Intro", DAY),
        "build/blog/a.md": front("title: Output", DAY),
        "node_modules/x/blog/2026-01-05-a.md": front("title: Module"),
        "README.md": front("title: Read me", DAY),
    }, {
        "blog/2026-01-05-first.md": (front("title: First"), ("/base/blog/2026/01/05/first", "First", MIDNIGHT)),
        "blog/2026-01-05-folder/index.md": (front("title: F"), ("/base/blog/2026/01/05/folder", "F", MIDNIGHT)),
        "blog/2026/01/05/parts.md": (front("title: P"), ("/base/blog/2026/01/05/parts", "P", MIDNIGHT)),
        "blog/2026-01-05/folder.md": (front("title: F"), ("/base/blog/2026/01/05/folder", "F", MIDNIGHT)),
        "blog/2026/01-05-partial.md": (front("title: P"), ("/base/blog/2026/01/05/partial", "P", MIDNIGHT)),
        "blog/topic/2026/01/05-mid.md": (front("title: M"), ("/base/blog/2026/01/05/topic/mid", "M", MIDNIGHT)),
        "blog/2026-01-05-_a/_partial.mdx": (front("title: H"), None),
        "blog/wip/2026-01-05-a.md": (front("title: H"), None),
        "blog/2026-01-05-slug.md": (front("title: S", "slug: my-slug"), ("/base/blog/my-slug", "S", MIDNIGHT)),
        "blog/2026-01-05-rooted.md": (front("title: R", "slug: /my/path"), ("/base/blog/my/path", "R", MIDNIGHT)),
        "blog/undated.md": (front("title: U", DAY), ("/base/blog/undated", "U", MIDNIGHT)),
        "blog/2026-01-05-authors.mdx": (front("title: A", "authors: [{name: Jane}]"), ("/base/blog/2026/01/05/authors", "A", MIDNIGHT)),
        "blog/2026-01-05-draft.md": (front("title: H", "draft: true"), None),
        "blog/2026-01-05-heading.mdx": (
            "---\ntags: [a]\n---\n\nimport A from 'a';\n\n# The *title*\n\nText\n", ("/base/blog/2026/01/05/heading", "The *title*", MIDNIGHT)),
        "blog/2026-01-05-unlisted.md": (front("title: H", "unlisted: true"), None),
    }),
}


@pytest.mark.parametrize("generator", SITES)
def test_feeds_are_as_documented(tmp_path, generator):
    site = SITES[generator]
    write(tmp_path, site.files | {path: text for path, (text, _) in site.articles.items()}, [])
    expected = {expected for _, expected in site.articles.values() if expected}
    entries = ours(tmp_path)
    found = {(entry.url.removeprefix("https://site.example"), entry.title, entry.date) for entry in entries}
    lines = [f"published by us alone: {one}" for one in found - expected] + [f"not published: {one}" for one in expected - found]
    assert not lines, "\n".join(sorted(lines))
    assert len(entries) == len(expected)


def test_documents_of_the_same_name_as_their_folder(tmp_path):
    """https://www.11ty.dev/docs/permalinks/#default-input-to-output; its starter has one, and leaves out these tags."""
    site = SITES["eleventy"]
    write(tmp_path, site.files | {"src/posts/fourth/fourth.md": front("title: F", DAY, "tags: [posts, Second tag]"),
                                  "src/posts/2026-01-05-fifth/fifth.md": front("title: G", DAY, "tags: post")}, [])
    assert {(entry.url, entry.categories) for entry in ours(tmp_path)} == {
        ("https://site.example/posts/fourth/", frozenset({"second tag"})),
        ("https://site.example/posts/2026-01-05-fifth/fifth/", frozenset())}


@pytest.mark.parametrize("line", ["isDraft: true", "is_published: false"])
def test_other_words_hold_back(tmp_path, line):
    """As schemas of Astro's documentation have it."""
    write(tmp_path, {"astro.config.mjs": "export default { site: 'https://site.example' };\n",
                     "src/content/blog/a.md": front("title: A", DAY), "src/content/blog/b.md": front("title: B", DAY, line)}, [])
    assert [entry.title for entry in ours(tmp_path)] == ["A"]


@pytest.mark.parametrize("settings, files, address", [
    ("url: ''\n", {}, None), ("title: T\n", {"CNAME": "Blog.example\n"}, "https://blog.example/"),
    ("baseurl: /b\n", {"CNAME": "blog.example"}, "https://blog.example/b/"), ("title: T\n", {"CNAME": "no host\n"}, None),
    ("url: https://a.example\n", {"CNAME": "blog.example\n"}, "https://a.example/"),
])
def test_the_address_of_a_site(tmp_path, settings, files, address):
    write(tmp_path, {"_config.yml": settings, "_posts/2026-01-05-a.md": front("title: A")} | files, [])
    said = run(tmp_path, binary(), "init")
    assert ("address is not known" in said) == (address is None)
    if address:
        assert f"url: {address}" in (tmp_path / "outfeed.yml").read_text()
