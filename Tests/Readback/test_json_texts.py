"""Texts of articles in JSON: excerpts and full text, however the articles are divided among files."""

import gzip
import json
import re
import xml.etree.ElementTree as ET

import pytest

from test_full_text import ATOM, CONTENT, bodies

HTML, TEXT, MARKDOWN = "<p>One <b>two</b> &amp; <a href='b'>three</a>.</p><script>x</script>", "One <b> & *c*.\nTwo.\n\nThree.", "One *two*.\n\n- a"
CLEAN_HTML = '<p>One <b>two</b> &amp; <a href="https://x.example/b">three</a>.</p>'
CLEAN_TEXT = "<p>One &lt;b&gt; &amp; *c*.<br>\nTwo.</p>\n<p>Three.</p>"
CLEAN_MARKDOWN = "<p>One <em>two</em>.</p>\n<ul>\n<li>a</li>\n</ul>"
# What an article has besides its title, and what it becomes.
KEYS = [
    ({"content_html": HTML}, CLEAN_HTML), ({"Content-HTML": HTML}, CLEAN_HTML), ({"html": HTML}, CLEAN_HTML),
    ({"bodyHtml": HTML}, CLEAN_HTML), ({"content": HTML}, CLEAN_HTML), ({"body": HTML}, CLEAN_HTML),
    ({"content": TEXT}, CLEAN_TEXT), ({"body": TEXT}, CLEAN_TEXT), ({"content_text": TEXT}, CLEAN_TEXT),
    ({"text": TEXT}, CLEAN_TEXT), ({"articleBody": TEXT}, CLEAN_TEXT),
    ({"text": "<p>a</p>"}, "<p>&lt;p&gt;a&lt;/p&gt;</p>"),
    ({"markdown": MARKDOWN}, CLEAN_MARKDOWN), ({"body_markdown": MARKDOWN}, CLEAN_MARKDOWN),
    ({"markdown": "{% include x %} {{< y >}}"}, "<p>{% include x %} {{&lt; y &gt;}}</p>"),
    # The first in the list that has a text.
    ({"text": "plain", "content_html": HTML, "markdown": MARKDOWN}, CLEAN_HTML),
    ({"content_html": " ", "text": "plain"}, "<p>plain</p>"), ({"content_html": None, "text": "plain"}, "<p>plain</p>"),
    ({"content_html": 12, "body": ["x"], "content": {"raw": HTML}, "text": "plain"}, "<p>plain</p>"),
    ({"content": {"rendered": HTML, "protected": False}, "text": "plain"}, CLEAN_HTML), ({"body": {"rendered": HTML}}, ""),
    ({"text": "\U0001f609 \\ \" \u2028\u0000end"}, None), ({"meta": {"content_html": HTML}}, ""), ({}, ""),
    ({"content_html": "<script>x</script>"}, ""), ({"secured": {"text": "x"}, "text": "plain"}, "<p>plain</p>"),
]


def articles(more=()):
    return [{"title": f"a{n}", "date": f"2024-01-{n % 28 + 1:02}", "url": f"https://x.example/{n}", "excerpt": "Mine."} | keys
            for n, keys in enumerate([keys for keys, _ in KEYS] + list(more))]


def lines(found):
    return b"".join(json.dumps(article).encode() + b"\n" for article in found)


FORMS = {
    "one each": lambda a: {f"{n}.json": json.dumps(article).encode() for n, article in enumerate(a)},
    "a list": lambda a: {"a.json": json.dumps({"articles": a}).encode()},
    "lines": lambda a: {"a#1.jsonl": lines(a[:9]), "b/c.ndjson": lines(a[9:])},
    "compressed": lambda a: {"a.jsonl.gz": gzip.compress(lines(a))},
}
SITE = 'site: {id: "tag:example.org,2024:news", url: "https://x.example/"}\ncontent: full\n'


@pytest.mark.parametrize("form", FORMS)
def test_every_key_in_every_form(workspace, form):
    workspace.config.write_text(SITE)
    for path, data in FORMS[form](articles()).items():
        workspace.put(path, data)
    workspace.export("--limit", "1000")
    found = bodies(workspace)
    assert found["rss"] == found["atom"] == found["json"]
    expected = {f"a{n}": text for n, (_, text) in enumerate(KEYS) if text}
    assert {name: found["rss"][name] for name in expected} == expected
    shown = {name for name, text in found["rss"].items() if "Mine." in text}
    assert shown == {f"a{n}" for n, (_, text) in enumerate(KEYS) if text == ""}
    assert workspace.run("check", "--warnings-as-errors", "--ignore", "atom-updated-identical", "out").code == 0
    before = workspace.stamps()
    workspace.export("--limit", "1000")
    assert workspace.stamps() == before


def test_the_first_paragraph_is_the_excerpt(workspace):
    cases = {"<h1>H</h1><p>One <b>two</b>.</p><p>Three.</p>": "content_html", "One *two*.\n\nThree.": "markdown",
             "One two.\n\nThree.": "text", "One\ntwo.\n\nThree.": "articleBody"}
    workspace.put("a.jsonl", lines({"title": f"t{n}", "date": "2024-01-01", "url": f"https://x.example/{n}", key: text}
                                   for n, (text, key) in enumerate(cases.items())))
    workspace.put("b.json", json.dumps({"title": "own", "date": "2024-01-01", "url": "https://x.example/own", "text": "Text.",
                                        "summary": "Mine."}))
    workspace.export()
    items = json.loads((workspace.output / "all.json").read_text())["items"]
    assert {item["title"]: item["summary"] for item in items} == {f"t{n}": "One two." for n in range(4)} | {"own": "Mine."}


def test_a_changed_text_changes_the_feeds_that_show_it(workspace):
    found = [{"title": f"a{n}", "date": "2024-01-01", "url": f"https://x.example/{n}", "summary": "Mine.", "text": "Before.",
              "tags": ["AI" if n else "Chess"]} for n in range(3)]
    workspace.put("a.jsonl", lines(found))
    workspace.export("--content", "full")
    found[1]["text"] = "After."
    workspace.put("a.jsonl", lines(found))
    run = workspace.export("--content", "full", "--verbose")
    written = set(re.findall(r"written out/(\S+)", run.err))
    assert {"topics/ai.rss", "all.rss"} <= written and not [name for name in written if "chess" in name or name.endswith(".html")]
    assert "After." in bodies(workspace)["rss"]["a1"] and "Before." in bodies(workspace)["rss"]["a2"]
    # Held back: nothing of it stays.
    found[1]["draft"] = True
    workspace.put("a.jsonl", lines(found))
    workspace.export("--content", "full", "--allow-shrink")
    everything = workspace.files() | workspace.files(workspace.folder / ".outfeed")
    assert not any(b"After." in data for data in everything.values())


def test_a_long_text_is_cut_and_told(workspace):
    text = "word " * 20 + "\n\n"
    workspace.put("a.jsonl", lines({"title": f"a{n}", "date": "2024-01-01", "url": f"https://x.example/{n}", "summary": "Mine.",
                                    "text": "&" * 300_000 if n == 2 else text * (9000 if n else 1)} for n in range(3)))
    run = workspace.export("--content", "full")
    found = bodies(workspace)["rss"]
    assert run.err.count("too long") == 1 and "a.jsonl#3" in run.err
    assert len(found["a1"]) > 900_000 and "https://x.example/2" in found["a2"]


def test_front_matter_has_its_text_below(workspace):
    workspace.put("a.md", '{"title": "a", "date": "2024-01-01", "url": "https://x.example/a", "content_html": "<p>No</p>"}\n\nBelow.\n')
    workspace.export("--content", "full")
    assert "Below." in bodies(workspace)["rss"]["a"] and "No" not in bodies(workspace)["rss"]["a"]


def test_a_setting_may_give_a_key_another_meaning(workspace):
    workspace.config.write_text(SITE + "fields: {excerpt: [content]}\nfeeds: [all, {by: body}]\n")
    workspace.put("a.json", json.dumps({"title": "a", "date": "2024-01-01", "url": "https://x.example/a", "content": "Mine.",
                                        "body": "Series", "text": "Text."}))
    workspace.export()
    assert bodies(workspace)["rss"]["a"] == "<p>Text.</p>" and workspace.run("list", "--output", "out", "--json").json
    assert any("series" in name for name in workspace.files())
    assert ET.parse(workspace.output / "all.atom").getroot().find(f"{ATOM}entry/{ATOM}summary").text == "Mine."
    assert CONTENT
