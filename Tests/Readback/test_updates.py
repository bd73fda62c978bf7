"""`updated: content`: an edit dates its entry, and nothing else does."""

import json
import shutil
import signal
import subprocess
import xml.etree.ElementTree as ET

import pytest

from conftest import BASE, binary

ATOM = "{http://www.w3.org/2005/Atom}"
SITE = 'site: {id: "tag:example.org,2024:news", url: "https://x.example/"}\nupdated: content\n'
FIRST, SECOND, THIRD = "2024-06-01T00:00:00Z", "2024-06-02T00:00:00Z", "2024-06-03T00:00:00Z"
OLD = "2024-01-02T00:00:00Z"


@pytest.fixture
def site(workspace):
    workspace.config.write_text(SITE)
    for name in "abc":
        write(workspace, name)
    export(workspace, FIRST)
    return workspace


def write(workspace, name, title=None, more="excerpt: Mine.\ntopics: [AI]\n", body="Text."):
    workspace.put(f"{name}.md", f"---\ntitle: {title or name}\ndate: 2024-01-02\nurl: /{name}/\n{more}---\n{body}\n")


def export(workspace, now, *more, **options):
    return workspace.export("--now", now, "--content", "excerpt", *more, **options)


def updates(workspace):
    """When each article changed last: the same in Atom and JSON, and RSS says the newest."""
    entries = ET.parse(workspace.output / "all.atom").getroot().iter(ATOM + "entry")
    atom = {e.findtext(ATOM + "link") or e.find(ATOM + "link").get("href").split("/")[-2]: e.findtext(ATOM + "updated")
            for e in entries}
    items = json.loads((workspace.output / "all.json").read_text())["items"]
    assert atom == {item["url"].split("/")[-2]: item["date_modified"] for item in items}
    return atom


@pytest.mark.parametrize("edit", [
    {"title": "Another"}, {"more": "excerpt: Ours.\ntopics: [AI]\n"}, {"more": "topics: [AI]\n"}, {"body": "Other text."}])
def test_an_edit_dates_its_entry(site, edit):
    assert set(updates(site).values()) == {OLD}
    write(site, "a", **edit)
    export(site, SECOND)
    expected = {"a": SECOND, "b": OLD, "c": OLD}
    assert updates(site) == expected
    assert "Sun, 02 Jun 2024" in (site.output / "all.rss").read_text()
    # It stays, whatever the next runs do.
    before = site.stamps()
    export(site, THIRD)
    assert site.stamps() == before
    export(site, THIRD, "--full", "--limit", "7")
    assert updates(site) == expected
    shutil.rmtree(site.output)
    export(site, THIRD)
    assert updates(site) == expected


@pytest.mark.parametrize("edit", [
    {"more": "excerpt: Mine.\ntopics: [AI, Chess]\n"}, {"more": "excerpt: 'Mine.'\ntopics: [AI]\nlayout: post\n"}])
def test_other_changes_do_not(site, edit):
    write(site, "a", **edit)
    export(site, SECOND)
    assert set(updates(site).values()) == {OLD}


def test_a_document_that_dates_its_change_is_believed(site):
    write(site, "a", title="Another", more="lastmod: 2024-03-04\nexcerpt: Mine.\n")
    export(site, SECOND)
    assert updates(site)["a"] == "2024-03-04T00:00:00Z"
    write(site, "a", title="Again", more="lastmod: 2024-03-04\nexcerpt: Mine.\n")
    export(site, THIRD)
    assert updates(site)["a"] == THIRD


def test_settings_are_no_edits(site):
    write(site, "b", more="excerpt: Mine.\nsummary: Ours.\nheadline: B\ntopics: [AI]\n")
    export(site, SECOND)
    site.config.write_text(SITE + "fields: {excerpt: [subtitle]}\n")
    export(site, SECOND)
    site.config.write_text(SITE + "fields: {excerpt: [summary]}\nlimit: 7\nfeeds: [all, {by: topic, content: full}]\n")
    export(site, THIRD, "--allow-shrink")
    assert set(updates(site).values()) == {OLD}


@pytest.mark.parametrize("name", ["catalog.sqlite", "*catalog*"])
def test_the_catalog_may_go(site, name):
    write(site, "a", title="Another")
    export(site, SECOND)
    for path in (site.folder / ".outfeed").glob("*catalog*"):
        path.unlink()
    write(site, "b", title="Another")
    export(site, THIRD)
    assert updates(site) == {"a": SECOND, "b": THIRD, "c": OLD}


@pytest.mark.parametrize("damage", [None, b"", b"outfeed edits 9\nx y\n", b"\xff\x00\n"])
def test_without_the_file_nothing_is_dated_anew(site, damage):
    path = site.folder / ".outfeed" / "edits"
    path.unlink() if damage is None else path.write_bytes(damage)
    write(site, "a", title="Another")
    export(site, SECOND)
    assert set(updates(site).values()) == {OLD}
    write(site, "a", title="Again")
    export(site, THIRD)
    assert updates(site)["a"] == THIRD


def test_what_leaves_the_feeds_is_forgotten(site):
    lines = lambda: len((site.folder / ".outfeed" / "edits").read_text().splitlines()) - 1
    assert lines() == 3
    write(site, "a", more="draft: true\n")
    export(site, SECOND, "--allow-shrink")
    assert lines() == 2
    (site.source / "b.md").unlink()
    export(site, SECOND, "--allow-shrink")
    assert lines() == 1
    # What comes back is as new as its document says.
    write(site, "a", title="Another")
    export(site, THIRD)
    assert lines() == 2 and updates(site)["a"] == OLD
    site.config.write_text(SITE.replace("updated: content", "updated: document"))
    export(site, THIRD)
    assert not (site.folder / ".outfeed" / "edits").exists()


def test_a_dry_run_notices_nothing(site):
    before = (site.folder / ".outfeed" / "edits").read_bytes()
    write(site, "a", title="Another")
    export(site, SECOND, "--dry-run")
    assert (site.folder / ".outfeed" / "edits").read_bytes() == before
    export(site, THIRD)
    assert updates(site)["a"] == THIRD


def test_a_killed_run_is_repeated_with_the_same_dates(site):
    """Killed at many moments: an entry has the date of a run that saw the edit, and keeps it."""
    command = [str(binary()), "export", "corpus", "--output", "out", "--base-url", BASE, "--content", "excerpt"]
    for turn, delay in enumerate([0.001, 0.01, 0.02, 0.03, 0.04, 0.06, 0.1]):
        write(site, "a", title=f"Title {turn}")
        now = f"2024-06-{10 + turn}T00:00:00Z"
        process = subprocess.Popen([*command, "--now", now], cwd=site.folder, stderr=subprocess.DEVNULL)
        try:
            process.wait(delay)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        shown = updates(site)["a"] if f"Title {turn}" in (site.output / "all.atom").read_text() else None
        later = f"2024-06-{10 + turn}T12:00:00Z"
        export(site, later)
        assert updates(site)["a"] in ((shown,) if shown else (now, later))


def test_many_machines_refuse(site):
    run = site.run("shard", "read", "--config", "outfeed.yml")
    assert run.code == 64 and "updated: document" in run.err
