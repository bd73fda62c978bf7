"""`podcast:` makes the RSS of a grouping a podcast, which passes what Apple asks for."""

import xml.etree.ElementTree as ET

import pytest
import sharding

ITUNES = "{http://www.itunes.com/dtds/podcast-1.0.dtd}"
SITE = """
site: {{id: "tag:example.org,2024:news", title: News, language: en, url: "https://x.example/"}}
feeds:
  - all
  - path: podcast
    where: {{category: Episode}}
    podcast: {podcast}
"""
PODCAST = """
      image: https://x.example/cover.jpg
      category: [Society & Culture > Documentary, Technology]
      explicit: false
      author: Jane Doe & John
      owner: {name: Jane, email: jane@x.example}
      type: serial"""


def configure(workspace, podcast=PODCAST):
    workspace.config.write_text(SITE.format(podcast=podcast))


@pytest.fixture
def site(workspace):
    configure(workspace)
    for number in range(1, 4):
        workspace.put(f"{number}.md", f"---\ntitle: Part {number}\ndate: 2024-01-0{number}\nexcerpt: About {number}.\n"
                      f"webUrl: https://x.example/{number}\ncategory: Episode\naudio: {{url: https://x.example/{number}.mp3,"
                      f" length: 1000, duration: {60 * number}}}\n---\n")
    workspace.put("other.md", "---\ntitle: Other\ndate: 2024-01-09\nwebUrl: https://x.example/o\n---\n")
    return workspace


def test_directories_get_what_they_ask_for(site):
    site.export()
    channel = ET.parse(site.output / "podcast.rss").getroot().find("channel")
    assert {e.tag.removeprefix(ITUNES): e.text or dict(e.attrib) for e in channel if e.tag.startswith(ITUNES)} == {
        "author": "Jane Doe & John", "owner": channel.find(ITUNES + "owner").text, "explicit": "false", "type": "serial",
        "image": {"href": "https://x.example/cover.jpg"}, "category": {"text": "Technology"}}
    assert [(c.get("text"), [s.get("text") for s in c]) for c in channel.findall(ITUNES + "category")] == [
        ("Society & Culture", ["Documentary"]), ("Technology", [])]
    assert channel.findtext(f"{ITUNES}owner/{ITUNES}email") == "jane@x.example"
    assert [(i.findtext("title"), i.findtext(ITUNES + "duration"), i.find(ITUNES + "image").get("href"))
            for i in channel.findall("item")] == [
        (f"Part {n}", str(60 * n), "https://x.example/cover.jpg") for n in (3, 2, 1)]
    site.run("check", str(site.output / "podcast.rss"), "--profile", "apple-podcasts", "--warnings-as-errors")
    others = [p for p in site.output.rglob("*") if p.is_file() and p.name != "podcast.rss"]
    assert not any(b"itunes" in path.read_bytes() for path in others)


def test_it_needs_a_language(site):
    site.config.write_text(site.config.read_text().replace(", language: en", ""))
    assert "`podcast` requires site.language" in site.export(code=78).err


def test_a_changed_podcast_changes_its_feed_alone(site):
    site.export()
    before = site.files()
    configure(site, PODCAST.replace("John", "Jim"))
    site.export()
    assert {path for path, data in site.files().items() if data != before[path]} == {"podcast.rss"}


def test_the_same_bytes_on_many_machines(site):
    site.export()
    sharding.export(site, "many", "--base-url", "https://feeds.example.org/")
    assert (site.folder / "many" / "podcast.rss").read_bytes() == (site.output / "podcast.rss").read_bytes()


REQUIRED = "{image: 'https://x.example/c.jpg', category: Arts, explicit: false"


@pytest.mark.parametrize("podcast, told", [
    ("{image: 'https://x.example/c.jpg', explicit: false}", "expected image, category and explicit"),
    ("{image: c.jpg, category: Arts, explicit: false}", "podcast.image: "),
    ("{image: 'https://x.example/c.jpg', category: Art, explicit: false}", "did you mean `Arts`?"),
    ("{image: 'https://x.example/c.jpg', category: Arts > Book, explicit: false}", "did you mean `Books`?"),
    ("{image: 'https://x.example/c.jpg', category: Technology > AI, explicit: false}", "which has no subcategories"),
    ("{image: 'https://x.example/c.jpg', category: Arts, explicit: maybe}", "expected true or false"),
    (REQUIRED + ", owner: jane}", "expected an e-mail address"),
    (REQUIRED + ", owner: {name: Jane}}", "expected the owner's email"),
    (REQUIRED + ", type: weekly}", "expected episodic or serial"),
    (REQUIRED + ", auther: Jane}", "did you mean `author`?"),
])
def test_mistakes_are_told_with_their_line(site, podcast, told):
    configure(site, podcast)
    error = site.export(code=78).err
    assert told in error and "outfeed.yml:" in error, error
