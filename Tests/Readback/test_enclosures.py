"""Enclosures: the same files in every format, with the lengths that are known."""

import json
import random
import re
import xml.etree.ElementTree as ET

import pytest
import sharding

SITE = 'site: {id: "tag:example.org,2024:news", url: "https://x.example/"}\n'
ARTICLE = "---\ntitle: {name}\ndate: 2024-01-02\nurl: /{name}/\n{fields}\n---\nText.\n"
ATOM = "{http://www.w3.org/2005/Atom}"
TYPES = {"mp3": "audio/mpeg", "m4a": "audio/mp4", "mp4": "video/mp4", "pdf": "application/pdf", "xyz": None, "": None}


@pytest.fixture
def site(workspace):
    workspace.config.write_text(SITE)
    return workspace


def write(workspace, name, fields):
    workspace.put(f"{name}.md", ARTICLE.format(name=name, fields=fields))


def enclosures(workspace, folder=None):
    """What each format has for each article: url, type, length; JSON also the duration."""
    output = folder or workspace.output
    rss = {item.findtext("title"): [tuple(e.get(k) for k in ("url", "type", "length")) for e in item.iter("enclosure")]
           for item in ET.parse(output / "all.rss").getroot().iter("item")}
    atom = {entry.findtext(ATOM + "title"): [tuple(k.get(n) for n in ("href", "type", "length"))
                                             for k in entry.iter(ATOM + "link") if k.get("rel") == "enclosure"]
            for entry in ET.parse(output / "all.atom").getroot().iter(ATOM + "entry")}
    found = {item["title"]: [tuple(a.get(k) for k in ("url", "mime_type", "size_in_bytes", "duration_in_seconds"))
                             for a in item.get("attachments", [])]
             for item in json.loads((output / "all.json").read_text())["items"]}
    return rss, atom, found


def test_every_format_has_them(site):
    """Any combination of key, form, ending, length, type and duration."""
    choose, expected = random.Random(11), {}
    for number in range(120):
        name, ending = f"a{number}", choose.choice(list(TYPES))
        length, duration = choose.choice([None, 1, 12216320]), choose.choice([None, 0, 3723])
        type = choose.choice([None, "audio/x-test", "Audio/X-Test; codecs=opus"])
        address = f"https://cdn.example/{name}" + (f".{ending}?t=1.mp3" if ending else "")
        values = {"url": address, "length": length, "type": type and f"'{type}'", "duration": duration}
        mapping = "{" + ", ".join(f"{key}: {value}" for key, value in values.items() if value is not None) + "}"
        form = choose.choice(["enclosure: {}", "enclosures: [{}]", "audio: {}", "podcast:\n- {}"])
        write(site, name, form.format(mapping))
        known = "audio/x-test" if type else TYPES[ending] if length else None
        expected[name] = [(address, known, length, duration)] if known else []
    run = site.export("--json", "--limit", "1000").json
    rss, atom, found = enclosures(site)
    assert found == expected
    assert rss == {name: [(u, t, str(n or 0)) for u, t, n, _ in e] for name, e in expected.items()}
    assert atom == {name: [(u, t, n and str(n)) for u, t, n, _ in e] for name, e in expected.items()}
    told = {p["path"].split("/")[1][:-3] for p in run["problems"]}
    assert {name for name, e in expected.items() if e and e[0][2]}.isdisjoint(told)
    assert all(len(p["message"]) < 200 and "cdn.example" not in p["message"] for p in run["problems"])
    said = site.run("check", "out")
    assert said.code == 0, said.out
    assert not re.search(r"\[(rss-enclosure|json-feed)", said.out)


def test_rss_has_the_first_of_several(site):
    write(site, "a", "audio:\n- {url: /1.mp3, length: 1}\n- {url: /2.mp3, length: 2}\n- {url: /3.mp3, length: 3}")
    run = site.export("--json").json
    rss, atom, found = enclosures(site)
    assert [len(kind["a"]) for kind in (rss, atom, found)] == [1, 3, 3]
    assert [(p["line"], p["message"]) for p in run["problems"]] == [
        (7, "an RSS item can have only one enclosure, so it gets the first")]
    assert site.run("check", "--warnings-as-errors", "out").code == 0


@pytest.mark.parametrize("form", ["md", "jsonl"])
def test_a_file_beside_the_document_has_a_length(site, form):
    fields = {"title": "a", "date": "2024-01-02", "url": "/a/", "audio": "media/e.mp3"}
    if form == "md":
        write(site, "a", "audio: media/e.mp3")
    else:
        site.put("a.jsonl", json.dumps(fields) + "\n")
    assert "expected a length" in site.export().err
    assert enclosures(site)[0] == {"a": []}
    # It is noticed although the document stays as it is.
    for length in (5, 1234):
        site.put("media/e.mp3", b"x" * length)
        assert "problem" not in site.export().err
        rss, atom, found = enclosures(site)
        assert rss["a"] == atom["a"] == [("https://x.example/a/media/e.mp3", "audio/mpeg", str(length))]
        assert found["a"] == [("https://x.example/a/media/e.mp3", "audio/mpeg", length, None)]
        assert site.run("check", "--warnings-as-errors", "out").code == 0
        before = site.stamps()
        site.export()
        assert site.stamps() == before


def test_steps_on_many_machines_give_the_same(site):
    site.put("e.mp3", b"x" * 7)
    write(site, "a", "audio: /e.mp3")
    write(site, "b", "enclosure: {url: /b.mp3, length: 3, duration: 2}\nvideo: [{url: v.mp4, length: 1}, /e.mp3]")
    site.export()
    sharding.export(site, "many", "--base-url", "https://feeds.example.org/")
    assert site.files(site.folder / "many") == site.files()


def test_a_copy_completes_another(site):
    write(site, "a", "id: urn:ex:1\nlastmod: 2024-02-02")
    write(site, "b", "id: urn:ex:1\nenclosure: {url: /b.mp3, length: 3}")
    write(site, "c", "id: urn:ex:1\ndraft: true\nenclosure: {url: /c.mp3, length: 3}")
    site.export()
    assert enclosures(site)[0] == {"a": [("https://x.example/b.mp3", "audio/mpeg", "3")]}


def test_a_grouping_by_a_key_of_this_name_goes_on(site):
    site.config.write_text(SITE + "feeds: [all, {by: podcast}]\n")
    write(site, "a", "podcast: Daily")
    site.export()
    assert (site.output / "podcast/daily.rss").exists() or any("daily" in name for name in site.files())
