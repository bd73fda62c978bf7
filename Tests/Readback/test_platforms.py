"""`profile:` makes the RSS of a grouping for a platform."""

import xml.etree.ElementTree as ET

import pytest

SITE = """
site: {{id: "tag:example.org,2024:news", title: News, {language}url: "https://x.example/"}}
feeds: [all, {{path: flipboard, where: {{topic: Tides}}, profile: flipboard{more}}}]
"""


def configure(workspace, language="language: en, ", more=""):
    workspace.config.write_text(SITE.format(language=language, more=more))
    for number in range(25):
        workspace.put(f"{number}.md", f"---\ntitle: Part {number}\ndate: 2024-01-0{1 + number % 9}\nexcerpt: Short.\n"
                      f"webUrl: https://x.example/{number}\ntopics: [Tides]\nimage: https://x.example/{number}.jpg\n---\n"
                      + "The tide *rises*, the tide falls. " * 20)


def test_flipboard_gets_what_it_asks_for(workspace):
    configure(workspace)
    workspace.export()
    item = ET.parse(workspace.output / "flipboard.rss").find("channel/item")
    assert item.findtext("description") == item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded")
    assert "<em>rises</em>" in item.findtext("description")
    run = workspace.run("check", "out/flipboard.rss", "--profile", "flipboard", "--warnings-as-errors")
    assert run.code == 0, run.out
    assert ET.parse(workspace.output / "all.rss").findtext("channel/item/description") == "Short."


@pytest.mark.parametrize("how, told", [
    ({"language": ""}, "`flipboard` requires site.language"),
    ({"more": ", limit: 19"}, "`flipboard` asks for at least 20 entries: raise the limit of `flipboard`"),
    ({"more": ", profile: flipbord"}, "outfeed.yml:3: "),
])
def test_mistakes_are_told(workspace, how, told):
    configure(workspace, **how)
    assert told in workspace.export(code=78).err
