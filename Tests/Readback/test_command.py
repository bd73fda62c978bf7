"""Options, exit statuses, and what is printed where."""

import json
import re
import subprocess

import pytest

import reading
from conftest import BASE, NOW, SITE, SITE_FILES, Workspace, binary, files_of
from corpus_dates import utc
from documents import UNPUBLISHED, document
from selection import select

PAGES = [
    document("f/good.md", {"quality": "80", "heat": "9", "type": "article", "category": "news", "topics": "[Kept, A]"},
             quality=80, type="article", category="news", topics=("Kept", "A")),
    document("f/edge.md", {"quality": "50", "heat": "5", "type": "video", "category": "news", "topics": "[Kept]"},
             quality=50, type="video", category="news", topics=("Kept",)),
    document("f/poor.md", {"quality": "49", "heat": "4", "type": "article", "category": "opinion", "topics": "[Gone]"},
             quality=49, type="article", category="opinion", topics=("Gone",)),
    document("f/bare.md", {"topics": "[Bare]"}, topics=("Bare",)),
    # A newer copy that a filter excludes does not hide the older one.
    document("f/copy-1.md", {"id": "urn:ex:copy", "quality": "70", "type": "article", "category": "news",
                             "publishedDateTime": "2021-01-01"},
             identity="urn:ex:copy", quality=70, type="article", category="news", published=utc(2021, 1, 1)),
    document("f/copy-2.md", {"id": "urn:ex:copy", "quality": "10", "topics": "[Gone]",
                             "publishedDateTime": "2022-01-01"},
             identity="urn:ex:copy", quality=10, topics=("Gone",), published=utc(2022, 1, 1)),
]


@pytest.fixture
def pages(workspace: Workspace) -> Workspace:
    workspace.put_all(PAGES)
    return workspace


FILTERS = [
    (["--min-quality", "50"], lambda a: (a.quality or 0) >= 50),
    (["--type", "article"], lambda a: a.type == "article"),
    (["--type", "article", "--type", "video"], lambda a: a.type in ("article", "video")),
    (["--category", "news"], lambda a: a.category == "news"),
    (["--category", "news", "--type", "video"], lambda a: a.category == "news" and a.type == "video"),
    (["--min-quality", "50", "--category", "news"], lambda a: (a.quality or 0) >= 50 and a.category == "news"),
]


@pytest.mark.parametrize("options, passes", FILTERS, ids=lambda x: " ".join(x) if isinstance(x, list) else "")
def test_filters_select(pages, options, passes):
    expected = select(PAGES, passes=passes)
    summary = pages.export("--json", *options).json
    assert {key: summary[key] for key in expected.counts} == expected.counts
    entries = reading.entries(pages.output / "all.atom")
    assert [e.identity for e in entries] == [a.identity for a in expected.articles]
    assert [e.title for e in entries] == [a.title for a in expected.articles]
    assert {p.stem for p in (pages.output / "topics").glob("*.rss")} == {n.lower() for n in expected.topic_names.values()}


def test_min_heat_selects(pages):
    pages.export("--min-heat", "5")
    assert {e.title for e in reading.entries(pages.output / "all.rss")} == {"Article good", "Article edge"}


def test_unpublished_documents_can_be_included(workspace):
    documents = [PAGES[0], document("f/draft.md", {"published": "false", "topics": "[Draft]"}, outcome=UNPUBLISHED,
                                    topics=("Draft",))]
    workspace.put_all(documents)
    held = workspace.export("--json").json
    assert held["heldBack"]["unpublished"] == 1 and held["exported"] == 1
    assert not (workspace.output / "topics/draft.rss").exists()
    included = workspace.export("--json", "--include-unpublished").json
    assert included["heldBack"]["unpublished"] == 0 and included["exported"] == 2
    assert (workspace.output / "topics/draft.rss").exists()


def test_future_articles_appear_when_their_time_comes(workspace):
    workspace.put("x.md", document("f/x.md", {"publishedDateTime": "2024-06-01T12:00:00Z"}).data)
    workspace.put("y.md", PAGES[0].data)
    assert workspace.export("--json").json["heldBack"]["future"] == 1
    later = workspace.run("export", "corpus", "--output", "out", "--now", "2024-06-01T12:00:00Z", "--json")
    assert later.json["heldBack"]["future"] == 0 and later.json["exported"] == 2


@pytest.mark.parametrize("options, expected", [
    (["--by", "topic"], {"topics"}), (["--by", "provider"], {"providers"}), (["--by", "all"], files_of("all")),
    (["--by", "all,topic"], files_of("all") | {"topics"}),
    (["--format", "atom", "--by", "all"], {"all.atom", "all.html"}),
    (["--format", "rss", "--by", "all"], {"all.rss", "all.html"}),
    (["--format", "json", "--by", "all"], {"all.json", "all.html"}),
], ids=lambda x: " ".join(x) if isinstance(x, list) else "")
def test_by_and_format_choose_the_files(pages, options, expected):
    pages.export(*options)
    assert {path.split("/")[0] for path in pages.files()} == expected | SITE_FILES


def test_a_format_no_longer_wanted_is_removed(pages):
    pages.export()
    before = set(pages.files())
    assert "  all.json\n" in pages.export("--format", "atom", code=65).err
    assert set(pages.files()) == before
    pages.export("--format", "atom", "--allow-shrink")
    assert set(pages.files()) == {path for path in before if not path.endswith((".rss", ".json"))}


def test_the_limit_holds(pages):
    pages.export("--limit", "2")
    assert len(reading.entries(pages.output / "all.rss")) == len(reading.entries(pages.output / "all.atom")) == 2


USAGE = [["export", "--no-such-option"], ["no-such-command"], ["export", "corpus", "--limit", "many"],
         ["export", "corpus", "--limit", "-1"], ["export", "corpus", "--format", "pdf"],
         ["export", "corpus", "--now", "someday"],
         ["export", "corpus", "--now", "2024-02-30"], ["export", "corpus", "--min-quality", "good"],
         ["export", "corpus", "--base-url", "javascript:alert(1)"], ["export", "corpus", "--quiet", "--verbose"],
         ["export", "corpus", "--output"]]


@pytest.mark.parametrize("arguments", USAGE, ids=" ".join)
def test_wrong_usage_is_64(pages, arguments):
    run = pages.run(*arguments)
    assert run.code == 64 and run.err and not run.out
    assert not pages.output.exists()


@pytest.mark.parametrize("words, environment", [(["--by", "moon"], {}), (["--by", "all,moon"], {}),
                                               ([], {"OUTFEED_BY": "moon"})], ids=str)
def test_a_grouping_that_the_configuration_does_not_have_is_78(pages, words, environment):
    run = pages.run("export", "corpus", "--output", "out", "--now", NOW, *words, **environment)
    assert run.code == 78 and not run.out
    assert "there are no feeds by `moon`: expected some of all, topic, provider" in run.err
    assert not pages.output.exists()


def test_two_topics_with_one_slug_are_one_topic(pages):
    pages.config.write_text(SITE + "slugs: {Kept: same, A: same}\n")
    pages.export()
    assert [e.identity for e in reading.entries(pages.output / "topics/same.rss")] == [
        a.identity for a in select(PAGES).articles if {"Kept", "A"} & set(a.topics)]
    assert pages.listed()["topics/same"]["name"] == "Kept"
    assert not {"topics/kept.rss", "topics/a.rss"} & set(pages.files())


def test_a_source_that_does_not_exist_is_66(pages):
    run = pages.run("export", "corpus", "nowhere", "--output", "out")
    assert run.code == 66 and "nowhere" in run.err
    assert not pages.output.exists()


def test_an_output_that_cannot_be_written_is_73_or_74(pages):
    pages.output.write_text("a file, not a folder")
    run = pages.run("export", "corpus", "--output", "out", "--base-url", BASE)
    assert run.code in (73, 74) and run.err
    assert pages.output.read_text() == "a file, not a folder"


CONFIGURATIONS = [
    ("outptu: out\n", 1, "output"), ("site:\n  titel: x\n", 2, "title"), ("limit: many\n", 1, "limit"),
    ("limit: [1]\n", 1, "limit"), ("site: [a]\n", 1, "site"), ("output: out\nformats: [pdf]\n", 2, None),
    ("source: [\n", None, None), ("- a\n- b\n", 1, None), ("slugs: {Kept: a, kept: b}\n", 1, "another spelling"),
    ("include_unpublished: perhaps\n", 1, None), ("site:\n  id: no id\n", 2, None),
    ("base_url: not an address\n", 1, "base_url"), ("site:\n  ttl: -5\n", 2, "ttl"),
    ("slugs: {Kept: ../up}\n", None, None), ("slugs: {Kept: ''}\n", None, None),
    ("feeds: [all, {by: topic}, topic]\n", 1, "already"), ("by: all\nfeeds: [all]\n", 1, "together"),
    ("feeds:\n  - secured\n", 2, "secured"), ("feeds:\n  - book.secured\n", 2, "secured"),
    ("feeds:\n  - all\n  - {by: topic, path: topics}\n", 3, "{slug}"), ("feeds: [titel]\nbys: x\n", 2, "bys"),
    ("feeds:\n  - {path: index, where: {topic: A}}\n", 2, "index.html"), ("feeds:\n  - title\n", 2, "title"),
    ("feeds:\n  - all\n  - {path: all, where: {topic: A}}\n", 3, "all"), ("feeds: []\n", 1, "at least one"),
    ("feeds:\n  - {path: a, where: {secured: x}}\n", 2, "secured"), ("feeds:\n  - {path: ../a, where: {topic: x}}\n", 2, "/"),
    ("feeds:\n  - {path: a}\n", 2, "where"), ("feeds:\n  - {path: a, where: {quality: {min: good}}}\n", 2, "number"),
]


@pytest.mark.parametrize("text, line, word", CONFIGURATIONS, ids=lambda x: str(x).replace("\n", "; "))
def test_a_wrong_configuration_is_78(pages, text, line, word):
    pages.config.write_text(text)
    run = pages.run("export", "corpus", "--output", "out", "--now", NOW)
    assert run.code == 78, run.err
    assert "outfeed.yml" in run.err
    assert line is None or f"outfeed.yml:{line}" in run.err
    assert word is None or word in run.err
    assert not pages.output.exists()


def test_the_configuration_can_say_it_all(pages):
    pages.config.write_text(SITE + "source: corpus\noutput: out\nbase_url: https://feeds.example.org/\n"
                            "limit: 1\nslugs:\n  Kept: chosen\n")
    run = pages.run("export", "--now", NOW)
    assert run.code == 0, run.err
    assert (pages.output / "topics/chosen.rss").exists() and not (pages.output / "topics/kept.rss").exists()
    assert len(reading.entries(pages.output / "all.rss")) == 1
    elsewhere = pages.folder / "elsewhere"
    elsewhere.mkdir()
    before = pages.stamps()
    assert pages.run("export", "--config", "../outfeed.yml", "--now", NOW, cwd=elsewhere).code == 0
    assert pages.stamps() == before and not list(elsewhere.iterdir())


def test_the_environment_is_over_the_file_and_below_the_command_line(pages):
    pages.config.write_text(SITE + "source: nowhere\noutput: out\nlimit: 1\nformat: atom\njson: true\n")
    environment = {"OUTFEED_SOURCE": "corpus", "OUTFEED_LIMIT": "2", "OUTFEED_FORMAT": "rss", "OUTFEED_JSON": "no",
                   "OUTFEED_BASE_URL": "https://feeds.example.org", "OUTFEED_UNKNOWN": "x"}
    run = pages.run("export", "--now", NOW, "--limit", "3", **environment)
    assert run.code == 0 and not run.out.startswith("{"), run.err
    assert len(reading.entries(pages.output / "all.rss")) == 3 and not (pages.output / "all.atom").exists()
    assert b"https://feeds.example.org/all.rss" in (pages.output / "all.rss").read_bytes()


@pytest.mark.parametrize("name, text", [("LIMIT", "many"), ("FORMAT", "pdf"), ("SITE_ID", "no id"), ("HUBS", "ftp://x/")])
def test_a_wrong_variable_is_78(pages, name, text):
    run = pages.run("export", "corpus", "--output", "out", "--now", NOW, **{f"OUTFEED_{name}": text})
    assert run.code == 78 and run.err.startswith(f"outfeed: error: OUTFEED_{name}: expected "), run.err
    assert not pages.output.exists()


def test_json_is_one_object_and_the_summary_is_text_otherwise(pages):
    assert set(json.loads(pages.export("--json").out)) == {
        "documents", "exported", "published", "heldBack", "duplicates", "filtered", "rejected", "kept", "unreadable", "notDocuments",
        "problems", "feeds", "emptyFeeds", "files", "seconds"}
    text = pages.export().out
    assert "6" in text and "5" in text and not text.lstrip().startswith("{")


def test_quiet_says_nothing_when_all_is_well(pages):
    for _ in range(2):
        run = pages.export("--quiet")
        assert (run.out, run.err) == ("", "")


def test_quiet_still_tells_problems(pages):
    pages.put("bad.md", document("bad.md", {"quality": "high"}).data)
    run = pages.export("--quiet")
    assert run.out == "" and "corpus/bad.md:5:" in run.err


def test_problem_lines_can_be_followed_by_an_editor(pages):
    pages.put("bad.md", document("bad.md", {"quality": "high"}).data)
    assert re.search(r"^corpus/bad\.md:5:\d+: .*quality", pages.export().err, re.MULTILINE)


def test_nothing_is_coloured_or_animated_off_a_terminal(pages):
    run = pages.export("--verbose")
    assert "\x1b" not in run.out + run.err and "\r" not in run.out + run.err


def test_help_and_version(workspace):
    for arguments in (["--help"], ["export", "--help"], ["list", "--help"], ["explain", "--help"], ["--version"]):
        run = workspace.run(*arguments)
        assert run.code == 0 and run.out
    documented = workspace.run("--help").out + workspace.run("export", "--help").out
    assert all(str(code) in documented for code in (64, 65, 66, 70, 73, 74, 78))


def test_a_reader_that_goes_away_does_not_end_the_export(pages):
    command = [str(binary()), "export", "corpus", "--output", "out", "--now", NOW]
    with subprocess.Popen(command, cwd=pages.folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        process.stdout.close()
        assert process.wait(60) == 0
    assert pages.feeds()


def test_output_that_cannot_be_written_is_a_failure(pages):
    with open("/dev/full", "w") as full:
        done = subprocess.run([str(binary()), "export", "corpus", "--json"], cwd=pages.folder, stdout=full,
                              stderr=subprocess.PIPE, timeout=60)
    assert done.returncode == 74 and b"standard output" in done.stderr
