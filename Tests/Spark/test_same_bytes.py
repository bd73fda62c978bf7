"""Every file has the same bytes as with `outfeed export`, and the messages are the same."""

import corpus_fields
import everything
import groupings
import json
import os

import pytest
from conftest import Workspace, assert_same, files
from outfeed_spark.failures import PARTIAL

FULL = ("--base-url", "https://feeds.example.org/", "--links", "--json")
CHOICES = {
    "few formats without an address": ("--format", "rss,json", "--limit", "7", "--no-pages", "--by", "topic"),
    "no topics": ("--by", "all,provider", "--format", "atom", "--limit", "200", "--base-url", "https://x.example/a/"),
    "let in and filtered": ("--include-unpublished", "--min-quality", "8", "--type", "article", "--type", "x",
                            "--base-url", "https://feeds.example.org/", "--compress"),
    "a limit above all": ("--limit", "100000", "--by", "topic", "--format", "json", "--no-pages"),
}


def compared(workspace: Workspace, corpus, options: tuple[str, ...], *more: str) -> dict[str, bytes]:
    """Both exports of the documents, which must be the same; returns what they wrote."""
    workspace.fill(corpus[0])
    one, many = workspace.export("--json", *options), workspace.spread("--json", *options, *more)
    # The hostile documents include broken links, which cannot be read.
    assert (one.code, many.code) == (PARTIAL, PARTIAL), one.err[-2000:] + many.err[-2000:]
    assert many.report == one.report
    assert many.problems == one.problems
    written = files(workspace.one)
    assert_same(written, files(workspace.many))
    return written


def test_many_documents(workspace, large):
    assert large[1] >= (20_000 if os.environ.get("OUTFEED_SOAK") else 3_000)
    written = compared(workspace, large, FULL)
    assert {"all.rss", "feeds.opml", "index.html", "topics/race.links.html", "topics/cpp.html"} <= written.keys()
    joined = written["topics/topic-1ikahvhhw8.rss"]
    names = [name for name in (b"Shares a File", b"???") if b"<category>%b</category>" % name in joined]
    assert len(names) == 1, "one topic has one name"
    again = workspace.spread("--allow-shrink", *FULL)
    assert again.report["files"] == {"written": 0, "removed": 0, "unchanged": len(written)}


@pytest.mark.parametrize("options", CHOICES.values(), ids=CHOICES.keys())
def test_choices(workspace, small, options):
    compared(workspace, small, options)


def test_every_grouping(workspace):
    workspace.configure(groupings.CONFIG)
    for document in corpus_fields.documents():
        everything.put(workspace.source / document.path, document.data)
    one, many = workspace.export("--json"), workspace.spread("--json")
    assert (one.code, many.code) == (0, 0), one.err[-2000:] + many.err[-2000:]
    assert many.report == one.report
    written = files(workspace.one)
    assert_same(written, files(workspace.many))
    assert {"feed.xml", "picks-atom.xml", "queries/either.rss", "languages/zh-hant/all.rss"} <= written.keys()


def test_full_text_archives_and_news(workspace):
    workspace.configure("""\
site: {id: "tag:example.org,2024:news", title: News, language: en, url: https://site.example}
base_url: https://feeds.example.org/
archive: month
news_sitemap: true
limit: 3
feeds: [all, {by: topic, content: full, archive: none}, {by: provider, content: full, archive: year}]
""")
    for number in range(90):
        day, hour = 1 + number % 28, number % 24
        date = f"2024-0{1 + number % 5}-{day:02}T{hour:02}:00:00Z" if number % 9 else f"2024-05-31T{hour:02}:00:00Z"
        host = "site.example" if number % 2 else "other.example"
        workspace.put(f"{number}.md", f"---\ntitle: Article {number}\ndate: {date}\nurl: https://{host}/{number % 80}\n"
                      f"topics: [T{number % 4}]\n---\n*Text* {number} {{{{< youtube {number} >}}}}\n")
    workspace.put("long.md", "---\ntitle: Long\ndate: 2024-05-30\nurl: https://site.example/long\ntopics: [Long]\n---\n"
                  + "Word\n\n" * 200_000)
    workspace.put("posts.jsonl", "".join(
        json.dumps({"title": str(number), "url": f"https://json.example/{number}", "date": f"2024-02-1{number}",
                    "tags": ["T1"], "content_html": f"<p>In <b>JSON</b> {number}</p>"}) + "\n" for number in range(5)))
    one, many = workspace.export("--json"), workspace.spread("--json")
    assert (one.code, many.code) == (0, 0), one.err[-2000:] + many.err[-2000:]
    assert many.report == one.report and many.problems == one.problems and "too long" in many.err
    written = files(workspace.one)
    assert_same(written, files(workspace.many))
    assert b"<b>JSON</b>" in written["providers/json.example.json"] and b"<loc>" in written["news-sitemap.xml"]
    assert {"all/2024-01.atom", "providers/other.example.rss"} <= written.keys()


@pytest.mark.parametrize("partitions", ["1", "11"])
def test_the_number_of_partitions_does_not_matter(workspace, small, partitions):
    compared(workspace, small, FULL, "--partitions", partitions)


def test_the_drivers_environment_holds_on_executors(workspace, small, monkeypatch):
    # By now, workers have started with an environment of their own.
    for name, text in {"LIMIT": "7", "FORMAT": "rss,json", "SITE_TITLE": "From the environment", "PAGES": "false",
                       "BASE_URL": "https://environment.example/"}.items():
        monkeypatch.setenv(f"OUTFEED_{name}", text)
    written = compared(workspace, small, ())
    assert b"<title>From the environment</title>" in written["all.rss"] and "index.html" not in written
    assert written["all.rss"].count(b"<item>") == 7 and b"https://environment.example/all.rss" in written["all.rss"]
