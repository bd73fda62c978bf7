"""Promise 1: readers see old or new files whenever a run is killed; the next run gives the result of a clean one."""

import os
import signal
import time

import pytest

from site_of_two_states import Site, clean, seeded

SOAK = int(os.environ.get("OUTFEED_SOAK") or "0")
MOMENTS = 3000 if SOAK else 300
EVERYTHING = ("--compress", "--links")
# Without validation, which takes longer than everything else; the bytes are compared anyway.
QUICKLY = ("--no-verify",)
VARIANTS = [(keeps, options) for keeps in (True, False) for options in (QUICKLY, QUICKLY + EVERYTHING)]
NAMES = [f"{'with' if keeps else 'without'} a catalog{', compressed' if len(options) > 1 else ''}"
         for keeps, options in VARIANTS]


class Sequence:
    """States A and B in turn, each reached first by a killed run and then by a complete one."""

    def __init__(self, folder, options: tuple[str, ...], keeps_catalog: bool, count: int = 6):
        self.clean = {state: clean(folder / f"clean-{state}", state, options, count) for state in "AB"}
        self.site, self.keeps_catalog = Site(folder / "site", options, count), keeps_catalog
        self.site.become("A")
        self.site.export()
        self.state = "A"

    def turn(self):
        """Writes the documents of the other state, without exporting them."""
        self.state = "B" if self.state == "A" else "A"
        self.site.become(self.state)
        if not self.keeps_catalog:
            self.site.lose_catalog()

    def check_old_or_new(self):
        old, new = self.clean["B" if self.state == "A" else "A"], self.clean[self.state]
        found = self.site.files()
        for path, data in found.items():
            assert data in (old.get(path), new.get(path)), f"{path} is neither old nor new"
        missing = old.keys() & new.keys() - found.keys()
        assert not missing, f"gone: {missing}"

    def recover(self):
        ended = self.site.run()
        assert ended.code == 0, ended
        assert all("reading everything again" in line for line in ended.err.splitlines()), ended
        assert self.site.files() == self.clean[self.state]
        assert self.site.litter() == []


@pytest.mark.parametrize(("keeps_catalog", "options"), VARIANTS, ids=NAMES)
def test_killed_at_random_moments(tmp_path, keeps_catalog, options):
    sequence, random = Sequence(tmp_path, options, keeps_catalog), seeded()
    durations = []
    for _ in range(4):
        sequence.turn()
        start = time.monotonic()
        sequence.site.start().wait()
        durations.append(time.monotonic() - start)
        sequence.recover()
    span, killed, tries = sorted(durations)[-2], 0, 0
    while killed < MOMENTS // len(VARIANTS):
        tries += 1
        assert tries < MOMENTS, "most runs end before they are killed"
        sequence.turn()
        with sequence.site.start() as process:
            time.sleep(random.random() * span)
            process.kill()
            killed += process.wait() == -signal.SIGKILL
        sequence.check_old_or_new()
        sequence.recover()
    print(f"{killed} of {tries} runs killed within {span * 1000:.0f} ms")


# The calls that change the file system; the run is killed at each occurrence of each.
CALLS = ("mkdir", "rename", "link", "unlink", "unlinkat", "rmdir", "syncfs", "fsync", "fdatasync", "pwrite64",
         "ftruncate", "fchmod", "utimensat")


@pytest.mark.parametrize("call", CALLS)
@pytest.mark.parametrize("keeps_catalog", [True, False], ids=["with a catalog", "without a catalog"])
def test_killed_at_every_call(tmp_path, strace, call, keeps_catalog):
    options = ("--by", "topic", "--format", "rss", "--no-pages", "--jobs", "1", *QUICKLY)
    sequence = Sequence(tmp_path, options, keeps_catalog, count=3)
    for number in range(1, 200):
        sequence.turn()
        ended = sequence.site.run(wrap=strace("-e", f"inject={call}:signal=KILL:when={number}"))
        sequence.check_old_or_new()
        sequence.recover()
        if ended.code == 0:
            break
        assert ended.code in (-signal.SIGKILL, 128 + signal.SIGKILL), ended
    else:
        raise AssertionError("the run never ended")
