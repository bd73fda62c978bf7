"""An unreadable source is an error of the run: nothing at or below it is removed, and the rest is published."""

import json
import os

import pytest

from site_of_two_states import document


@pytest.fixture
def news(unprivileged):
    site, who = unprivileged
    for number in range(4):
        path = site.source / ("closed" if number % 2 else "open") / f"{number}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(document(number, f"Title {number}", f"T{number}"))
    if "user" in who:
        for path in [site.folder, *site.folder.rglob("*")]:
            os.chown(path, who["user"], who["group"])
    site.export(**who)
    return site, who


def change(site, who):
    path = site.source / "open" / "0.md"
    path.write_text(document(0, "Changed", "T0"))
    if "user" in who:
        os.chown(path, who["user"], who["group"])


@pytest.mark.parametrize(("path", "mode", "words"), [
    ("closed", 0o000, "corpus/closed: cannot be read: Permission denied"),
    ("closed", 0o444, "corpus/closed/1.md: cannot be read: Permission denied"),
    ("closed/1.md", 0o000, "corpus/closed/1.md: cannot be read: Permission denied"),
])
def test_what_cannot_be_read_stays(news, path, mode, words):
    site, who = news
    before = site.files()
    change(site, who)
    target = site.source / path
    # Unchanged documents need not be read.
    os.utime(site.source / "closed" / "1.md")
    usual = target.stat().st_mode & 0o7777
    target.chmod(mode)
    for _ in range(2):
        ended = site.run("--json", **who)
        target.chmod(usual)
        assert ended.code == 23 and words in ended.err and "everything else was published" in ended.err, ended
        report = json.loads(ended.out)
        assert report["exported"] == 4 and report["rejected"] == 0 and report["unreadable"][0]["path"] in words
        after = site.files()
        assert after.keys() == before.keys() and b"Title 1" in after["all.rss"] and b"Changed" in after["all.rss"]
        assert after["topics/t1.rss"] == before["topics/t1.rss"]
        target.chmod(mode)
    ended = site.run("--strict", **who)
    assert ended.code == 65, ended
    # Without the catalog, nobody knows what was there.
    site.lose_catalog()
    standing = site.files()
    ended = site.run(**who)
    assert ended.code == 66 and "no earlier version is recorded" in ended.err and site.files() == standing, ended
    target.chmod(usual)
    site.run(**who)
    assert site.files() == standing


def test_a_folder_that_is_deleted_takes_its_articles_along(news):
    site, who = news
    for path in (site.source / "closed").iterdir():
        path.unlink()
    (site.source / "closed").rmdir()
    site.export(**who)
    assert b"Title 1" not in site.files()["all.rss"]
