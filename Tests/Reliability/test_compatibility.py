"""What docs/upgrading.md promises: this version goes on where each release, or this version itself, left off.

`upgrade-VERSION` is what release_site.py makes of a release. 0.4.0 is older than that, and has a smaller site.
"""

import json
import re
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import release_site
from site_of_two_states import binary

RELEASES = sorted(path.name.removeprefix("upgrade-") for path in Path(__file__).parent.glob("upgrade-*"))


@dataclass
class Differences:
    """What docs/upgrading.md tells of an upgrade from a release. Nothing else may differ."""

    gone: set[str] = field(default_factory=set)
    #: File names without extension of feeds that have another id, and their new names.
    renamed: dict[str, str] = field(default_factory=dict)
    commands: dict[str, str] = field(default_factory=dict)


DIFFERENCES = {
    "0.4.0": Differences(
        gone={"feed.css"},
        renamed={"topics/self-driving-cars-3muet94oyq": "topics/self-driving-cars",
                 "topics/zi-dong-yun-zhuan-9bitx1u4e3": "topics/zi-dong-yun-zhuan-9bitx1u4e3"},
        commands={"outfeed shard settle": "outfeed shard deduplicate"}),
}


class Upgrade:
    """A copy of a release's site, and what this version makes of it."""

    def __init__(self, release: str, folder: Path):
        self.folder, self.output = folder, folder / "public"
        self.differences = DIFFERENCES.get(release, Differences())
        if release == "this":
            release_site.make(binary(), folder)
        else:
            shutil.copytree(Path(__file__).parent / f"upgrade-{release}", folder)
        self.before = self.files()

    def run(self, *words: str) -> subprocess.CompletedProcess:
        return subprocess.run([binary(), *words], cwd=self.folder, capture_output=True, text=True, timeout=60)

    def files(self) -> dict[str, bytes]:
        return {str(p.relative_to(self.output)): p.read_bytes() for p in self.output.rglob("*") if p.is_file()}


@pytest.fixture(params=[*RELEASES, "this"])
def upgrade(request, tmp_path) -> Upgrade:
    return Upgrade(request.param, tmp_path / "site")


def ids(path: str, data: bytes) -> list[str]:
    """The id of a feed, where it has one, and those of its entries."""
    if path.endswith(".json"):
        feed = json.loads(data)
        return [entry["id"] for entry in feed["items"]]
    return re.findall(r"<(?:id|guid)[^>]*>([^<]*)<", data.decode())


def test_every_address_and_every_id_stays(upgrade):
    ended = upgrade.run("export", "--quiet")
    assert ended.returncode == 0 and "warning" not in ended.stderr, ended.stderr
    after = upgrade.files()
    assert upgrade.before.keys() - after.keys() == upgrade.differences.gone
    for path, data in upgrade.before.items():
        name, _, extension = path.rpartition(".")
        if extension in ("rss", "atom", "json"):
            was, now = ids(path, data), ids(path, after[path])
            if extension == "atom" and name in upgrade.differences.renamed:
                assert now.pop(0).endswith(upgrade.differences.renamed[name].removeprefix("topics/")) and was.pop(0)
            assert now == was, path
    ended = upgrade.run("export", "--quiet")
    assert (ended.returncode, ended.stderr, upgrade.files()) == (0, "", after)


def test_what_only_the_state_knows_stays(upgrade):
    state = upgrade.folder / "state"
    if not (state / "kept.sqlite").exists():
        pytest.skip("this release kept no versions of broken documents, and no list of moves")
    lists = [(state / name).read_text() for name in ("gone", "moved")]
    assert all(lists)
    ended = upgrade.run("export", "--json")
    assert ended.returncode == 0 and "Robots learn to fold" in upgrade.files()["topics/robotics.rss"].decode()
    assert [(state / name).read_text() for name in ("gone", "moved")] == lists
    empty = json.loads(upgrade.run("list", "--empty", "--json").stdout)
    assert "topics/ending" in [feed["path"] for feed in empty]
    edited = re.search(rb"<updated>(.*?)</updated>", upgrade.before["long.atom"])[1]
    assert re.search(rb"<updated>(.*?)</updated>", upgrade.files()["long.atom"])[1] == edited


def test_every_key_is_still_read(upgrade):
    (upgrade.folder / "templates").mkdir()
    (upgrade.folder / "authors.yml").write_text("")
    (upgrade.folder / "empty").mkdir()
    ended = upgrade.run("explain", "articles", "--config", "every-key.yml")
    assert ended.returncode != 78, ended.stderr


def test_every_command_and_option_is_still_there(upgrade):
    now = {command: options for command, options in map(parts, release_site.commands(binary()))}
    missing = set()
    for line in (upgrade.folder / "commands").read_text().splitlines():
        command, options = parts(line)
        command = upgrade.differences.commands.get(command, command)
        missing |= {f"{command} {option}" for option in options - now.get(command, set())}
    assert missing == set()


def parts(line: str) -> tuple[str, set[str]]:
    words = line.split()
    options = {word for word in words if word.startswith("--")}
    return " ".join(word for word in words if word not in options), options
