"""Articles in other languages than the site, and the site's own words, as readers see them."""

import json

import feedparser

from conftest import BASE, SITE, Workspace
from documents import document

CONFIG = SITE.replace("}", ", language: de}") + f"source: corpus\noutput: out\nbase_url: {BASE}\n"


def test_readers_see_the_language_of_each_article_and_words_of_the_site(tmp_path):
    workspace = Workspace(tmp_path, CONFIG)
    workspace.put("a.md", document("l/a.md", {"language": "ar", "publishedDateTime": "2024-01-03"}).data)
    workspace.put("b.md", document("l/b.md", {"lang": "pt_BR", "publishedDateTime": "2024-01-02"}).data)
    workspace.put("c.md", document("l/c.md", {"publishedDateTime": "2024-01-01"}).data)
    assert workspace.run("export").code == 0
    out = tmp_path / "out"

    rss = feedparser.parse((out / "all.rss").read_bytes())
    assert not rss.bozo and rss.feed.language == "de"
    assert [entry.get("language") for entry in rss.entries] == ["ar", "pt-BR", None]
    assert all("<p>Quelle: " in entry.content[0].value for entry in rss.entries)

    atom = feedparser.parse((out / "all.atom").read_bytes())
    assert not atom.bozo and atom.feed.title_detail.language == "de"
    assert [entry.title_detail.language for entry in atom.entries] == ["ar", "pt-BR", "de"]

    feed = json.loads((out / "all.json").read_bytes())
    assert (feed["language"], [item["language"] for item in feed["items"]]) == ("de", ["ar", "pt-BR", "de"])

    page = (out / "all.html").read_text()
    assert '<article lang="ar" dir="rtl">' in page and '<article lang="pt-BR">' in page
    assert "language    ar" in workspace.run("explain", "corpus/a.md").out
