"""The list of all feeds for feed readers, parsed by the standard library's XML parser."""

from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest

from conftest import BASE, Workspace
from documents import document
from reading import rfc3339

HEADINGS = {"topic": "Topics", "provider": "Providers"}
PAGE = document("o/x.md", {"topics": "['A & \"B\"']"})


def outlines(workspace: Workspace) -> dict[str, list[dict[str, str]]]:
    """The feeds by the heading above them; the feed of all articles has none."""
    root = ElementTree.parse(workspace.output / "feeds.opml").getroot()
    assert (root.tag, root.attrib, [child.tag for child in root]) == ("opml", {"version": "2.0"}, ["head", "body"])
    found: dict[str, list[dict[str, str]]] = {}
    for outline in root.find("body"):
        if outline.get("type"):
            assert not len(outline) and not found
            found[""] = [outline.attrib]
        else:
            assert list(outline.attrib) == ["text"] and outline.get("text") not in found
            assert not [feed for feed in outline if len(feed)]
            found[outline.get("text")] = [feed.attrib for feed in outline]
    return found


def expected(workspace: Workspace, format: str = "rss") -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for path, feed in workspace.listed().items():
        found.setdefault(HEADINGS.get(feed["grouping"], ""), []).append(
            {"text": feed["name"], "title": feed["name"], "type": "rss", "xmlUrl": f"{BASE}{path}.{format}",
             "htmlUrl": f"{BASE}{path}.html"})
    return found


def by_address(found: dict[str, list[dict[str, str]]]) -> dict[str, list[dict[str, str]]]:
    return {heading: sorted(feeds, key=lambda feed: feed["xmlUrl"]) for heading, feeds in found.items()}


def test_every_feed_is_listed_once_below_its_heading(exported):
    found = outlines(exported.workspace)
    assert by_address(found) == by_address(expected(exported.workspace))
    assert list(found) == ["", "Topics", "Providers"]
    for feeds in found.values():
        names = [feed["text"].lower() for feed in feeds]
        assert names == sorted(names, key=str.encode)


def test_every_address_is_that_of_a_file(exported):
    files = exported.workspace.files()
    for feeds in outlines(exported.workspace).values():
        for feed in feeds:
            for name in ("xmlUrl", "htmlUrl"):
                assert feed[name].startswith(BASE) and feed[name].removeprefix(BASE) in files, feed


def test_the_head_says_what_the_feed_of_everything_says(exported):
    head = ElementTree.parse(exported.workspace.output / "feeds.opml").find("head")
    assert [child.tag for child in head] == ["title", "dateModified", "docs"]
    assert head.findtext("title") == "Example News"
    assert parsedate_to_datetime(head.findtext("dateModified")) == rfc3339(
        exported.workspace.listed()["all"]["updated"])


@pytest.mark.parametrize("options, format", [(["--format", "atom"], "atom"), (["--format", "json,atom"], "atom"),
                                             (["--format", "json"], "json")], ids=str)
def test_the_first_format_there_is_is_the_one_to_subscribe_to(workspace, options, format):
    workspace.put(PAGE.path, PAGE.data)
    workspace.export(*options)
    assert by_address(outlines(workspace)) == by_address(expected(workspace, format))


def test_it_changes_with_the_feeds_alone(workspace):
    workspace.put(PAGE.path, PAGE.data)
    workspace.export()
    before = workspace.stamps()["feeds.opml"]
    workspace.put(PAGE.path, PAGE.data.replace(b"Article x", b"Article why"))
    workspace.export()
    assert workspace.stamps()["feeds.opml"] == before
    workspace.put("y.md", document("o/y.md", {"topics": "[New]"}).data)
    workspace.export()
    assert [feed["text"] for feed in outlines(workspace)["Topics"]] == ['A & "B"', "New"]


def test_without_a_base_url_there_is_none(workspace):
    workspace.put(PAGE.path, PAGE.data)
    workspace.export()
    assert (workspace.output / "feeds.opml").exists()
    workspace.export("--allow-shrink", base=None)
    assert not (workspace.output / "feeds.opml").exists()
