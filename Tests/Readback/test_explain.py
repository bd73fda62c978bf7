"""`list` and `explain`: what is published, and why."""

import gzip
import json

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


#: The same document in every form; the key that is nearer to the beginning of a field's list counts.
FORMS = {
    "yaml.md": "---\nHeadline: One\npubDate: 2024-01-02\ncreated: 2024-01-01\nlink: https://e.example/one\ntags: [a, b]\n"
               "categories: c\nauthors: Jane\ndraft: no\nsecured: {title: CANARY, created: CANARY}\nother: x\n---\nText.\n",
    "toml.md": "+++\nHeadline = 'One'\npubDate = 2024-01-02\ncreated = 2024-01-01\nlink = 'https://e.example/one'\ntags = ['a', 'b']\n"
               "categories = ['c']\nauthors = ['Jane']\ndraft = false\nother = 'x'\n[secured]\ntitle = 'CANARY'\n+++\nText.\n",
    "headers.md": "Headline: One\nPubDate: 2024-01-02\nCreated: 2024-01-01\nLink: https://e.example/one\nTags: a, b\n"
                  "Categories: c\nAuthors: Jane\nDraft: no\nOther: x\n\nText.\n",
    "json.md": None, "one.json": None, "list.json": None, "lines.jsonl": None, "lines.ndjson.gz": None,
}
OBJECT = {"Headline": "One", "pubDate": "2024-01-02", "created": "2024-01-01", "link": "https://e.example/one", "tags": ["a", "b"],
          "categories": "c", "authors": ["Jane"], "draft": False, "other": "x", "secured": {"title": "CANARY"}}
KEYS = {"title": ["headline"], "link": ["link"], "published": ["pubdate"], "topics": ["tags", "categories"], "author": ["authors"],
        "draft": ["draft"]}


def in_form(name: str) -> bytes:
    front = json.dumps(OBJECT)
    whole = json.dumps(OBJECT | {"content_html": "<p>Text.</p>", "text": "Text."})
    return {"json.md": f"{front}\n\nText.\n".encode(), "one.json": whole.encode(), "list.json": f"[{whole}]".encode(),
            "lines.jsonl": f"{whole}\n".encode(), "lines.ndjson.gz": gzip.compress(f"{whole}\n".encode())}.get(
                name) or FORMS[name].encode()


@pytest.mark.parametrize("name", FORMS)
def test_explain_tells_the_keys_that_were_read(tmp_path, name):
    workspace = Workspace(tmp_path, CONFIG)
    workspace.put(name, in_form(name))
    is_file = name in ("list.json", "lines.jsonl", "lines.ndjson.gz")
    for subject in (f"corpus/{name}{'#1' if is_file else ''}", "https://e.example/one"):
        [told] = workspace.run("explain", "--json", subject).json
        keys = {field["name"]: [key.lower() for key in field["keys"]] for field in told["fields"] if field["keys"]}
        has_text = name.endswith((".json", ".jsonl", ".gz"))
        assert keys == KEYS | ({"text": ["content_html"]} if has_text else {})
        sources = {field["name"]: field["source"] for field in told["fields"] if "source" in field}
        assert sources == {"identity": "the link", "provider": "the link", "excerpt": "the beginning of the text"}
        unused = {(key["key"].lower(), key["field"]) for key in told["unusedKeys"]}
        assert unused == {("created", "published")} | ({("text", "text")} if has_text else set())
        text = workspace.run("explain", subject).out
        assert "  topics      " in text and "ategories" in text and "Not used:" in text
        assert "CANARY" not in text and "secured" not in text


def test_explain_tells_what_is_made_from_the_path(tmp_path):
    site = 'site: {url: "https://e.example/"}\npreset: jekyll\nsource: corpus\noutput: out\n'
    workspace = Workspace(tmp_path, site + f"base_url: {BASE}\n")
    workspace.put("_posts/2024-01-02-a-title.md", "---\nlayout: post\n---\n\nText.\n")
    [told] = workspace.run("explain", "--json", "corpus/_posts/2024-01-02-a-title.md").json
    sources = {field["name"]: field["source"] for field in told["fields"] if "source" in field}
    assert {name: sources[name] for name in ("title", "published", "link")} == {
        "title": "the name of the file", "published": "the path of the file",
        "link": "the path of the file, by the pattern `permalink`"}


def test_explain_tells_the_keys_of_what_is_rejected(workspace):
    [told] = workspace.run("explain", "--json", "corpus/broken.md").json
    assert {"name": "title", "keys": ["title"]} in told["fields"]
    assert told["problems"] and told["places"] == ["In no feed: the document is rejected."]


def test_explain_sums_up_a_file_of_several(tmp_path):
    workspace = Workspace(tmp_path, CONFIG)
    workspace.put("lines.jsonl", in_form("lines.jsonl") + b'{"title": "Two", "date": "2024-01-01"}\n{"x": 1}\n')
    [told] = workspace.run("explain", "--json", "corpus/lines.jsonl").json
    assert (told["articles"], told["rejected"], told["others"], len(told["problems"])) == (1, 1, 1, 1)
