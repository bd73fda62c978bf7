"""Promise 8: while exports swap files and clients keep the server busy, every response is one complete version."""

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from served_site import MIB, ServedSite
from site_of_two_states import Site, document, seeded
from verifying_reader import Versions, VerifyingReader

SOAK = int(os.environ.get("OUTFEED_SOAK") or "0")
SECONDS = 120 if SOAK else 4
SMALL = ("--compress", "--links", "--no-verify")
LARGE = ("--compress", "--no-verify", "--no-pages", "--format", "rss", "--by", "all")

#: Makes wrk check every response: it must be one of the files in a folder, with status 200 and the right length.
SCRIPT = """
local known, paths, turn = {}, {}, 0
for name in io.popen('ls "%(folder)s"'):lines() do
  local file = io.open("%(folder)s/" .. name, "rb")
  known[file:read("*a")] = true
  file:close()
end
for path in ("%(paths)s"):gmatch("%%S+") do paths[#paths + 1] = path end
request = function()
  turn = turn %% #paths + 1
  return wrk.format("GET", paths[turn])
end
response = function(status, fields, body)
  if status ~= 200 or not known[body] or tonumber(fields["Content-Length"]) ~= #body then
    io.stderr:write("wrong: " .. status .. ", " .. #body .. " bytes\\n")
  end
end
"""


class LargeSite(Site):
    """A site with some files that are too large for the cache and are sent from disk in pieces."""

    def become(self, state: str):
        super().become(state)
        for number in range(28):
            text = document(100 + number, f"{state} {number} " + "long " * 8_000, "Large")
            (self.source / f"large{number}.md").write_text(text)


def export_by_turns(served: ServedSite, states: list[dict[str, bytes]], count: int) -> Iterator[int]:
    """Exports the states alternately, and checks that each is served as soon as the export has ended."""
    swaps, end = 0, time.monotonic() + SECONDS
    while swaps < count or time.monotonic() < end:
        swaps += 1
        served.site.become("AB"[swaps % 2])
        served.site.export()
        assert served.server.ask("/all.rss").body == states[swaps % 2]["all.rss"]
        yield swaps


def start_wrk(port: int, versions: Versions, folder: Path) -> subprocess.Popen | None:
    """Runs wrk on the files in both states; None if it is not installed."""
    if shutil.which("wrk") is None:
        return None
    bodies = folder / "known"
    bodies.mkdir()
    for number, body in enumerate({body for path in versions.changing for body in versions.bodies[path]}):
        (bodies / str(number)).write_bytes(body)
    script = folder / "verify.lua"
    script.write_text(SCRIPT % {"folder": bodies, "paths": " ".join(versions.changing)})
    return subprocess.Popen(
        ["wrk", "-t1", "-c32", f"-d{SECONDS}s", "--timeout", "20s", "-s", script, f"http://127.0.0.1:{port}/"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


@pytest.mark.parametrize(
    ("kind", "options", "count"), [(Site, SMALL, 50), (LargeSite, LARGE, 5)], ids=["small files", "large files"])
def test_every_answer_is_one_version(tmp_path, serve_site, kind, options, count):
    states = []
    for state in "AB":
        site = kind(tmp_path / "clean", options)
        site.become(state)
        site.export()
        states.append(site.files())
        shutil.rmtree(site.folder)
    versions = Versions(*states)
    assert "/all.rss" in versions.changing
    served = serve_site(site=kind(tmp_path / "site", options))
    chance, descriptors = seeded(), served.settled(0, 1)
    readers = [VerifyingReader(served.server.port, versions, chance.randrange(1 << 32)) for _ in range(2)]
    for reader in readers:
        reader.start()
    wrk = start_wrk(served.server.port, versions, tmp_path)
    taken = []
    try:
        for _ in export_by_turns(served, states, count * 20 if SOAK else count):
            taken.append(served.memory)
            if any(reader.problems for reader in readers):
                break
        output = wrk.communicate(timeout=60)[0] if wrk else ""
    finally:
        for reader in readers:
            reader.isOver.set()
        for reader in readers:
            reader.join()
        if wrk:
            wrk.kill()
    assert [problem for reader in readers for problem in reader.problems] == []
    assert "Non-2xx" not in output and "Socket errors" not in output and "wrong" not in output, output[-2_000:]
    seen = set().union(*(reader.seen for reader in readers))
    assert seen >= {(path, state) for path in versions.changing for state in (0, 1)}, "not all versions were seen"
    third = len(taken) // 3
    assert max(taken[-third:]) - max(taken[third:2 * third]) < 16 * MIB
    assert served.server.ask("/all.rss").status == 200 and served.settled(descriptors + 1) <= descriptors + 1
    by_wrk = next((line.strip() for line in output.splitlines() if "requests in" in line), "wrk is not installed")
    print(f"{len(taken)} swaps; {sum(reader.replies for reader in readers)} replies verified in full; "
          f"wrk: {by_wrk}; MiB in memory: {taken[0] / MIB:.0f} at first, {taken[len(taken) // 2] / MIB:.0f}, "
          f"{taken[-1] / MIB:.0f} at last")
