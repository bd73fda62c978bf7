"""A site with feeds by every field and of queries: which there are, what they hold, what they are called."""

from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

import corpus
import corpus_fields
import pages
import reading
from conftest import BASE, FORMATS, Exported, SITE_FILES, Workspace
from groupings import CONFIG, GROUPINGS, feeds
from selection import select
from test_pages import LABELS, assert_leads_somewhere, parsed

DOCUMENTS = corpus_fields.documents()
FEEDS = feeds(select(DOCUMENTS))
NOTHING = "  - {path: nothing, where: {author: nobody}}\n"
HEADINGS = {"topic": ("topics", "Topics"), "provider": ("providers", "Providers"), "author": ("by-author", "Authors"),
            "category": ("by-category", "Categories"), "type": ("by-type", "Types"), "series": ("by-series", "Series"),
            "language": ("by-language", "Languages"), "books": ("by-books", "Book.series")}


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Exported:
    workspace = Workspace(tmp_path_factory.mktemp("groupings"), CONFIG + NOTHING)
    return Exported(workspace, corpus.write(workspace.source, DOCUMENTS), workspace.export("--json", base=None))


def test_the_folder_holds_the_feeds_and_nothing_else(site):
    files = [feed.file(format) for feed in FEEDS for format in feed.formats]
    assert len(set(files)) == len(files)
    assert set(site.workspace.files()) == {*files, *SITE_FILES}
    assert site.run.json["problems"] == []
    assert "no article matches `nothing`, so there is no such feed" in site.run.err


def test_list_tells_each_feed_as_it_is(site):
    told = site.workspace.run("list", "--output", "out", "--json").json
    assert {(feed["grouping"], feed["subject"]): {**feed, "updated": None} for feed in told} == {
        (feed.grouping.id, feed.subject): {
            "grouping": feed.grouping.id, "kind": feed.grouping.id, "subject": feed.subject, "name": feed.name,
            "path": feed.path, "entries": len(feed.entries), "articles": len(feed.articles), "formats": feed.formats,
            "updated": None} for feed in FEEDS}
    order = [grouping.id for grouping in GROUPINGS]
    assert [feed["grouping"] for feed in told] == sorted((feed["grouping"] for feed in told), key=order.index)


def test_every_feed_holds_its_newest_articles_in_order(site):
    for feed in FEEDS:
        for format in feed.formats:
            if format == "html":
                shown = [article.title for article in site.page(feed.file(format)).articles]
                assert shown == [article.title for article in feed.entries], (feed.path, format)
            else:
                shown = [entry.identity for entry in entries(site, feed, format)]
                assert shown == [article.identity for article in feed.entries], (feed.path, format)


def entries(site, feed, format):
    return reading.document_entries((site.workspace.output / feed.file(format)), format)


def test_feeds_say_what_they_are(site):
    for feed in FEEDS:
        for format in feed.formats:
            path = site.workspace.output / feed.file(format)
            if format == "rss":
                channel = reading.root(path).find("channel")
                told = [channel.findtext("title"), channel.findtext("description"), channel.findtext("link"),
                        channel.find(f"{reading.ATOM}link").get("href")]
            elif format == "atom":
                root = reading.root(path)
                assert unquote(root.findtext(f"{reading.ATOM}id")) == feed.id
                links = {link.get("rel"): link.get("href") for link in root.iterfind(f"{reading.ATOM}link")}
                told = [root.findtext(f"{reading.ATOM}title"), root.findtext(f"{reading.ATOM}subtitle"),
                        links["alternate"], links["self"]]
            elif format == "json":
                document = reading.document(path)
                told = [document[key] for key in ("title", "description", "home_page_url", "feed_url")]
            else:
                page = site.page(feed.file(format))
                assert (page.text("head/title"), page.text(".//h1")) == (feed.title, feed.name), feed.path
                continue
            assert told == [feed.title, feed.about, BASE + feed.file("html"), BASE + feed.file(format)], feed.path


def test_every_feed_is_clean_to_feedparser(site):
    for feed in FEEDS:
        for format in {"rss", "atom"} & set(feed.formats):
            assert reading.parsed(site.workspace.output / feed.file(format), format).entries


def test_the_index_lists_every_feed_by_grouping(site):
    index = site.page("index.html")
    expected: dict[str, list[pages.Row]] = {}
    for feed in FEEDS:
        if feed.grouping.kind == "all":
            continue
        place, _ = HEADINGS.get(feed.grouping.id, ("queries", "Feeds"))
        newest = max(article.updated or article.published for article in feed.entries)
        expected.setdefault(place, []).append(pages.Row(
            feed.name, feed.file("html"), len(feed.entries), newest.strftime("%Y-%m-%d"),
            [(feed.file(format), LABELS[format]) for format in FORMATS if format in feed.formats]))
    assert list(index.rows) == list(expected)
    for place, rows in index.rows.items():
        assert sorted(rows, key=lambda row: row.page) == sorted(expected[place], key=lambda row: row.page)
        assert [row.name.lower() for row in rows] == sorted((row.name.lower() for row in rows), key=str.encode)
    headings = dict([*HEADINGS.values(), ("queries", "Feeds")])
    assert {place: index.text(f".//*[@id='{place}']") for place in index.rows} == {
        place: f"{headings[place]} {len(rows)}" for place, rows in expected.items()}


def test_every_link_leads_somewhere(site):
    assert_leads_somewhere(site.workspace, parsed(site.workspace))


def test_opml_lists_every_feed_below_its_heading(site):
    found: dict[str, set] = {}
    for outline in ElementTree.parse(site.workspace.output / "feeds.opml").getroot().find("body"):
        inner = [outline] if outline.get("type") else list(outline)
        heading = "" if outline.get("type") else outline.get("text")
        found.setdefault(heading, set()).update((o.get("text"), o.get("xmlUrl"), o.get("htmlUrl")) for o in inner)
    expected: dict[str, set] = {}
    for feed in FEEDS:
        _, heading = HEADINGS.get(feed.grouping.id, ("", feed.path.rpartition("/")[0]))
        expected.setdefault(heading, set()).add((feed.name, BASE + feed.file("rss"), BASE + feed.file("html")))
    assert found == expected


def test_nothing_hidden_is_anywhere(site):
    words = corpus_fields.HIDDEN.lower()
    for path, data in site.workspace.files().items():
        assert words.encode() not in data.lower() and words.replace(" ", "-") not in path, path


def test_by_chooses_among_them(site, tmp_path):
    workspace = Workspace(tmp_path, CONFIG)
    corpus.write(workspace.source, DOCUMENTS)
    workspace.export("--by", "books,picks,all,provider", base=None)
    chosen = [feed for feed in FEEDS if feed.grouping.id in ("books", "picks", "all", "provider")]
    files = {feed.file(format) for feed in chosen for format in feed.formats}
    found, whole = workspace.files(), site.workspace.files()
    assert set(found) == files | SITE_FILES
    # On pages, topics lead nowhere now; everything else is the same.
    for path in files:
        assert found[path] == whole[path] or path.endswith(".html"), path


def test_a_change_of_one_field_changes_the_feeds_of_its_values(tmp_path):
    workspace = Workspace(tmp_path, CONFIG)
    document = next(d for d in DOCUMENTS if d.path == "series/case.md")
    corpus.write(workspace.source, DOCUMENTS)
    workspace.export(base=None)
    assert workspace.export("--json", base=None).json["files"]["written"] == 0
    changed = document.changed(data=document.data.replace(b"[ONE, 'three']", b"[Lost, 'three']"))
    workspace.put(changed.path, changed.data)
    workspace.export("--allow-shrink", "--keep-empty", "0", base=None)
    fresh = Workspace(tmp_path / "fresh", CONFIG)
    corpus.write(fresh.source, [changed if d is document else d for d in DOCUMENTS])
    fresh.export(base=None)
    assert workspace.files() == fresh.files()
    assert "series/lost.rss" in workspace.files()


def test_explain_says_which_condition_keeps_an_article_out(site):
    told = site.workspace.run("explain", "corpus/series/scalar.md", "--output", "out").out
    feeds, _, others = told.partition("\nNot in:\n")
    assert "\n  feed" not in feeds and "\n  series/one: entry " in feeds
    reasons = dict(line.strip().split(": does not satisfy ", 1) for line in others.splitlines())
    assert {path: reason.split(":")[0] for path, reason in reasons.items()} == {
        "nasty": "`author", "picks": "`quality", "queries/either": "`series", "numbers": "`series",
        "nothing": "`author"}
