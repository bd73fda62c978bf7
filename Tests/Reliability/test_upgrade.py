"""This version takes over the output and the state folder of 0.4.0."""

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


def test_an_upgrade_keeps_every_feed_as_it_is(site):
    before = site.files()
    ended = site.run("export", "--verbose")
    assert (ended.returncode, ended.stderr) == (0, ""), ended
    assert site.files() == before
    assert site.run("export", "--quiet").stderr == ""
    # 0.4.0 recorded every file that disappeared; none of them was removed by name.
    assert (site.state / "gone").read_text() == ""


def test_an_upgrade_guards_what_stood_before_it(site):
    before = site.files()
    ended = site.run("export", "--by", "all")
    assert ended.returncode == 65 and "  topics/ai.rss" in ended.stderr
    (site.folder / "articles" / "1.md").unlink()
    (site.folder / "articles" / "3.md").unlink()
    ended = site.run("export")
    assert ended.returncode == 65 and "2 of the 3 articles" in ended.stderr
    assert site.files() == before


def test_an_upgrade_keeps_a_feed_whose_last_article_goes_with_it(site):
    topic = next(site.output.glob("topics/zi-dong-*.atom"))
    known = [line for line in topic.read_text().splitlines() if "<id>" in line][0]
    (site.folder / "articles" / "3.md").unlink()
    ended = site.run("export", "--quiet")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert known in topic.read_text() and "<entry" not in topic.read_text()
    assert topic.stem in site.run("list", "--empty").stdout


def test_an_older_program_does_not_meet_a_newer_record(site):
    assert site.run("export").returncode == 0
    manifest = site.state / "manifest"
    manifest.write_text(manifest.read_text().replace("outfeed manifest 3", "outfeed manifest 4"))
    before = site.files()
    for words in (["export"], ["export", "--dry-run"], ["list"], ["remove", "topics/ai"]):
        ended = site.run(*words)
        assert ended.returncode == 65 and "from a newer version" in ended.stderr, words
    assert site.files() == before
