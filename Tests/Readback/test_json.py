"""Articles in JSON: the same feeds, however they are divided among files."""

import gzip
import json
import random

import pytest
import sharding
from conftest import Workspace

#: More than are read at once.
COUNT = 700

ONE = {"title": "One", "publishedAt": 1700000000, "url": "https://x.example/1", "tags": ["AI"]}


def articles(count: int) -> list[dict]:
    choose = random.Random(3)
    return [
        {"Title": f"Título {n}", "published_at": 1_690_000_000 + 977 * n, "url": f"https://news{n % 7}.example/{n}",
         "tags": choose.sample(["AI", "Robotics", "Space", "São Paulo"], choose.randint(0, 3)), "quality": n % 90,
         "author": {"name": f"Author {n % 5}"} if n % 2 else f"Author {n % 5}", "draft": n % 11 == 0,
         "secured": {"data": [{"title": "zq7canary"}]}, "items": [1, 2], "lead": {"items": [ONE]}}
        for n in range(count)
    ]


def lines(found: list[dict]) -> bytes:
    return b"".join(json.dumps(article).encode() + b"\n" for article in found)


FORMS = {
    "a list": {"a.json": lambda a: json.dumps(a, indent=2).encode()},
    "a list on one line": {"a.json": lambda a: json.dumps(a, separators=(",", ":"), ensure_ascii=False).encode()},
    "below a key": {"a.json": lambda a: json.dumps({"status": "ok", "totalResults": len(a), "articles": a}).encode()},
    "lines": {"a.jsonl": lines}, "lines of DOS": {"a.NDJSON": lambda a: b"\xef\xbb\xbf" + lines(a).replace(b"\n", b"\r\n\r\n")},
    "compressed lines": {"a.jsonl.gz": lambda a: gzip.compress(lines(a))},
    "two compressed streams": {"a.ndjson.gz": lambda a: gzip.compress(lines(a[:9])) + gzip.compress(lines(a[9:]))},
    "a compressed list": {"a.json.gz": lambda a: gzip.compress(json.dumps(a).encode())},
    "several files": {"a.jsonl": lambda a: lines(a[:100]), "b/c.json": lambda a: json.dumps(a[100:]).encode()},
}


@pytest.fixture(scope="module")
def singly(tmp_path_factory) -> dict[str, bytes]:
    """The feeds of articles that have a file each."""
    workspace = Workspace(tmp_path_factory.mktemp("singly"))
    for number, article in enumerate(articles(COUNT)):
        workspace.put(f"{number}.json", json.dumps(article))
    workspace.export()
    return workspace.files()


@pytest.mark.parametrize("form", FORMS)
def test_the_same_feeds_from_every_form(workspace, singly, form):
    for path, write in FORMS[form].items():
        workspace.put(path, write(articles(COUNT)))
    run = workspace.export("--json")
    assert run.json["problems"] == [] and workspace.files() == singly
    assert run.json["exported"] == COUNT - len(range(0, COUNT, 11))
    assert not any(b"zq7canary" in data for data in singly.values())
    stamps, again = workspace.stamps(), workspace.export("--json")
    assert workspace.stamps() == stamps and again.json["documents"] == run.json["documents"]


@pytest.mark.parametrize("form", FORMS)
def test_the_same_feeds_on_many_machines(workspace, form):
    found = articles(150) + articles(20)
    for path, write in FORMS[form].items():
        workspace.put(path, write(found))
    workspace.export()
    expected = workspace.files()
    sharding.export(workspace, "many", "--base-url", "https://feeds.example.org/")
    assert workspace.files(workspace.folder / "many") == expected


def test_changes(workspace):
    """After any change, the feeds are those of a first run."""
    choose, found = random.Random(5), articles(60)
    for turn in range(12):
        place = choose.randrange(len(found))
        match choose.randrange(4):
            case 0: found[place] = found[place] | {"Title": f"Changed {turn}"}
            case 1: found.insert(place, {**ONE, "title": f"New {turn}", "url": f"https://x.example/new{turn}"})
            case 2: del found[place:place + 5]
            case 3: found = found[place:] + found[:place]
        workspace.put("a.jsonl", lines(found))
        workspace.put("b.json", json.dumps(found[:len(found) // 2]))
        workspace.export("--allow-shrink", "--keep-empty", "0")
        after = workspace.files()
        fresh = workspace.run("export", "corpus", "--output", "fresh", "--state", f"fresh{turn}", "--now",
                              "2024-06-01T00:00:00Z", "--base-url", "https://feeds.example.org/", "--allow-shrink",
                              "--keep-empty", "0")
        assert fresh.code == 0, fresh.err
        assert workspace.files(workspace.folder / "fresh") == after


def test_what_is_said_of_them(workspace):
    workspace.put("a.jsonl", lines([ONE, {**ONE, "url": "https://x.example/2", "date": "never"}]) + b"{\n")
    workspace.put("b.json", json.dumps({"items": [ONE, {**ONE, "title": None, "url": "https://x.example/3"}]}, indent=1))
    workspace.put("package.json", '{"name": "x", "version": "1.0.0"}')
    run = workspace.export("--json").json
    places = [(p["path"], p["line"]) for p in run["problems"]]
    assert places == [("corpus/a.jsonl", 2), ("corpus/a.jsonl", 3), ("corpus/b.json", 11)]
    for name, text in {"a.jsonl#1": "One", "a.jsonl:1": "One", "b.json:5:3": "One", "b.json#1": "duplicate",
                       "a.jsonl#3": "rejected", "a.jsonl": "rejected: 2", "package.json": "not an article",
                       "https://x.example/1": "One"}.items():
        name = name if name.startswith("http") else f"corpus/{name}"
        said = workspace.run("explain", name, "corpus", "--now", "2024-06-01T00:00:00Z")
        assert said.code == 0 and text in said.out, (name, said)
    assert workspace.run("explain", "corpus/a.jsonl#9", "corpus").code == 66
    init = workspace.run("init", "corpus", "--json", "--dry-run").json
    assert init["documents"]["rejected"] == 3 if isinstance(init["documents"], dict) else True


def test_names_of_files_are_not_those_of_articles(workspace):
    """A list takes neither dates nor addresses from the name of its file; a single article does."""
    workspace.config.write_text(workspace.config.read_text().replace("}", ", url: https://x.example/}") + "permalink: /:title/\n")
    bare = [{"title": "First of all", "date": "2024-01-01"}, {"title": "Second", "date": "2024-01-02", "slug": "two"}]
    workspace.put("2024-03-04-crawl.jsonl", lines([*bare, {"title": "No date", "url": "https://x.example/n", "date": None}]))
    workspace.put("2024-05-06-single.json", json.dumps({"title": "Single", "date": None}))
    run = workspace.export("--json").json
    assert [p["message"] for p in run["problems"]] == ["expected a publication date, found none"]
    items = json.loads((workspace.output / "all.json").read_text())["items"]
    assert [item["url"] for item in items] == [
        "https://x.example/single/", "https://x.example/two/", "https://x.example/first-of-all/"]


#: As WordPress gives it with `?_embed`; without, the names of authors, categories and tags are not there.
POST = {
    "id": 101, "date": "2024-03-08T10:00:00", "date_gmt": "2024-03-08T15:00:00", "guid": {"rendered": "https://wp.example/?p=101"},
    "modified": "2024-03-09T10:00:00", "modified_gmt": "2024-03-09T15:00:00", "slug": "hello", "status": "publish", "type": "post",
    "link": "https://wp.example/hello/", "title": {"rendered": "It&#8217;s <em>R&amp;D</em>"},
    "content": {"rendered": "<p>One <a href=\"/x\">two</a>.</p><script>x</script>", "protected": False},
    "excerpt": {"rendered": "<p>One [&hellip;]</p>\n", "protected": False}, "author": 3, "featured_media": 12, "categories": [1, 7],
    "tags": [22], "meta": {"footnotes": ""}, "_links": {"self": [{"href": "https://wp.example/wp-json/wp/v2/posts/101"}]},
}
EMBEDDED = {
    "author": [{"id": 3, "name": "Jane Doe", "url": "https://jane.example"}],
    "wp:featuredmedia": [{"id": 12, "source_url": "https://wp.example/a.jpg", "media_type": "image"}],
    "wp:term": [[{"id": 1, "name": "News &amp; views"}, {"id": 7, "name": "AI"}], [{"id": 22, "name": "Robots"}]],
}


@pytest.mark.parametrize("embedded", [None, EMBEDDED])
def test_posts_of_wordpress(workspace, embedded):
    post = POST | ({"_embedded": embedded} if embedded else {})
    draft = post | {"id": 102, "status": "draft", "link": "https://wp.example/?p=102", "title": {"rendered": "CANARY"}}
    workspace.put("posts.json", json.dumps([post, draft]))
    workspace.config.write_text(workspace.config.read_text().replace("}", ", timezone: America/New_York}"))
    run = workspace.export("--json", "--content", "full").json
    assert run["problems"] == []
    [item] = json.loads((workspace.output / "all.json").read_text())["items"]
    expected = {"id": "https://wp.example/hello/", "url": "https://wp.example/hello/", "title": "It’s R&D", "summary": "One […]",
                "date_published": "2024-03-08T15:00:00Z", "date_modified": "2024-03-09T15:00:00Z"}
    assert {key: item[key] for key in expected} == expected
    assert '<p>One <a href="https://wp.example/x">two</a>.</p>' in item["content_html"] and "script" not in item["content_html"]
    assert item.get("tags", []) == (["News & views", "AI", "Robots"] if embedded else [])
    assert [author["name"] for author in item["authors"]] == (["Jane Doe"] if embedded else ["wp.example"])
    assert item.get("image") == ("https://wp.example/a.jpg" if embedded else None)
    init = workspace.run("init", "corpus", "--json", "--dry-run").json
    keys = {key["name"]: key.get("field") for key in init["keys"]}
    assert keys["content.rendered"] == "text" and keys["title.rendered"] == "title" and keys["date_gmt"] == "publishedDateTime"
    assert keys["id"] is keys["author"] is keys["categories"] is None
