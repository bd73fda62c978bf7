"""The HTML lines that let feed readers find a feed from pages of other sites."""

import pytest

import pages
import reading
from conftest import BASE, FORMATS, SITE, Workspace
from documents import document
from test_pages import LABELS, MEDIA_TYPES

PAGES = [document("l/one.md", {"topics": "['A \"quoted\" & <b> topic']"}), document("l/two.md", {"topics": "[AI]"})]
CONFIG = SITE + "source: corpus\noutput: out\n"


@pytest.fixture
def linked(tmp_path) -> Workspace:
    workspace = Workspace(tmp_path, CONFIG)
    workspace.put_all(PAGES)
    return workspace


def expected(workspace: Workspace, path: str, formats: tuple[str, ...], base: str = BASE) -> list[dict[str, str]]:
    title = reading.root(workspace.output / f"{path}.rss").findtext("channel/title")
    return [{"rel": "alternate", "type": MEDIA_TYPES[kind], "title": f"{title} ({LABELS[kind]})",
             "href": f"{base}{path}.{kind}"} for kind in formats]


@pytest.mark.parametrize("formats", [FORMATS, ("rss",), ("rss", "json")], ids=",".join)
@pytest.mark.parametrize("base", [BASE, ""], ids=["base", "no base"])
def test_every_feed_has_lines_that_lead_to_it(linked, formats, base):
    linked.export("--links", "--format", ",".join(formats), base=base or None)
    feeds = linked.listed()
    assert len(feeds) == 4
    assert {p for p in linked.files() if p.endswith(".links.html")} == {f"{path}.links.html" for path in feeds}
    for path, feed in feeds.items():
        assert feed["formats"] == [*formats, "html", "links.html"]
        assert pages.links((linked.output / f"{path}.links.html").read_bytes()) == expected(linked, path, formats, base)


@pytest.mark.parametrize("base", [BASE, ""], ids=["base", "no base"])
def test_the_list_prints_the_same_lines(linked, base):
    if base:
        linked.config.write_text(CONFIG + f"base_url: {base}\n")
    linked.export("--links", base=None)
    printed = linked.run("list", "--links")
    assert printed.code == 0
    lines = "".join((linked.output / f"{path}.links.html").read_text() for path in linked.listed())
    assert printed.out == lines
    linked.export("--allow-shrink", base=None)
    assert not [path for path in linked.files() if path.endswith(".links.html")]
    assert linked.run("list", "--links").out == lines


def test_lines_and_json_exclude_each_other(linked):
    assert linked.run("list", "--links", "--json").code == 64


def test_lines_do_not_come_unasked(exported):
    assert not list(exported.workspace.output.rglob("*.links.html"))
