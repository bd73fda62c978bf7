"""Which feeds exist, what they contain, their metadata, and the summary."""

import re
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest

import corpus
import corpus_groups
import reading
from conftest import BASE, FORMATS, RENDITIONS, SITE_FILES, Workspace, files_of
from selection import LIMIT, select, topic_key

SELECTION = select(corpus.documents())
FILE_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
KNOWN = {"Computer Vision": "computer-vision", "C++": "c-plus-plus", "C#": "c-sharp", ".NET": "dot-net",
         "R&D": "r-and-d", "AI": "ai", "C": "c", "Café News": "cafe-news", "ø": "o", "Ünïcödé": "unicode"}


@pytest.fixture(scope="module")
def listed(exported):
    return exported.workspace.run("list", "--output", "out", "--json").json


@pytest.fixture(scope="module")
def paths(listed):
    """The path of each feed, by grouping and subject."""
    return {(feed["grouping"], feed["subject"]): feed["path"] for feed in listed}


def shown(grouping: str, subject: str) -> str:
    """The name of a feed."""
    return {"topic": SELECTION.topic_names, "provider": SELECTION.provider_names}.get(grouping, {}).get(
        subject, "Example News")


def test_there_is_a_feed_for_everything_and_every_topic_and_provider(paths):
    assert set(paths) == set(SELECTION.feeds)


def test_feeds_are_where_their_slugs_say(paths):
    assert paths == {(grouping, subject): f"{grouping}s/{subject}" if subject else grouping
                     for grouping, subject in SELECTION.feeds}


def test_the_folder_holds_those_feeds_and_nothing_else(exported, paths):
    assert set(exported.workspace.files()) == files_of(*paths.values()) | SITE_FILES
    assert len(set(paths.values())) == len(paths), "two feeds share a file"


def test_list_tells_each_feed_as_it_is(listed, paths):
    feeds = SELECTION.feeds
    by_path = {path: key for key, path in paths.items()}
    for feed in listed:
        articles = feeds[by_path[feed["path"]]]
        assert feed["entries"] == min(len(articles), LIMIT), feed
        assert feed["articles"] == len(articles), feed
        assert feed["formats"] == list(RENDITIONS) and feed["kind"] == feed["grouping"]
        assert feed["name"] == shown(*by_path[feed["path"]])
    assert next(f for f in listed if f["kind"] == "all")["updated"] == "2024-06-01T00:00:00Z"


def test_every_feed_holds_its_newest_articles_in_order_in_all_formats(exported, paths):
    for key, articles in SELECTION.feeds.items():
        for kind in FORMATS:
            entries = exported.entries(f"{paths[key]}.{kind}")
            assert [e.identity for e in entries] == [a.identity for a in articles[:LIMIT]], (key, kind)


def test_every_feed_is_clean_to_feedparser(exported):
    for path in exported.workspace.feeds():
        assert reading.seen(path)


def test_every_feed_begins_and_ends_as_promised(exported):
    for path in exported.workspace.feeds():
        data = path.read_bytes()
        if path.suffix == ".json":
            assert data.startswith(b'{\n  "version": "https://jsonfeed.org/version/1.1",\n') and data.endswith(b"\n}\n")
            continue
        assert data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<'), path
        assert data.count(b"<?") == 1, path
        assert data.endswith((b"</rss>\n", b"</feed>\n")) and b"<!DOCTYPE" not in data and b"<![CDATA[" not in data
        ElementTree.fromstring(data)


def test_file_names_of_topics_are_safe(paths):
    for (grouping, subject), path in paths.items():
        if grouping == "topic":
            file = path.removeprefix("topics/")
            assert FILE_NAME.fullmatch(file), (subject, path)
            assert len(f"{file}.atom") <= 100, (subject, path)
            assert file not in ("index", "feeds", "all", "con", "nul"), (subject, path)


@pytest.mark.parametrize("name, file", KNOWN.items())
def test_file_names_of_topics_are_readable(listed, name, file):
    assert [feed["path"] for feed in listed if feed["name"] == name] == [f"topics/{file}"]


def test_the_file_name_of_a_topic_depends_on_that_topic_alone(workspace, paths):
    for number, name in enumerate(corpus_groups.NAMES):
        if number % 6 == 0:
            alone = [d for d in corpus_groups.topics() if d.path == f"topics/name-{number:02}.md"]
            workspace.put_all(alone)
            workspace.export()
            assert (workspace.output / f"{paths['topic', topic_key(name)]}.rss").exists(), name
            (workspace.source / alone[0].path).unlink()


@pytest.mark.parametrize("spellings, shown", corpus_groups.SPELLINGS, ids=lambda x: x if isinstance(x, str) else "")
def test_the_shown_topic_is_the_spelling_most_used(listed, spellings, shown):
    assert {topic_key(name.replace("&amp;", "&")) for name in spellings} == {topic_key(shown)}
    assert [feed["name"] for feed in listed if feed["subject"] == topic_key(shown)] == [shown]


def test_feeds_name_themselves(exported, paths):
    for (grouping, subject), path in paths.items():
        rss = reading.root(exported.workspace.output / f"{path}.rss").find("channel")
        atom = reading.root(exported.workspace.output / f"{path}.atom")
        assert "Example News" in rss.findtext("title")
        assert shown(grouping, subject) in rss.findtext("title"), (grouping, subject)
        assert atom.findtext(f"{reading.ATOM}id") == "tag:example.org,2024:news/" + "/".join(
            filter(None, [grouping, subject]))
        assert atom.findtext(f"{reading.ATOM}title") == rss.findtext("title")
        assert rss.find(f"{reading.ATOM}link").get("href") == f"{BASE}{path}.rss"
        assert [k.get("href") for k in atom.iterfind(f"{reading.ATOM}link") if k.get("rel") == "self"] == [
            f"{BASE}{path}.atom"]
        feed = reading.document(exported.workspace.output / f"{path}.json")
        assert rss.findtext("link") == f"{BASE}{path}.html"
        assert [k.get("href") for k in atom.iterfind(f"{reading.ATOM}link") if k.get("rel") == "alternate"] == [
            f"{BASE}{path}.html"]
        assert feed["title"] == rss.findtext("title") and feed["description"] == rss.findtext("description")
        assert feed["feed_url"] == f"{BASE}{path}.json" and feed["home_page_url"] == rss.findtext("link")


def test_the_formats_say_the_same(exported, paths):
    for path in paths.values():
        rss, atom, json = (exported.entries(f"{path}.{kind}") for kind in FORMATS)
        for first, second, third in zip(rss, atom, json, strict=True):
            for name in ("identity", "title", "link", "published", "author", "categories", "body"):
                assert getattr(first, name) == getattr(second, name) == getattr(third, name), (path, name)
            assert second.updated == third.updated and second.excerpt == third.excerpt
        images = [item.get("image") for item in reading.document(exported.workspace.output / f"{path}.json")["items"]]
        assert images == [entry.images[0][0] if entry.images else None for entry in rss]


def test_feeds_are_as_new_as_their_newest_entry(exported):
    for path in exported.workspace.output.rglob("*.atom"):
        entries = exported.entries(str(path.relative_to(exported.workspace.output)))
        newest = {max(e.published for e in entries), max(e.updated for e in entries)}
        channel = reading.root(path.with_suffix(".rss")).find("channel")
        assert reading.rfc3339(reading.root(path).findtext(f"{reading.ATOM}updated")) in newest
        assert parsedate_to_datetime(channel.findtext("lastBuildDate")) in newest
        assert channel.find("pubDate") is None


def test_the_ids_of_feeds_are_unique_and_outlive_the_base_url(exported, tmp_path_factory):
    other = Workspace(tmp_path_factory.mktemp("other-base"))
    corpus.write(other.source)
    other.export(base="https://elsewhere.example/under/here/")

    def ids(output):
        return {str(p.relative_to(output)): [e.text for e in reading.root(p).iter(f"{reading.ATOM}id")]
                for p in output.rglob("*.atom")}
    assert ids(other.output) == ids(exported.workspace.output)
    own = [found[0] for found in ids(other.output).values()]
    assert len(set(own)) == len(own)


def test_the_summary_counts_every_document(exported):
    summary = exported.run.json
    assert {key: summary[key] for key in SELECTION.counts} == SELECTION.counts
    assert summary["feeds"] == {"written": len(SELECTION.feeds), "unchanged": 0, "removed": 0}
    assert summary["files"] == {"written": len(RENDITIONS) * len(SELECTION.feeds) + len(SITE_FILES), "unchanged": 0, "removed": 0}
    assert summary["seconds"] >= 0


def test_no_document_has_a_problem_that_was_not_planted(exported):
    planted = {path for path, _, _ in SELECTION.problems}
    found = {p["path"].split("corpus/", 1)[-1] for p in exported.run.json["problems"]}
    assert found == planted


@pytest.mark.parametrize("path, name, line", SELECTION.problems, ids=lambda x: str(x))
def test_a_problem_names_its_place(exported, path, name, line):
    found = [p for p in exported.run.json["problems"] if p["path"].endswith(f"corpus/{path}")]
    assert found, "no problem is told"
    assert all(p["message"] and p["line"] >= 1 and p["column"] >= 1 for p in found)
    if name:
        assert name in [_root_of(p["field"] or "", name) for p in found]
    if line:
        assert line in [p["line"] for p in found]


def _root_of(field: str, name: str) -> str:
    """The name if the field is at or below it, like `images[0].width` for `images`; otherwise the field."""
    return name if re.match(re.escape(name) + r"\b", field) else field
