"""Promise 3: what a run reported is on disk, and replaced files keep their mode and owner."""

import os
import re

import pytest

from site_of_two_states import Site, document

CALLS = "rename,link,unlink,syncfs,fsync,fdatasync,pwrite64,mkdir"


@pytest.fixture
def trace(tmp_path, strace):
    """Runs a site and returns the system calls that write, one per line."""
    def trace(site: Site) -> list[str]:
        log = tmp_path / "log"
        assert site.run(wrap=strace("-y", "-o", str(log), "-e", f"trace={CALLS}")).code == 0
        lines = [line.split(" ", 1)[1].strip() for line in log.read_text().splitlines()]
        return [line.replace(f"{site.folder.resolve()}/", "") for line in lines]
    return trace


def first(lines, pattern: str) -> int:
    return next(index for index, line in enumerate(lines) if re.search(pattern, line))


def last(lines, pattern: str) -> int:
    return max(index for index, line in enumerate(lines) if re.search(pattern, line))


SWAP = r'^(rename\(".*\.out\.outfeed-staging/\d+", "out/|unlink\("out/)'


@pytest.mark.parametrize("count", [3, 40])
def test_the_order_of_syncs(tmp_path, trace, count):
    site = Site(tmp_path / "site", count=count)
    site.become("A")
    site.export()
    site.become("B")
    lines = trace(site)
    swaps = [index for index, line in enumerate(lines) if re.search(SWAP, line)]
    assert len(swaps) > 20
    staged, swapped = (index for index, line in enumerate(lines) if line.startswith("syncfs("))
    noted, kept = (index for index, line in enumerate(lines) if line.startswith("rename(") and "manifest" in line)
    catalog = first(lines, r"^pwrite64\(\d+<.*catalog\.sqlite>")
    # New files, and the record of what will exist, are on disk before the first old file is removed.
    assert staged < noted < swaps[0] and catalog < swaps[0]
    # The swap is on disk before it is recorded as done, and the catalog is saved last.
    assert swaps[-1] < swapped < kept < last(lines, r'^unlink\(".*catalog\.sqlite-journal"')
    # A manifest is on disk before it replaces the other; the one from before the swap is found there.
    for rename in (noted, kept):
        assert any(re.search(r"^fsync\(\d+<.*manifest\.new>", line) for line in lines[:rename])
    assert re.search(r"^fsync\(\d+<\S*\.outfeed>", lines[noted + 1])
    syncs = [line for line in lines if re.match(r"syncfs|fsync|fdatasync", line)]
    assert len(syncs) <= 16, "the number of syncs must not depend on the number of files"


def test_few_files_are_synced_one_by_one(tmp_path, trace):
    site = Site(tmp_path / "site", count=3, options=("--no-pages", "--format", "atom"))
    site.become("A")
    site.export()
    before = site.stamps()
    (site.source / "new.md").write_text(document(77, "New", "Brand new"))
    lines = trace(site)
    after = site.stamps()
    changed = {path for path in after if after[path] != before.get(path)}
    assert "topics/brand-new.atom" in changed and not [line for line in lines if line.startswith("syncfs(")]
    swaps = [index for index, line in enumerate(lines) if re.search(SWAP, line)]
    assert len(swaps) == len(changed) <= 16
    # Each file before the first is swapped, each folder before the swap is recorded as done.
    staged = [index for index, line in enumerate(lines) if re.search(r"^fsync\(\d+<.*staging/\d+>", line)]
    assert len(staged) == len(changed) and staged[-1] < swaps[0]
    kept = last(lines, r"^rename\(.*manifest")
    folders = {os.path.dirname(f"out/{path}") for path in changed}
    synced = {match[1] for line in lines[swaps[-1]:kept] if (match := re.search(r"^fsync\(\d+<(out\S*)>", line))}
    assert synced == folders | {"out"}


def test_an_unchanged_run_syncs_no_feeds(site, trace):
    site.become("A")
    site.export()
    assert not [line for line in trace(site) if line.startswith("syncfs") or "out/" in line or "staging" in line]


def test_an_unchanged_run_reads_no_published_file(site, tmp_path, strace):
    site.become("A")
    site.export()
    log = tmp_path / "log"
    assert site.run(wrap=strace("-o", str(log), "-e", "trace=openat")).code == 0
    assert not re.findall(r'"(?:[^"]*/)?out/[^."][^"]*"', log.read_text())


def test_replaced_files_keep_mode_and_owner(site, states):
    site.options = ("--compress",)
    site.become("A")
    site.export()
    chosen = {"all.rss": 0o640, "topics/shared.atom": 0o664, "index.html": 0o600}
    owner = (65534, 65534) if os.geteuid() == 0 else (os.geteuid(), os.getegid())
    for path, mode in chosen.items():
        os.chown(site.output / path, *owner)
        (site.output / path).chmod(mode)
    before = site.stamps()
    site.become("B")
    site.export()
    for path, mode in chosen.items():
        for name in (path, f"{path}.gz"):
            status = (site.output / name).stat()
            assert (status.st_mode & 0o7777, status.st_uid, status.st_gid) == (mode, *owner), name
        assert before[path][0] != (site.output / path).stat().st_ino
    assert {p: d for p, d in site.files().items() if not p.endswith(".gz")} == states["B"]


def test_nobody_may_look_into_the_staging_folder(tmp_path, strace):
    site, log = Site(tmp_path / "site"), tmp_path / "log"
    site.become("A")
    assert site.run(wrap=strace("-o", str(log), "-e", "trace=mkdir")).code == 0
    assert re.search(r'mkdir\("\S*/\.out\.outfeed-staging", 0700\)', log.read_text())


def test_a_strangers_link_in_the_place_of_the_staging_folder_is_not_followed(site, states, tmp_path):
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "1").write_text("mine")
    (site.folder / ".out.outfeed-staging").symlink_to(mine)
    site.become("A")
    site.export()
    assert (mine / "1").read_text() == "mine" and site.files() == states["A"]
