"""An export in steps gives the same bytes as a single export."""

import base64
import json
from random import Random

import pytest

import corpus
import corpus_fields
import groupings
import sharding
from conftest import BASE, NOW, Workspace
from documents import document


def both(workspace: Workspace, *options: str, **how) -> dict[str, bytes]:
    """The files of a single export, after checking that an export in steps gives the same."""
    _, said = sharding.export(workspace, "steps", *options, **how)
    run = workspace.run("export", "corpus", "--output", "steps", "--state", "one.state", "--now", NOW, "--dry-run",
                        *options)
    assert run.err.encode().splitlines() == said
    run = workspace.run("export", "corpus", "--output", "out", "--state", "one.state", "--now", NOW, *options)
    assert run.code == 0, run.err
    expected = workspace.files()
    assert workspace.files(workspace.folder / "steps") == expected
    return expected


@pytest.mark.parametrize(("count", "options"), [
    (1, ("--base-url", BASE)), (4, ("--include-unpublished", "--limit", "2")),
    (2, ("--by", "topic,provider", "--no-pages")), (3, ("--by", "provider", "--links", "--format", "atom")),
    (2, ("--min-quality", "3", "--by", "all")),
], ids=str)
def test_nasty_documents(workspace, count, options):
    corpus.write(workspace.source)
    assert both(workspace, *options, count=count)


def test_every_grouping(tmp_path):
    workspace = Workspace(tmp_path, groupings.CONFIG)
    corpus.write(workspace.source, corpus_fields.documents())
    files = both(workspace)
    assert {"feed.xml", "picks-atom.xml", "books/deep.rss", "people/c-sharp-in-depth-sharp-not-a-comment/atom.xml"} <= files.keys()


def test_full_text(tmp_path):
    """Of front matter, JSON and copies, with what cannot be shown and a text that is too long."""
    workspace = Workspace(tmp_path, "feeds: [all, {by: topic, content: full, limit: 3}]\nsite: {url: https://x.example}\n")
    for number in range(9):
        workspace.put(f"{number}.md", ARTICLE.format(number % 7, f"{number:02}", f"{{{{< youtube {number} >}}}} *Text* {number}"))
    workspace.put("long.md", ARTICLE.format("long", 10, "Word \n\n" * 250_000))
    workspace.put("held.md", ARTICLE.format("held", 11, "Canary").replace("title", "draft: true\ntitle"))
    workspace.put("posts.jsonl", b"".join(json.dumps({
        "title": str(number), "url": f"https://x.example/json/{number}", "date": f"2023-01-1{number}", "tags": ["B"],
        "content_html": f"<p>In <b>JSON</b> {number}</p>"}).encode() + b"\n" for number in range(5)))
    files = both(workspace, "--base-url", BASE)
    assert b"<em>Text</em> 8" in files["topics/a.json"] and b"<b>JSON</b> 4" in files["topics/b.json"]
    assert b"<em>" not in files["all.json"] and not any(b"Canary" in data for data in files.values())


ARTICLE = """---
title: T
date: 2023-01-{1}
url: https://x.example/{0}
topics: [A]
---
{2}
"""


@pytest.mark.parametrize("limit", [1, 4, 50])
def test_archives(tmp_path, limit):
    workspace = Workspace(tmp_path, f"archive: month\nlimit: {limit}\nfeeds: [all, {{by: topic, archive: year}}, provider]\n")
    random = Random(7)
    for number in range(120):
        date = f"20{random.choice([19, 21, 22])}-{random.randrange(1, 13):02}-{random.randrange(1, 29):02}T01:02:03Z"
        workspace.put_all([document(f"{number}.md", {
            "publishedDateTime": date, "topics": f"[T{number % 3}, Once {number % 50}]"})])
    files = both(workspace, "--base-url", BASE)
    assert {"all/2019-01.rss", "topics/t1/2019.atom"} <= files.keys()


def test_an_archive_at_the_path_of_a_feed(tmp_path):
    workspace = Workspace(tmp_path, "archive: year\nfeeds: [all, {path: all/2022, where: {topic: A}}]\n")
    for year in [2022, 2023]:
        workspace.put_all([document(f"{year}.md", {"publishedDateTime": f"{year}-01-01", "topics": "[A]"})])
    with pytest.raises(sharding.Refused) as refused:
        sharding.export(workspace, "steps", "--base-url", BASE)
    assert refused.value.args[0] == 78 and "a feed has the path all/2022 as well" in refused.value.args[1]


def test_the_news_sitemap(tmp_path):
    workspace = Workspace(
        tmp_path, "news_sitemap: true\nsite: {title: N, language: en, url: https://x.example}\n")
    for number, host in enumerate(["x.example", "x.example", "other.example", "x.example"]):
        for copy in range(2):
            workspace.put_all([document(f"{number}{copy}.md", {
                "originalUrl": f"https://{host}/{number}", "publishedDateTime": f"2024-05-31T0{number}:00:00Z"})])
    files = both(workspace, "--base-url", BASE)
    assert files["news-sitemap.xml"].count(b"<loc>") == 3


def test_edits_are_only_noticed_on_one_machine(workspace):
    with pytest.raises(sharding.Refused) as refused:
        sharding.step(workspace, "read", [], "--updated", "content")
    assert refused.value.args[0] == 64 and "set `updated: document`" in refused.value.args[1]


def test_full_text_needs_its_texts(workspace):
    (workspace.folder / "names").touch()
    with pytest.raises(sharding.Refused) as refused:
        sharding.step(workspace, "write", [], "--names", "names", "--content", "full")
    assert refused.value.args[0] == 64 and "pass --texts" in refused.value.args[1]


def test_a_query_without_articles(tmp_path):
    workspace = Workspace(tmp_path, "feeds: [all, {path: nothing, where: {author: nobody}}]\n")
    workspace.put_all([document("a.md")])
    both(workspace)


def test_feeds_that_would_share_a_file(tmp_path):
    """The feed of the grouping that comes first keeps it, and the others are told of."""
    workspace = Workspace(tmp_path, """\
feeds: [topic, {path: topics/one, where: {topic: Two}}, {by: series, path: "{slug}/two"},
  {path: apart, where: {topic: One}}]
""")
    for number in range(6):
        workspace.put_all([document(f"{number}.md", {
            "topics": ["[One]", "[One, Two]", "[two]"][number % 3],
            "series": ["topics", "[Topics, apart]"][number % 2]})])
    files = both(workspace, "--base-url", BASE)
    assert {"topics/one.rss", "topics/two.rss", "apart/two.rss", "apart.rss"} <= files.keys()
    told = workspace.export("--base-url", BASE).err
    assert "“topics/one” (topics/one) and “One” (topic) would share the file topics/one" in told
    assert "“Topics” (series) and “Two” (topic) would share the file topics/two" in told
    assert files["topics/one.rss"].count(b"<item>") == 4


def test_file_names_and_titles_of_choice(tmp_path):
    workspace = Workspace(tmp_path, "slugs: {first: second}\ntitles: {topics: {first: The First}}\nlimit: 3\n")
    for number, topics in enumerate(["First", "Second, third", "first, Third", "third", "FIRST, second"]):
        workspace.put_all([document(f"{number}.md", {"topics": f"[{topics}]"})])
    assert "topics/second.rss" in both(workspace)


def test_a_corpus_without_copies(workspace):
    workspace.put_all([document(f"{number}.md", {"topics": "[One, Two]"}) for number in range(20)])
    assert "topics/two.rss" in both(workspace, "--limit", "5", has_copies=False)


@pytest.mark.parametrize("dates", [("2022-01-01", "2022-01-01"), ("2022-01-01", "2022-01-02")])
def test_copies_that_are_said_not_to_be(workspace, dates):
    for path, date in zip("ab", dates):
        workspace.put_all([document(f"{path}.md", {
            "originalUrl": "https://a.example/", "publishedDateTime": f"{date}T00:00:00Z"})])
    with pytest.raises(sharding.Refused) as refused:
        sharding.export(workspace, "steps", has_copies=False)
    assert refused.value.args[0] == 65 and "standard input:2: expected" in refused.value.args[1]


def test_input_that_is_cut_off_publishes_nothing(workspace):
    feed = [b"feed\tall\tall\t\tAll\t3\t2024-01-01T00:00:00Z", b"file\tall.rss\tx\tLS0t", b"count\texported\t\t3"]
    for lines in [feed[:1], feed[:2], feed]:
        with pytest.raises(sharding.Refused) as refused:
            sharding.step(workspace, "publish", lines, "--output", "out", "--allow-shrink")
        assert refused.value.args[0] == 65 and "expected `end` as the last line" in refused.value.args[1]
        assert not workspace.files()
    sharding.step(workspace, "publish", [*feed, b"end"], "--output", "out")
    assert workspace.files() == {"all.rss": b"---"}


def test_what_stays_the_same_is_left_alone(workspace):
    corpus.write(workspace.source)
    sharding.export(workspace, "steps")
    before = workspace.stamps(workspace.folder / "steps")
    sharding.export(workspace, "steps")
    assert workspace.stamps(workspace.folder / "steps") == before


def test_what_vanishes_is_removed_but_not_too_much_at_once(workspace):
    names = [f"{number}.md" for number in range(10)]
    workspace.put_all([document(name, {"topics": f"[Topic {name[0]}]"}) for name in names])
    sharding.export(workspace, "steps")
    (workspace.source / "0.md").unlink()
    sharding.export(workspace, "steps")
    standing = workspace.files(workspace.folder / "steps")
    assert "topics/topic-0.rss" not in standing and "topics/topic-1.rss" in standing
    for name in names[1:7]:
        (workspace.source / name).unlink()
    with pytest.raises(sharding.Refused) as refused:
        sharding.export(workspace, "steps")
    assert refused.value.args[0] == 65 and "6 of the 9 articles" in refused.value.args[1]
    assert workspace.files(workspace.folder / "steps") == standing


def test_nothing_held_back_is_in_any_line(workspace):
    def held(path: str, **fields: str):
        workspace.put_all([document(path, {"topics": "[Canary]", "title": "Canary"} | fields)])

    held("unpublished.md", published="false")
    held("future.md", publishedDateTime="2999-01-01T00:00:00Z")
    workspace.put_all([document("secured.md", {"title": "Open", "topics": "[Open]", "secured": "{a: [Canary, Canary]}"})])
    lines, _ = sharding.export(workspace, "steps")
    assert any(line.startswith(b"entry\ttopic\t") for line in lines)
    for line in lines:
        kind, *columns = line.split(b"\t")
        if kind in {b"copy", b"file", b"entry"}:
            column = 3 if kind == b"entry" else -1
            columns[column] = base64.b64decode(columns[column])
        assert not any(b"canary" in column.lower() for column in columns)


NO_ARTICLE = base64.b64encode(b"no article").decode()


@pytest.mark.parametrize(("step", "lines", "number"), [
    ("read", ["a.md"], 1), ("read", ["a.md\tLS0tCg==", "b.md\t?"], 2), ("read", ["", "a.md\tLS0tCg=="], 1),
    ("read", ["a\\x.md\tLS0tCg=="], 1), ("read", ["a.md\tLS0tCg==\tmore"], 1),
    ("deduplicate", [f"copy\thttps://a.example/\ta.md\t{NO_ARTICLE}"], 1), ("deduplicate", ["copy\tx"], 1),
    ("deduplicate", ["entry\ttopic\tx\ty\tz"], 1),
    ("name", ["spelling\tall\tall\t\t\t-1"], 1), ("name", ["spelling\tx\ttopic\tx\tx"], 1),
    ("name", ["spelling\tx\ttopic\tx\tx\tmany"], 1),
    ("name", ["spelling\tb\ttopic\tb\tB\t1", "spelling\ta\ttopic\ta\tA\t1"], 2),
    ("write", ["entry\tall\t\tx"], 1), ("write", [f"entry\tall\t\tx\t{NO_ARTICLE}\ta.md"], 1), ("shown", ["entry\tall\t\tx"], 1), ("text", ["a.md"], 1),
    ("write", [f"all\t\tx\t{NO_ARTICLE}"], 1), ("write", ["feed\tw\tx\ty\tz"], 1),
    ("site", ["feed\tall\tall\t\tAll\t3\tyesterday"], 1), ("site", ["feed\tall\tall\tAll\t3\t2024-01-01T00:00:00Z"], 1),
    ("name", ["spelling\tx\tnone\tx\tx\t1"], 1), ("write", [f"entry\tnone\t\tx\t{NO_ARTICLE}\ta.md"], 1),
    ("site", ["feed\tall\tnone\t\tAll\t3\t2024-01-01T00:00:00Z"], 1),
    ("publish", ["feed\tall\tnone\t\tAll\t3\t2024-01-01T00:00:00Z"], 1),
    ("publish", ["file\tall.rss\tx\tLS0t"], 1), ("publish", ["entry\tall\t\tx\ty"], 1),
    ("publish", ["count\tx\t\tmany"], 1), ("publish", ["feed\t../x\tall\t\tAll\t3\t2024-01-01T00:00:00Z"], 1),
    ("publish", ["feed\ta\tall\t\tAll\t3\t2024-01-01T00:00:00Z", "file\ta./../../x\tx\tLS0t"], 2),
    ("publish", ["feed\ta\tall\t\tAll\t3\t2024-01-01T00:00:00Z", "file\tb.rss\tx\tLS0t"], 2),
])
def test_malformed_lines(workspace, step, lines, number):
    for name in ["names", "none"]:
        (workspace.folder / name).touch()
    options = {"write": ["--names", "names"], "text": ["--shown", "none"], "publish": ["--output", "out"]}.get(step, [])
    with pytest.raises(sharding.Refused) as refused:
        sharding.step(workspace, step, [line.encode() for line in lines], *options)
    status, said = refused.value.args
    assert status == 65 and "expected" in said.partition(f"outfeed: error: standard input:{number}: ")[2]
    assert not workspace.files() and not (workspace.folder / "x").exists()
