"""`list` and `explain`: what is published, and why."""

import pytest

from conftest import BASE, RENDITIONS, SITE, Workspace
from documents import document

CONFIG = SITE + f"source: corpus\noutput: out\nbase_url: {BASE}\n"
PAGES = {
    "good.md": document("e/good.md", {"topics": "[Computer Vision, AI]", "provider": "{name: P, domain: p.example}"}),
    "newer.md": document("e/newer.md", {"topics": "[AI]", "publishedDateTime": "2024-01-01"}),
    "draft.md": document("e/draft.md", {"published": "false"}),
    "later.md": document("e/later.md", {"publishedDateTime": "2999-01-01"}),
    "broken.md": document("e/broken.md", {"publishedDateTime": "2023-02-30"}),
    "prose.md": document("e/prose.md", text="No front matter.\n"),
    "copy.md": document("e/copy.md", {"id": '"https://e.example/good"', "publishedDateTime": "2001-01-01"}),
}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    workspace = Workspace(tmp_path_factory.mktemp("explain"), CONFIG)
    for name, page in PAGES.items():
        workspace.put(name, page.data)
    assert workspace.run("export").code == 0
    return workspace


@pytest.mark.parametrize("what", ["corpus/good.md", "https://e.example/good",
                                  "https://E.example:443/good?utm_source=x#comments"])
def test_explain_tells_the_feeds_of_an_article(workspace, what):
    run = workspace.run("explain", what)
    assert run.code == 0, run.err
    for told in ("Article good", "https://e.example/good", "all", "topics/computer-vision", "topics/ai",
                 "providers/p.example"):
        assert told in run.out


@pytest.mark.parametrize("name, word", [("draft.md", "published"), ("later.md", "2999"),
                                        ("broken.md", "publishedDateTime"), ("prose.md", "front matter"),
                                        ("copy.md", "good.md")])
def test_explain_tells_why_a_document_is_in_no_feed(workspace, name, word):
    run = workspace.run("explain", f"corpus/{name}")
    assert word in run.out + run.err
    assert "topics/" not in run.out


def test_explain_of_the_unknown_says_so(workspace):
    for what in ("https://e.example/unknown", "corpus/nowhere.md"):
        run = workspace.run("explain", what)
        assert run.out + run.err and "Article" not in run.out


def test_explain_changes_nothing(workspace):
    before = workspace.stamps(workspace.folder)
    workspace.run("explain", "corpus/good.md")
    workspace.run("list")
    assert workspace.stamps(workspace.folder) == before


def test_list_tells_the_feeds_that_stand(workspace):
    feeds = {feed["path"]: feed for feed in workspace.run("list", "--json").json}
    assert set(feeds) == {"all", "topics/ai", "topics/computer-vision", "providers/p.example", "providers/e.example"}
    assert feeds["topics/ai"] == {
        "kind": "topic", "grouping": "topic", "subject": "ai", "name": "AI", "path": "topics/ai", "entries": 2,
        "articles": 2, "updated": "2024-01-01T00:00:00Z", "formats": list(RENDITIONS)}
    heading, *rows = [line.split() for line in workspace.run("list").out.splitlines()]
    assert heading == ["GROUPING", "NAME", "ENTRIES", "ARTICLES", "UPDATED", "FILES"]
    assert ["topic", "AI", "2", "2", "2024-01-01T00:00:00Z", *(f"topics/ai.{kind}" for kind in RENDITIONS)] in rows
    assert [row[0] for row in rows] == ["all", "topic", "topic", "provider", "provider"]
