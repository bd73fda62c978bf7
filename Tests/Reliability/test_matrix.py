"""The same documents give the same bytes, wherever and however the program runs."""

import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from site_of_two_states import NOW, Ended, Site, binary, documents

ZONES = ("UTC", "Pacific/Apia", "America/St_Johns", ":/nowhere")
LANGUAGES = ("C", "C.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8")
UMASKS = (0o022, 0o077, 0o000)
JOBS = ("1", "2", "7", "64")


@pytest.fixture(scope="module")
def expected(tmp_path_factory) -> dict[str, bytes]:
    site = Site(tmp_path_factory.mktemp("plain") / "site", ("--compress", "--links"), count=40)
    site.become("A")
    site.export()
    return site.files()


def cases(count: int):
    """Each value of each dimension at least once, and combinations."""
    generator = random.Random(7)
    for number in range(count):
        pick = lambda values: values[number] if number < len(values) else generator.choice(values)  # noqa: E731
        yield pick(ZONES), pick(LANGUAGES), pick(UMASKS), pick(JOBS), pick(("site", "root", "deep")), number


@pytest.mark.parametrize(("zone", "language", "umask", "jobs", "place", "order"), [*cases(24)])
def test_the_same_bytes(tmp_path, expected, zone, language, umask, jobs, place, order):
    site = Site(tmp_path / "site", count=40)
    names = list(documents("A", 40).items())
    random.Random(order).shuffle(names)
    for name, text in names:  # In another order, so that the file system lists them in another.
        path = site.source / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text)
    start = {"site": site.folder, "root": Path("/"), "deep": site.folder / "a" / "b"}[place]
    start.mkdir(parents=True, exist_ok=True)
    config, source, output = (os.path.relpath(site.folder / name, start)
                              for name in ("outfeed.yml", "corpus", "out"))
    ended = subprocess.run(
        [binary(), "export", source, "--config", config, "--output", output, "--now", NOW, "--quiet",
         "--compress", "--links", "--jobs", jobs],
        cwd=start, capture_output=True, text=True, preexec_fn=lambda: os.umask(umask),
        env=os.environ | {"TZ": zone, "LANG": language, "LC_ALL": language})
    assert Ended(ended.returncode, ended.stdout, ended.stderr) == Ended(0, "", "")
    assert site.files() == expected
    modes = {p.stat().st_mode & 0o777 for p in site.output.rglob("*") if p.is_file()}
    assert modes == {0o666 & ~umask}
    shutil.rmtree(site.folder)
