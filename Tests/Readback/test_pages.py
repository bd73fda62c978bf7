"""Pages show what their feeds contain, according to an independent HTML parser, and all their links work."""

import re
from datetime import datetime, timezone

import pytest

import corpus
import corpus_groups
import pages
import reading
from conftest import BASE, FORMATS, RENDITIONS, SITE, SITE_FILES, Exported, Workspace, files_of
from documents import document
from selection import LIMIT, loosen, select, topic_key

SELECTION = select(corpus.documents())
ARTICLES = {article.identity: article for article in SELECTION.articles}
LABELS = {"rss": "RSS", "atom": "Atom", "json": "JSON"}
MEDIA_TYPES = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
ELEMENTS = set("""html head meta title link body a header nav ol ul li img h1 h2 h3 p main section dl div dt dd code
                  article time span details summary footer""".split())
INDEX_ELEMENTS = {"script", "form", "label", "input", "output", "table", "thead", "tbody", "tr", "th", "td"}


@pytest.fixture(scope="module")
def listed(exported) -> dict[str, dict]:
    return exported.workspace.listed()


@pytest.fixture(scope="module")
def index(exported) -> pages.Page:
    return exported.page("index.html")


def everywhere(exported: Exported) -> dict[str, pages.Page]:
    return {path: exported.page(path) for path in exported.workspace.files() if path.endswith(".html")}


def parsed(workspace: Workspace) -> dict[str, pages.Page]:
    return {path: pages.page(workspace.output / path) for path in workspace.files() if path.endswith(".html")}


def targets(index: pages.Page) -> set[str]:
    """The files that the index links to."""
    found = [pages.local("index.html", address) for address in index.addresses]
    return {target.partition("#")[0] for target in found if target is not None}


def assert_leads_somewhere(workspace: Workspace, found: dict[str, pages.Page]) -> None:
    """Checks that every URL in every page is relative to an existing file, or absolute."""
    files = set(workspace.files())
    for path, page in found.items():
        for address in page.addresses:
            if (target := pages.local(path, address)) is not None:
                file, _, part = target.partition("#")
                assert file in files, (path, address)
                assert not part or part in found[file].ids, (path, address)
        assert len(set(page.ids)) == len(page.ids), path


def test_every_feed_has_a_page_and_the_site_has_one(exported, listed):
    assert set(everywhere(exported)) == {f"{path}.html" for path in listed} | {"index.html"}


def test_a_page_shows_the_entries_of_its_feed_in_order(exported, listed):
    for path in listed:
        rss, atom = exported.entries(f"{path}.rss"), exported.entries(f"{path}.atom")
        for shown, item, entry in zip(exported.page(f"{path}.html").articles, rss, atom, strict=True):
            article = ARTICLES[item.identity]
            assert (shown.title, shown.link, shown.published) == (item.title, item.link, item.published)
            assert shown.provider[1] == SELECTION.provider_names[article.domain]
            assert shown.author == article.author
            assert shown.excerpt == entry.excerpt
            assert sorted(name for _, name in shown.topics) == item.categories
            assert [(link, title) for link, title, _, _ in shown.related] == entry.related
            assert shown.image == ((*item.images[0], item.title) if item.images else None)
            assert (shown.amp and loosen(shown.amp)) == article.amp


def test_some_entries_have_each_part(exported):
    shown = [article for page in everywhere(exported).values() if not page.rows for article in page.articles
             if page.root.find(".//ol[@class='entries']") is not None]
    for part in ("author", "excerpt", "amp", "image", "topics", "related"):
        assert any(getattr(article, part) for article in shown), part


def test_names_in_pages_lead_to_the_feeds_of_these_names(exported, listed):
    for path in listed:
        for shown in exported.page(f"{path}.html").articles:
            for (address, name), kind in [(shown.provider, "provider"), *((topic, "topic") for topic in shown.topics)]:
                target = listed[pages.local(f"{path}.html", address).removesuffix(".html")]
                assert (target["grouping"], target["name"]) == (kind, name), (path, address)


def test_a_page_tells_how_to_subscribe(exported, listed):
    for path, feed in listed.items():
        page = exported.page(f"{path}.html")
        title = reading.root(exported.workspace.output / f"{path}.rss").findtext("channel/title")
        assert page.text("head/title") == title and page.text(".//h1") == feed["name"]
        assert [k.get("href") for k in page.links("canonical")] == [f"{BASE}{path}.html"]
        offered = [(k.get("type"), k.get("title"), pages.local(f"{path}.html", k.get("href")))
                   for k in page.links("alternate")]
        assert offered == [(MEDIA_TYPES[kind], f"{title} ({LABELS[kind]})", f"{path}.{kind}") for kind in FORMATS]
        assert [pages.text_of(code) for code in page.root.iter("code")] == [f"{BASE}{path}.{kind}" for kind in FORMATS]
        assert page.root.find("body/footer//time").get("datetime") == feed["updated"]


def test_the_index_lists_every_feed_as_it_is_and_nothing_else(index, listed):
    for kind, heading in [("topic", "topics"), ("provider", "providers")]:
        expected = {
            path: pages.Row(feed["name"], f"{path}.html", feed["entries"], feed["updated"][:10],
                            [(f"{path}.{format}", LABELS[format]) for format in FORMATS])
            for path, feed in listed.items() if feed["kind"] == kind}
        rows = index.rows[heading]
        assert {row.page.removesuffix(".html"): row for row in rows} == expected and len(rows) == len(expected)
        assert [row.name.lower() for row in rows] == sorted((row.name.lower() for row in rows), key=str.encode)
        assert index.text(f".//*[@id='{heading}']/span") == str(len(rows))
    assert set(index.rows) == {"topics", "providers"}
    everything = index.root.find(".//section[@class='everything']")
    assert everything.find(".//time").get("datetime") == listed["all"]["updated"]
    assert re.search(rf"\b{listed['all']['entries']}\b", pages.text_of(everything))


def test_the_index_leads_to_every_file_and_nowhere_else(exported, index):
    (canonical,), (icon,) = index.links("canonical"), index.links("icon")
    assert (canonical.get("href"), icon.get("href")) == (f"{BASE}index.html", "data:,")
    assert targets(index) == set(exported.workspace.files())


def test_every_link_leads_somewhere(exported):
    assert_leads_somewhere(exported.workspace, everywhere(exported))


def test_hostile_texts_are_texts(exported):
    for path, page in everywhere(exported).items():
        elements = [element for element in page.root.iter() if isinstance(element.tag, str)]
        assert {e.tag for e in elements} <= (ELEMENTS | INDEX_ELEMENTS if path == "index.html" else ELEMENTS), path
        assert not [name for e in elements for name in e.attrib if name.startswith("on") or name == "style"], path
        assert [e.get("src") for e in elements if e.tag == "script"] == ["pages.js"] * (path == "index.html"), path
        assert all(re.match(r"https?://|data:,$|(?!\w+:)", address) for address in page.addresses), path
        policy = [e.get("content") for e in elements if e.get("http-equiv") == "Content-Security-Policy"]
        assert len(policy) == 1 and policy[0].startswith("default-src 'none'; "), path


def test_pages_do_not_differ_by_what_is_served_where(exported, tmp_path):
    """Without a base URL, pages only differ where they name it, and all their links still work."""
    workspace = Workspace(tmp_path)
    corpus.write(workspace.source)
    workspace.export("--no-verify", base=None)
    assert set(workspace.files()) == set(exported.workspace.files()) - {"feeds.opml"}
    found = parsed(workspace)
    assert_leads_somewhere(workspace, found)
    for name, page in found.items():
        assert not page.links("canonical") and not page.links("outline")
        assert BASE not in (workspace.output / name).read_text()
        if name != "index.html":
            assert page.articles == exported.page(name).articles
            assert not list(page.root.iter("code"))  # no address to copy but the link's own
    assert found["index.html"].rows == exported.page("index.html").rows


FULL = document("open/full.md", {
    "topics": "[Kept]", "ampWebUrl": "https://amp.example/a", "provider": "{name: P & Q, domain: p.example}",
    "related": "\n  - {title: With all, webUrl: 'https://r.example/1', publishedDateTime: 2020-02-02,"
               " provider: {name: <R & S>, domain: r.example}}\n  - {title: Bare, webUrl: 'https://r.example/2'}"})


@pytest.fixture
def plain(workspace: Workspace) -> Workspace:
    workspace.put(FULL.path, FULL.data)
    return workspace


def test_related_articles_name_their_provider_and_date(plain):
    plain.export()
    (shown,) = pages.page(plain.output / "all.html").articles
    assert shown.amp == "https://amp.example/a"
    assert shown.related == [
        ("https://r.example/1", "With all", "<R & S>", datetime(2020, 2, 2, tzinfo=timezone.utc)),
        ("https://r.example/2", "Bare", "r.example", None)]


@pytest.mark.parametrize("options", [["--by", "all"], ["--by", "topic"], ["--by", "provider"], ["--by", "all,provider"],
                                     ["--format", "atom"], ["--format", "json,rss"], ["--limit", "1"]], ids=" ".join)
def test_links_lead_somewhere_whatever_is_exported(plain, options):
    plain.put("more.md", document("open/more.md", {"topics": "[Kept, Other]"}).data)
    plain.export(*options)
    found = parsed(plain)
    assert_leads_somewhere(plain, found)
    feeds = plain.listed()
    formats = {format for feed in feeds.values() for format in feed["formats"]} - {"html"}
    assert targets(found["index.html"]) == files_of(*feeds, kinds=(*formats, "html")) | SITE_FILES


def test_pages_come_and_go_with_the_setting(plain):
    plain.export("--links")
    with_pages = plain.files()
    summary = plain.export("--no-pages", "--json", "--allow-shrink").json
    without = plain.files()
    assert set(without) == files_of("all", "topics/kept", "providers/p.example", kinds=FORMATS) | {"feeds.opml"}
    assert summary["files"] == {"written": len(without), "unchanged": 0, "removed": len(with_pages) - len(without)}
    assert not [path for path, data in without.items() if b"stylesheet" in data or b".html" in data]
    for path in plain.feeds():
        assert reading.seen(path)
    assert {feed["formats"][-1] for feed in plain.listed().values()} == {"json"}
    plain.export("--links")
    assert plain.files() == with_pages


def test_the_configuration_file_can_leave_pages_out(tmp_path):
    workspace = Workspace(tmp_path, SITE + "pages: false\n")
    workspace.put(FULL.path, FULL.data)
    workspace.export()
    assert not {path for path in workspace.files() if path.endswith((".html", ".css", ".js"))}
    workspace.export("--pages")
    assert set(workspace.files()) == files_of("all", "topics/kept", "providers/p.example") | SITE_FILES


def test_without_articles_the_index_lists_nothing(plain):
    plain.export()
    (plain.source / FULL.path).unlink()
    plain.export("--allow-shrink", "--keep-empty", "0")
    found = parsed(plain)
    assert found["index.html"].rows == {}
    assert_leads_somewhere(plain, found)


def test_a_page_holds_no_more_than_its_feed(exported, listed):
    assert len(exported.page("all.html").articles) == LIMIT == listed["all"]["entries"] < len(SELECTION.articles)


@pytest.mark.parametrize("name", corpus_groups.NAMES, ids=lambda n: n[:20])
def test_names_are_shown_as_they_are(listed, name):
    """Names that are spelled with the same words are shown as one of them."""
    shown = SELECTION.topic_names[topic_key(name)]
    assert shown == name or topic_key(shown) == topic_key(name)
    assert listed[f"topics/{topic_key(name)}"]["name"] == shown
