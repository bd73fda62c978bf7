"""Secured, unpublished and future content appears nowhere: in no file of the output or the state folder, in no
output of the program, in no temporary file, and not in what an interrupted run leaves behind."""

import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

import canaries  # noqa: E402
from canary_sandbox import ALL, AT_ONCE, EXPORT, CanarySandbox, assert_no  # noqa: E402
from bounded import NOW  # noqa: E402
from canaries import MARK  # noqa: E402

@pytest.fixture
def sandbox(tmp_path: Path) -> CanarySandbox:
    return CanarySandbox(tmp_path)


def test_no_command_tells_what_is_held_back(sandbox):
    canaries.write(sandbox.source)
    (sandbox.folder / "theirs.rss").write_text("<rss>")
    open_one = "corpus/text.md"
    commands: list[tuple[list[str], tuple[int, ...]]] = [
        ([*EXPORT, "--dry-run", "--verbose"], (0,)),
        ([*EXPORT, "--dry-run", "--json", *ALL], (0,)),
        ([*EXPORT, "--strict", "--verbose"], (65,)),
        ([*EXPORT], (0,)),
        ([*EXPORT, *ALL, "--verbose"], (0,)),
        ([*EXPORT, *ALL, "--verbose", "--json"], (0,)),
        ([*EXPORT, *ALL, "--quiet"], (0,)),
        ([*EXPORT, *ALL, "--full", "--json", "--jobs", "1"], (0,)),
        ([*EXPORT, *ALL, "--strict", "--json"], (65,)),
        ([*EXPORT, *ALL, "--no-verify", "--no-pages", "--by", "topic", "--format", "json"], (0,)),
        ([*EXPORT, *ALL, "--min-quality", "1"], (0,)),
        ([*EXPORT, *ALL, "--full", "--metrics", "good.prom"], (0,)),
        ([*EXPORT, *ALL, "--strict", "--metrics", "bad.prom"], (65,)),
        ([*EXPORT, *ALL], (0,)),
        *((["list", "--output", "out", *more], (0,)) for more in ([], ["--json"], ["--links"])),
        (["explain", open_one, "corpus", "--now", NOW], (0,)),
        (["explain", "https://open.example/text", "corpus", "--now", NOW], (0,)),
        (["explain", "https://nobody.example/", "corpus", "--now", NOW], (66,)),
        (["check", "out"], (0,)),
        *((["check", "--format", f, "out", "theirs.rss"], (65,)) for f in ("text", "json", "sarif", "junit")),
        (["check", "corpus/unpublished.md"], (65,)),
        (["init", "corpus", "--dry-run"], (0,)),
        (["init", "corpus", "--json", "--dry-run"], (0,)),
        (["init", "corpus", "--config", "first.yml", "--title", "News"], (0,)),
        (["init", "corpus", "--config", "first.yml"], (73,)),
        (["export", "corpus", "nowhere", "--output", "out"], (66,)),
    ]
    for command, codes in commands:
        if command[0] == "init":  # it goes by the clock
            (sandbox.source / "tomorrow.md").unlink(missing_ok=True)
        sandbox.say(*command, codes=codes)
        sandbox.assert_silent()
    assert b"Open text" in sandbox.files()["all.rss"], "the documents around are there"
    for name in ("good.prom", "bad.prom"):
        assert b"outfeed_documents{outcome=\"unpublished\"}" in (sandbox.folder / name).read_bytes()


@pytest.mark.parametrize("name", [*canaries.REJECTED, *canaries.SECURED_BROKEN])
def test_explaining_what_is_broken_quotes_nothing(sandbox, name):
    canaries.write(sandbox.source)
    sandbox.say("explain", f"corpus/{name}.md", "corpus", "--now", NOW)


@pytest.mark.parametrize("name", [*canaries.HELD_BACK, *(f"held {name}" for name in canaries.SECURED)])
def test_explaining_what_is_held_back_tells_nothing_secured(sandbox, name):
    """For its owner, `explain` shows everything in the document except what is secured."""
    secured = "zq7secured"
    for kind, fields in canaries.HELD_BACK.items():
        (sandbox.source / f"{kind}.md").write_bytes(canaries.document(kind, fields, f"\n  {secured}: {secured}"))
    for kind, text in canaries.SECURED.items():
        data = canaries.document(f"held{kind}", {"published": "false"}, text.replace(MARK, secured))
        (sandbox.source / f"held {kind}.md").write_bytes(data)
    run = sandbox.say("explain", f"corpus/{name}.md", "corpus", "--now", NOW, mark=secured)
    assert b"In no feed" in run.out


def test_what_a_filter_leaves_out_is_in_no_feed_and_in_no_line(sandbox):
    for name, fields in canaries.FILTERED.items():
        (sandbox.source / f"{name}.md").write_bytes(canaries.document(name, fields))
    (sandbox.source / "open.md").write_bytes(canaries.open_document("open", " x").replace(
        b"topics:", b"type: article\ntopics:"))
    for more in ([], ["--verbose"], ["--json"], ["--full", "--verbose"]):
        run = sandbox.say(*EXPORT, *ALL, "--type", "article", *more)
    for path, data in sandbox.written().items():
        # It is not private: the catalog stores it, so that filters can change without reading documents again.
        if path != ".outfeed/catalog.sqlite":
            assert_no(MARK, data, path)
    assert b"Open open" in sandbox.files()["all.rss"]


# --- A document that changes ---

@pytest.mark.parametrize("change", canaries.CHANGES)
def test_an_article_that_is_taken_back_leaves_no_trace(sandbox, change):
    """Every file that contained it is rewritten or removed, with its compressed sibling, and the catalog has forgotten
    it."""
    document = sandbox.source / "changing.md"
    published = canaries.document("changing", {}, " x")
    for number in range(40):
        (sandbox.source / f"other{number}.md").write_bytes(
            b"---\ntitle: Other\npublishedDateTime: 2020-01-01\nwebUrl: https://open.example/%d\ntopics: [Open]\n---\n"
            % number)
    for turn in range(2):
        document.write_bytes(published)
        sandbox.run(*EXPORT, *ALL)
        before = {path: data for path, data in sandbox.written().items() if MARK.encode() in data.lower()}
        suffixes = {Path(path.rstrip("!")).suffix for path in before}
        assert suffixes >= {".rss", ".atom", ".json", ".html", ".opml", ".gz", ".sqlite"}, f"turn {turn}: {suffixes}"
        kind, value = canaries.CHANGES[change]
        more = value if kind == "run" else []
        match kind:
            case "document": document.write_bytes(canaries.document("changing", value, " x"))
            case "delete": document.unlink()
            case "prose": document.write_bytes(b"No front matter.\n")
        # The last option counts.
        sandbox.take_back(*EXPORT, *ALL, "--verbose", *more)
        sandbox.assert_silent()
        if kind != "run":
            assert {"out/all.rss", "out/all.rss.gz", "out/topics/open.atom.gz"} <= set(sandbox.written())


@pytest.mark.parametrize("change", [*canaries.HELD_BACK, "deleted"])
def test_an_article_that_is_taken_back_leaves_the_file_names_of_its_feeds_alone(sandbox, change):
    """Empty feeds are named after their files; a broken document's last version is deleted when it is held back."""
    document = sandbox.source / "changing.md"
    document.write_bytes(canaries.document("changing", {}, " x"))
    (sandbox.source / "other.md").write_bytes(canaries.open_document("other", " x"))
    export = [word for word in EXPORT if word not in AT_ONCE]
    sandbox.run(*export, *ALL)
    document.write_bytes(b'---\ntitle: "never ends\n---\n')
    sandbox.run(*export, *ALL)
    assert MARK.encode() in sandbox.written()[".outfeed/kept.sqlite"].lower()
    kind, fields = canaries.CHANGES[change]
    if kind == "delete":
        document.unlink()
    else:
        document.write_bytes(canaries.document("changing", fields, " x"))
    sandbox.say(*export, *ALL)
    assert ".outfeed/kept.sqlite" not in sandbox.written()
    standing = [path for path in sandbox.files() if MARK in path]
    assert standing
    # Longest first, because one name may begin with another.
    names = sorted({Path(path).name.removesuffix(".gz").rsplit(".", 1)[0].removesuffix(".links")
                    for path in standing}, key=len, reverse=True)
    for path, data in sandbox.written().items():
        for name in names:
            data = data.lower().replace(name.encode(), b"")
            path = path.replace(name, "")
        assert_no(MARK, path.encode(), path)
        assert_no(MARK, data, path)


def test_articles_let_in_for_once_leave_no_trace(sandbox):
    """`--include-unpublished` shows them; without it, the next run removes them from the catalog as well."""
    canaries.write(sandbox.source)
    for _ in range(2):
        sandbox.run(*EXPORT, *ALL, "--include-unpublished")
        assert MARK.encode() in sandbox.files()["all.rss"]
        sandbox.take_back(*EXPORT, *ALL, "--verbose")
        sandbox.assert_silent()


# --- A run that is watched, or stopped ---

def many(sandbox: CanarySandbox) -> None:
    canaries.write(sandbox.source)
    for number in range(1_500):
        data = canaries.document(f"many{number}", canaries.HELD_BACK["unpublished"])
        (sandbox.source / f"many{number}.md").write_bytes(data)
        name = f"open {number}"
        (sandbox.source / f"{name}.md").write_bytes(canaries.open_document(name, canaries.SECURED["mapping"]))


def stop_midway(sandbox: CanarySandbox, process: subprocess.Popen) -> None:
    """Stops a run after it has begun to read, and before it ends."""
    while not (sandbox.state / "catalog.sqlite").exists():
        assert process.poll() is None, "the run was over before it could be stopped"
    process.send_signal(signal.SIGSTOP)
    assert process.poll() is None, "the run was over before it could be stopped"


def test_no_progress_line_tells_what_is_held_back(sandbox):
    many(sandbox)
    ours, theirs = pty.openpty()
    process = sandbox.start(*EXPORT, *ALL, "--verbose", stdout=theirs, stderr=theirs)
    os.close(theirs)
    stop_midway(sandbox, process)
    time.sleep(1.1)  # progress is shown to those who have waited for a second
    process.send_signal(signal.SIGCONT)
    seen = b""
    try:
        while data := os.read(ours, 65536):
            seen += data
    except OSError:  # how a terminal says that nobody is left
        pass
    assert process.wait() == 0
    assert "\r\x1b[K".encode() in seen and "/".encode() in seen, "no progress line was shown"
    assert_no(MARK, seen, "the terminal")
    sandbox.assert_silent()


@pytest.mark.parametrize("sent", [signal.SIGABRT, signal.SIGSEGV, signal.SIGTERM, signal.SIGINT], ids=lambda s: s.name)
@pytest.mark.parametrize("backtrace", ["enable=no", "enable=yes"], ids=["plain", "backtrace"])
def test_no_crash_tells_what_is_held_back(sandbox, sent, backtrace):
    many(sandbox)
    process = sandbox.start(
        *EXPORT, *ALL, "--verbose", stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        env=os.environ | {"TMPDIR": str(sandbox.temporary), "SWIFT_BACKTRACE": backtrace})
    stop_midway(sandbox, process)
    # This is what a crash at this moment would leave behind.
    sandbox.assert_silent()
    process.send_signal(sent)
    process.send_signal(signal.SIGCONT)
    out, err = process.communicate()
    if backtrace == "enable=yes" and b"Backtrac" in err:
        # After its backtrace, a process continues if it has not crashed by itself.
        assert process.returncode in (-sent, 0)
    else:
        assert process.returncode == -sent
    assert_no(MARK, out, "stdout")
    assert_no(MARK, err, "stderr")
    sandbox.assert_silent()
    sandbox.say(*EXPORT, *ALL)
    sandbox.assert_silent()
