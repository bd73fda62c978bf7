"""This version takes over the output and the state folder of 0.4.0."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from site_of_two_states import binary

#: Three documents, exported when there were four. The state folder has the manifest and the list of removed files,
#: but no catalog: one from another version or another place would be recreated anyway.
FIXTURE = Path(__file__).parent / "upgrade-0.4.0"


class Upgraded:
    def __init__(self, folder: Path):
        self.folder, self.output, self.state = folder, folder / "public", folder / "state"
        shutil.copytree(FIXTURE, folder)

    def run(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run([binary(), *words], cwd=self.folder, capture_output=True, text=True, timeout=60)

    def files(self) -> dict[str, bytes]:
        return {str(p.relative_to(self.output)): p.read_bytes() for p in self.output.rglob("*") if p.is_file()}


@pytest.fixture
def site(tmp_path) -> Upgraded:
    return Upgraded(tmp_path / "site")


#: The file name of a topic no longer has a hash, and its feed's id has that name.
OLD, NEW = "topics/self-driving-cars-3muet94oyq", "topics/self-driving-cars"
EXTENSIONS = ("atom", "html", "json", "rss")


def entries(data: bytes) -> list[bytes]:
    return re.findall(rb"<entry>.*?</entry>|<item>.*?</item>", data, re.DOTALL)


def test_an_upgrade_keeps_every_feed_where_it_is(site):
    before = site.files()
    ended = site.run("export", "--quiet")
    assert (ended.returncode, ended.stderr) == (0, ""), ended
    after = site.files()
    moved = {f"{NEW}.{extension}" for extension in EXTENSIONS}
    # Feeds name no style sheet any more.
    del before["feed.css"]
    before = {path: re.sub(rb"<\?xml-stylesheet .*\?>\n", b"", data) for path, data in before.items()}
    assert after.keys() == before.keys() | moved
    # Feeds hold what they held; pages and lists have the new address of one feed.
    shared = (".html", ".opml", ".css")
    changed = {path for path in before if after[path] != before[path] and not path.endswith(shared)}
    assert changed == {f"{OLD}.{extension}" for extension in ("atom", "json", "rss")} | {
        "topics/zi-dong-yun-zhuan-9bitx1u4e3.atom"}
    assert all(entries(after[path]) == entries(before[path]) != [] for path in before if path.endswith((".rss", ".atom")))
    # Who follows the old address gets the new feed, by a copy and by the list for servers.
    assert all(after[f"{OLD}.{extension}"] == after[f"{NEW}.{extension}"] for extension in EXTENSIONS)
    assert (site.state / "moved").read_text().splitlines() == [
        f'"/{OLD}.{extension}" /{NEW}.{extension} ;' for extension in EXTENSIONS]
    # 0.4.0 recorded every file that disappeared; none of them was removed by name.
    assert not (site.state / "gone").exists()
    ended = site.run("export", "--verbose")
    assert (ended.returncode, ended.stderr, site.files()) == (0, "", after)


def test_an_upgrade_guards_what_stood_before_it(site):
    before = site.files()
    ended = site.run("export", "--by", "all")
    assert ended.returncode == 65 and "  topics/ai.rss" in ended.stderr
    (site.folder / "articles" / "1.md").unlink()
    (site.folder / "articles" / "3.md").unlink()
    ended = site.run("export")
    assert ended.returncode == 65 and "2 of the 3 articles" in ended.stderr
    assert site.files() == before


def test_an_upgrade_keeps_a_feed_whose_last_article_goes_with_it(site, tmp_path):
    topic = next(site.output.glob("topics/zi-dong-*.atom"))
    other = Upgraded(tmp_path / "other")
    assert other.run("export", "--quiet").returncode == 0
    upgraded = other.output / "topics" / topic.name
    known = [line for line in upgraded.read_text().splitlines() if "<id>" in line][0]
    (site.folder / "articles" / "3.md").unlink()
    ended = site.run("export", "--quiet")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert known in topic.read_text() and "<entry" not in topic.read_text()
    assert topic.stem in site.run("list", "--empty").stdout


def test_an_upgrade_keeps_a_feed_that_moves_and_loses_its_last_article(site):
    (site.folder / "articles" / "2.md").unlink()
    ended = site.run("export", "--quiet")
    assert (ended.returncode, ended.stderr) == (0, "")
    for path in (OLD, NEW):
        feed = (site.output / f"{path}.atom").read_bytes()
        assert b"</feed>" in feed and not entries(feed)


def test_an_older_program_does_not_meet_a_newer_record(site):
    assert site.run("export").returncode == 0
    manifest = site.state / "manifest"
    text, changes = re.subn(r"\Aoutfeed manifest (\d+)", lambda old: f"outfeed manifest {int(old[1]) + 1}",
                            manifest.read_text())
    assert changes == 1
    manifest.write_text(text)
    before = site.files()
    for words in (["export"], ["export", "--dry-run"], ["list"], ["remove", "topics/ai"]):
        ended = site.run(*words)
        assert ended.returncode == 65 and "from a newer version" in ended.stderr, words
    assert site.files() == before
