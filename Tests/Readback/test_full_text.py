"""Full text: what stands below the front matter, in every format."""

import json
import re
import xml.etree.ElementTree as ET

import pytest

ARTICLE = """---
title: {title}
date: {date}
webUrl: https://x.example/{name}/
topics: [{topic}]
{more}---
{body}
"""
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
ATOM = "{http://www.w3.org/2005/Atom}"


def write(workspace, name, body, *, topic="AI", date="2024-01-02", more=""):
    text = ARTICLE.format(title=name.capitalize(), date=date, name=name, topic=topic, more=more, body=body)
    (workspace.source / f"{name}.md").write_text(text)


def bodies(workspace, feed="all"):
    """What each format shows of each article, by title."""
    rss = ET.parse(workspace.output / f"{feed}.rss").getroot()
    atom = ET.parse(workspace.output / f"{feed}.atom").getroot()
    items = json.loads((workspace.output / f"{feed}.json").read_text())["items"]
    return {
        "rss": {item.findtext("title"): item.findtext(CONTENT) for item in rss.iter("item")},
        "atom": {entry.findtext(ATOM + "title"): entry.findtext(ATOM + "content") for entry in atom.iter(ATOM + "entry")},
        "json": {item["title"]: item.get("content_html") for item in items},
    }


def test_the_text_is_the_same_in_every_format(workspace):
    write(workspace, "first", "One *two*.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n", more="excerpt: Mine.\n")
    workspace.export("--content", "full")
    found = bodies(workspace)
    assert found["rss"] == found["atom"] == found["json"]
    assert "<p>One <em>two</em>.</p>" in found["rss"]["First"] and "<td>1</td>" in found["rss"]["First"]
    assert "Mine." not in found["rss"]["First"]
    rss = ET.parse(workspace.output / "all.rss").getroot()
    assert rss.find("channel/item/description").text == "Mine."
    page = (workspace.output / "all.html").read_text()
    assert "Mine." in page and "<td>1" not in page


def test_without_an_excerpt_the_first_paragraph_is_one(workspace):
    write(workspace, "first", "# Heading\n\nThe *first* one.\n\nThe second.\n")
    workspace.export()
    assert bodies(workspace)["rss"]["First"].startswith("<p>The first one.</p>")
    assert "second" not in bodies(workspace)["rss"]["First"]


def test_with_none_there_is_the_title_alone(workspace):
    write(workspace, "first", "Text.\n", more="excerpt: Mine.\n")
    workspace.export("--content", "none")
    assert b"Mine." not in b"".join(workspace.files().values())
    assert '"content_text": "First"' in (workspace.output / "all.json").read_text()
    assert workspace.run("check", "--warnings-as-errors", "out").code == 0


def test_a_grouping_may_show_another_amount(workspace):
    write(workspace, "first", "Whole text.\n", more="excerpt: Mine.\n")
    workspace.config.write_text(workspace.config.read_text() + "feeds:\n  - all\n  - {by: topic, content: full}\n"
                                "  - {by: provider, content: none}\n")
    workspace.export()
    assert "Mine." in bodies(workspace)["rss"]["First"]
    assert "Whole text." in bodies(workspace, "topics/ai")["rss"]["First"]
    assert bodies(workspace, "providers/x.example")["rss"]["First"] is None


def test_a_changed_text_changes_the_feeds_that_show_it(workspace):
    write(workspace, "first", "Before.\n", more="excerpt: Mine.\n")
    write(workspace, "other", "Other.\n", topic="Chess", more="excerpt: Mine.\n")
    workspace.export("--content", "full")
    write(workspace, "first", "After.\n", more="excerpt: Mine.\n")
    run = workspace.export("--content", "full", "--verbose")
    written = set(re.findall(r"written out/(\S+)", run.err))
    assert "topics/ai.rss" in written and "all.rss" in written
    # Pages show the excerpt, and other feeds nothing of it.
    assert not {name for name in written if name.endswith(".html") or "chess" in name}
    assert "After." in bodies(workspace)["json"]["First"]
    assert workspace.export("--content", "full", "--verbose").err.count("written") == 0
    # Feeds with excerpts do not change with a text.
    workspace.export("--content", "excerpt")
    write(workspace, "first", "Again.\n", more="excerpt: Mine.\n")
    assert workspace.export("--content", "excerpt", "--verbose").err.count("written") == 0


def test_a_document_that_breaks_shows_its_last_excerpt(workspace):
    write(workspace, "first", "Whole.\n", more="excerpt: Mine.\n")
    workspace.export("--content", "full")
    write(workspace, "first", "Half.\n", more="excerpt: [\n")
    workspace.export("--content", "full")
    assert "Mine." in bodies(workspace)["rss"]["First"] or "Whole." in bodies(workspace)["rss"]["First"]
    assert "Half" not in bodies(workspace)["rss"]["First"]


def test_the_site_is_not_named_as_the_source_of_its_own_articles(workspace):
    write(workspace, "first", "Whole.\n")
    workspace.export("--content", "full")
    assert "Source:" in bodies(workspace)["rss"]["First"]
    workspace.config.write_text('site: {id: "tag:example.org,2024:news", url: "https://x.example/"}\n')
    workspace.export("--content", "full")
    assert bodies(workspace)["rss"]["First"] == "<p>Whole.</p>"


def test_a_preset_means_full_text(workspace):
    write(workspace, "2024-01-02-first", "Whole.\n", more="excerpt: Mine.\n")
    workspace.config.write_text('preset: jekyll\nsite: {id: "tag:example.org,2024:news", url: "https://x.example/"}\n')
    workspace.export()
    assert "Whole." in next(iter(bodies(workspace)["rss"].values()))


@pytest.mark.parametrize("size, is_cut", [(900_000, False), (3_000_000, True)])
def test_large_texts_are_published(workspace, size, is_cut):
    for number in range(12):
        write(workspace, f"a{number}", ("word " * 20 + "\n\n") * (size // 102), more="excerpt: E\n")
    run = workspace.export("--content", "full")
    assert ("too long" in run.err) == is_cut
    found = bodies(workspace)
    assert found["rss"] == found["atom"] == found["json"]
    assert all((len(text) > 700_000) and ("https://x.example/a" in text or not is_cut) for text in found["rss"].values())


def test_an_image_that_the_text_shows_is_not_shown_before_it(workspace):
    images = {"first": "https://x.example/a.jpg?w=1&h=2", "second": "https://x.example/it's.jpg", "third": "/b.jpg"}
    for name, image in images.items():
        write(workspace, name, f"Text.\n\n![It]({image})\n", more=f'image: "{image}"\n')
    write(workspace, "fourth", "Text.\n", more="image: https://x.example/c.jpg\n")
    workspace.export("--content", "full")
    found = bodies(workspace)["rss"]
    assert [found[name.capitalize()].count("<img") for name in (*images, "fourth")] == [1, 1, 1, 1]
    assert found["Fourth"].startswith("<p><img")
