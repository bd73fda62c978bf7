"""Promise 2: a failed run changes nothing, says why in one line, and the next run is clean."""

import os
import resource
import signal
import sqlite3

import pytest

from site_of_two_states import Site, clean, limit

CANNOT_CREATE, IO_FAILURE, BUSY, NO_INPUT, CONFIGURATION = 73, 74, 75, 66, 78


class PublishedSite:
    """A site with state A published and state B ready to be."""

    def __init__(self, site: Site, states, who=None):
        self.site, self.states, self.who = site, states, who or {}
        site.become("A")
        if self.who and "user" in self.who:
            for path in [site.folder, *site.folder.rglob("*")]:
                os.chown(path, self.who["user"], self.who["group"])
        assert site.run(**self.who).code == 0
        assert site.files() == states["A"]
        self.stamps = site.stamps()
        site.become("B")

    def check_failed(self, ended, statuses, *names: str):
        """Checks that the run failed with one line that contains these words, and that the output is unchanged."""
        assert ended.code in statuses, ended
        assert ended.out == "" and ended.err.count("\n") == 1 and ended.err.startswith("outfeed: error: "), ended
        for name in names:
            assert name in ended.err, ended
        self.check_untouched()

    def check_untouched(self):
        assert self.site.files() == self.states["A"]
        assert self.site.stamps() == self.stamps

    def check_next(self, warning: str = ""):
        ended = self.site.run(**self.who)
        assert ended.code == 0 and ended.out == "" and ended.err.count("\n") <= 1, ended
        assert warning in ended.err if warning else ended.err == "", ended
        assert self.site.files() == self.states["B"]
        assert self.site.litter() == []


@pytest.fixture
def published(site, states) -> PublishedSite:
    return PublishedSite(site, states)


@pytest.mark.parametrize("size", [0, 1, 100, 1_000, 2_000, 3_000, 4_096, 8_192, 20_000, 50_000, 80_000])
def test_a_limit_on_the_size_of_files(published, size):
    ended = published.site.run(preexec_fn=limit(resource.RLIMIT_FSIZE, size))
    if ended.code != 0:
        cause = "File too large" if "catalog" not in ended.err else "catalog.sqlite"
        published.check_failed(ended, [IO_FAILURE], cause)
    else:
        assert size >= 8_192
    published.check_next()


def test_too_many_open_files(published):
    codes = []
    # With fewer, Swift's runtime fails before the program begins.
    for number in range(6, 40):
        ended = published.site.run(preexec_fn=limit(resource.RLIMIT_NOFILE, number))
        codes.append(ended.code)
        if ended.code == 0:
            break
        if ended.code == -signal.SIGILL:
            # Dispatch sometimes counts its threads in /proc, and traps if it cannot open another file.
            published.check_untouched()
        else:
            published.check_failed(ended, [CANNOT_CREATE, IO_FAILURE, CONFIGURATION])
    assert codes[-1] == 0 and IO_FAILURE in codes, codes
    published.check_next()


@pytest.mark.parametrize("size", ["16k", "32k", "48k", "64k", "96k", "128k", "160k", "192k", "224k", "256k"])
@pytest.mark.parametrize("full", ["output", "state", "both"])
def test_a_full_disk(tmp_path, states, mount, full, size):
    site = Site(tmp_path / "site")
    disk = {"output": site.output, "state": site.state, "both": site.folder}[full]
    disk.mkdir(exist_ok=True)
    mount(disk, "-t", "tmpfs", "-o", "size=8m", "tmpfs")
    published = PublishedSite(Site(site.folder), states)
    used = os.statvfs(disk)
    room = int(size[:-1]) * 1024 // used.f_bsize
    with (disk / ".filler").open("wb") as filler:
        filler.write(bytes(max(0, used.f_bfree - room) * used.f_bsize))
    ended = site.run()
    (disk / ".filler").unlink()
    if ended.code != 0:
        published.check_failed(ended, [IO_FAILURE, CANNOT_CREATE], str(disk.name) if full != "both" else "")
    published.check_next()


@pytest.mark.parametrize(("path", "words"), [
    ("out", "Read-only file system"), ("out/topics", "out/topics: cannot write to: Read-only file system"),
    (".outfeed", ".outfeed"), ("", "Read-only file system")],
    ids=["output", "a folder of the output", "state", "everything"])
def test_a_read_only_file_system(published, mount, path, words):
    folder = published.site.folder / path
    mount(folder, "--bind", str(folder))
    mount.again(folder, "-o", "remount,ro,bind")
    ended = published.site.run()
    mount.undo(folder)
    published.check_failed(ended, [CANNOT_CREATE], words)
    published.check_next()


def test_a_folder_of_the_output_on_another_file_system(published, mount):
    folder = published.site.output / "topics"
    mount(folder, "--bind", str(folder))
    ended = published.site.run()
    mount.undo(folder)
    published.check_failed(ended, [CANNOT_CREATE], "out/topics/", "Invalid cross-device link")
    published.check_next()


CLOSED = [
    ("out/topics", 0o555, [CANNOT_CREATE], "out/topics: cannot write to: Permission denied"),
    ("out", 0o555, [CANNOT_CREATE], "out: cannot write to: Permission denied"),
    ("out/all.rss", 0o000, [CANNOT_CREATE], "out/all.rss: cannot read: Permission denied"),
    (".outfeed", 0o555, [CANNOT_CREATE], ".outfeed"),
    (".outfeed", 0o000, [CANNOT_CREATE], ".outfeed"),
    (".outfeed/lock", 0o000, [CANNOT_CREATE], ".outfeed/lock: cannot open: Permission denied"),
    (".outfeed/manifest", 0o000, [CANNOT_CREATE], ".outfeed/manifest: cannot read: Permission denied"),
    (".outfeed/catalog.sqlite", 0o000, [CANNOT_CREATE], ".outfeed/catalog.sqlite"),
    (".outfeed/catalog.sqlite", 0o444, [CANNOT_CREATE], ".outfeed/catalog.sqlite"),
    ("corpus", 0o000, [NO_INPUT], "corpus: Permission denied"),
]


@pytest.mark.parametrize(("path", "mode", "statuses", "words"), CLOSED,
                         ids=[f"{path} {mode:o}" for path, mode, _, _ in CLOSED])
def test_no_permission(unprivileged, states, path, mode, statuses, words):
    site, who = unprivileged
    published = PublishedSite(site, states, who)
    if "user" in who:
        for entry in site.source.rglob("*"):
            os.chown(entry, who["user"], who["group"])
    target = site.folder / path
    before = target.stat().st_mode & 0o7777
    target.chmod(mode)
    ended = site.run(**who)
    target.chmod(before)
    published.check_failed(ended, statuses, words)
    published.check_next()


def test_no_permission_beside_the_output(unprivileged, states):
    """Then files are staged inside the output, in a hidden folder whose mode denies access."""
    site, who = unprivileged
    published = PublishedSite(site, states, who)
    site.folder.chmod(0o555)
    site.export(**who)
    site.folder.chmod(0o755)
    assert site.files() == states["B"] and site.litter() == []
    published.check_next()


FOLDERS = [
    ("out/all.rss", "out/all.rss: cannot replace: Is a directory"),
    ("out/topics/shared.json", "out/topics/shared.json: cannot replace: Is a directory"),
    (".outfeed/manifest", ".outfeed/manifest: cannot read: Is a directory"),
    (".outfeed/lock", ".outfeed/lock: cannot open: Is a directory"),
    (".outfeed/catalog.sqlite", ".outfeed/catalog.sqlite"),
]


@pytest.mark.parametrize(("path", "words"), FOLDERS, ids=[path for path, _ in FOLDERS])
def test_a_file_that_became_a_folder(published, path, words):
    target = published.site.folder / path
    kept = target.read_bytes()
    status = target.stat()
    moved = target.rename(published.site.folder.parent / "kept")
    target.mkdir()
    (target / "mine").write_text("mine")
    ended = published.site.run()
    assert (target / "mine").read_text() == "mine"
    (target / "mine").unlink()
    target.rmdir()
    moved.rename(target)
    assert target.read_bytes() == kept and target.stat().st_ino == status.st_ino
    published.check_failed(ended, [CANNOT_CREATE], words)
    published.check_next("reading everything again" if "catalog" in path else "")


@pytest.mark.parametrize("path", ["out/topics", "out"])
def test_a_folder_that_became_a_file(published, path):
    target = published.site.folder / path
    moved = target.rename(published.site.folder.parent / "kept")
    target.write_text("mine")
    ended = published.site.run()
    assert target.read_text() == "mine"
    target.unlink()
    moved.rename(target)
    published.check_failed(ended, [CANNOT_CREATE], f"{path}: cannot use as a folder: Not a directory")
    published.check_next()


def test_a_vanishing_feed_that_became_a_folder_is_left_alone(published):
    target = published.site.output / "topics" / "only-a.rss"
    target.unlink()
    target.mkdir()
    published.site.export()
    assert target.is_dir()
    target.rmdir()
    published.check_next()


def test_a_locked_catalog(published):
    other = sqlite3.connect(published.site.state / "catalog.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    ended = published.site.run()
    other.close()
    published.check_failed(ended, [BUSY], ".outfeed/catalog.sqlite: database is locked")
    published.check_next()


def test_a_catalog_that_somebody_reads(published):
    other = sqlite3.connect(published.site.state / "catalog.sqlite", isolation_level=None)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM articles").fetchall()
    ended = published.site.run()
    other.close()
    published.check_failed(ended, [BUSY], ".outfeed/catalog.sqlite: database is locked")
    published.check_next()


FEW_FILES = ("--by", "topic", "--format", "rss", "--no-pages", "--no-verify", "--jobs", "1")
INJECTED = [("rename", "EIO"), ("rename", "ENOSPC"), ("link", "ENOSPC"), ("unlink", "EIO"), ("syncfs", "EIO"),
            ("fsync", "EIO"), ("fdatasync", "EIO"), ("pwrite64", "ENOSPC"), ("write", "ENOSPC"),
            ("mkdir", "ENOSPC"), ("fchmod", "EPERM"), ("flock", "ENOLCK"), ("ftruncate", "EIO")]


@pytest.mark.parametrize(("call", "error"), INJECTED, ids=[" ".join(pair) for pair in INJECTED])
def test_every_call_fails_once(tmp_path, strace, call, error):
    """Even while files are being swapped: those already swapped are restored."""
    # The file system is synced as a whole only if many files change.
    options = () if call == "syncfs" else FEW_FILES
    wanted = {state: clean(tmp_path / "clean", state, options, count=3) for state in "AB"}
    site, log = Site(tmp_path / "site", options, count=3), tmp_path / "log"
    for number in range(1, 200):
        site.become("A")
        assert site.run().code == 0 and site.files() == wanted["A"]
        site.become("B")
        inject = ("-o", str(log), "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={number}")
        ended = site.run(wrap=strace(*inject))
        if "INJECTED" not in log.read_text():
            break
        if "write(2, " in log.read_text().splitlines()[-1]:  # Nobody could be told.
            continue
        if ended.code == 0:  # Where it is of no account, such as a folder that need not be made.
            assert site.files() == wanted["B"], log.read_text()
        elif "the feeds are published" in ended.err:  # The catalog's last sync.
            assert ended.code == IO_FAILURE and site.files() == wanted["B"]
        else:
            assert ended.code in (CANNOT_CREATE, IO_FAILURE), (ended, log.read_text())
            assert ended.err.count("\n") == 1 and site.files() == wanted["A"], (ended, log.read_text())
        assert site.run().code == 0 and site.files() == wanted["B"] and site.litter() == []
    else:
        raise AssertionError("the run never ended")
    assert number > 1 or call == "ftruncate", "the call was never made"
