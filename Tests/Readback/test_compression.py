"""Compressed siblings: decompressed by another program, and like their files except for the bytes."""

import gzip

import pytest

from conftest import RENDITIONS, SITE, Workspace, files_of
from documents import document

PAGES = [document(f"plain/{n}.md", {"topics": f"[Shared, Topic {n}]", "provider": f"{{domain: p{n}.example}}"})
         for n in range(3)]
CHANGED = files_of("all", "topics/shared", "topics/topic-0", "providers/p0.example")


@pytest.fixture
def pages(workspace: Workspace) -> Workspace:
    workspace.put_all(PAGES)
    return workspace


def change(workspace: Workspace) -> None:
    workspace.put(PAGES[0].path, PAGES[0].data.replace(b"Article 0", b"Article zero"))


def assert_siblings(workspace: Workspace) -> None:
    files = workspace.files()
    originals = [path for path in files if not path.endswith(".gz")]
    assert len(files) == 2 * len(originals) > 0
    for path in originals:
        sibling = files[path + ".gz"]
        assert gzip.decompress(sibling) == files[path]
        assert sibling[:10] == b"\x1f\x8b\x08\0\0\0\0\0\0\xff"
        mine, theirs = ((workspace.output / name).stat() for name in (path, path + ".gz"))
        assert (mine.st_mtime_ns, mine.st_mode, mine.st_uid) == (theirs.st_mtime_ns, theirs.st_mode, theirs.st_uid)


def test_every_file_has_a_sibling_and_a_second_run_touches_none(pages):
    pages.export("--compress")
    assert_siblings(pages)
    before = pages.stamps()
    summary = pages.export("--compress", "--json").json
    assert pages.stamps() == before
    assert summary["files"] == {"written": 0, "unchanged": len(before), "removed": 0}


def test_a_changed_document_changes_the_siblings_of_its_feeds_alone(pages):
    pages.export("--compress")
    before = pages.stamps()
    change(pages)
    pages.export("--compress")
    after = pages.stamps()
    assert {path for path in before if before[path] != after[path]} == CHANGED | {path + ".gz" for path in CHANGED}
    assert_siblings(pages)


def test_siblings_come_and_go_with_the_setting(pages):
    pages.export()
    plain = pages.stamps()
    assert pages.export("--compress", "--json").json["files"]["written"] == len(plain)
    assert_siblings(pages)
    assert {path: stamp for path, stamp in pages.stamps().items() if path in plain} == plain
    pages.export("--allow-shrink")
    assert pages.stamps() == plain


def test_the_configuration_file_can_ask_for_them(tmp_path):
    workspace = Workspace(tmp_path, SITE + "compress: gzip\n")
    workspace.put_all(PAGES)
    workspace.export()
    assert_siblings(workspace)
    workspace.export("--no-compress", "--allow-shrink")
    assert not [path for path in workspace.files() if path.endswith(".gz")]
    workspace.config.write_text(SITE + "compress: brotli\n")
    assert "compress: expected gzip or none, found brotli" in workspace.export(code=78).err


@pytest.mark.parametrize("options", [["--jobs", "1"], ["--jobs", "7"]], ids=" ".join)
def test_siblings_are_the_same_for_any_number_of_threads(pages, tmp_path_factory, options):
    pages.export("--compress")
    other = Workspace(tmp_path_factory.mktemp("other"))
    other.put_all(PAGES)
    other.export("--compress", *options)
    assert other.files() == pages.files()


def test_vanished_feeds_take_their_siblings_along(pages):
    pages.export("--compress")
    (pages.source / PAGES[0].path).unlink()
    pages.export("--compress", "--keep-empty", "0")
    assert not [path for path in pages.files() if "topic-0" in path or "p0" in path]
    assert_siblings(pages)


@pytest.mark.parametrize("damage", ["unlink", "touch", "spoil"])
def test_a_damaged_sibling_is_put_right_and_its_file_left_alone(pages, damage):
    pages.export("--compress")
    before, expected = pages.stamps(), pages.files()
    sibling = pages.output / "all.rss.gz"
    if damage == "spoil":
        sibling.write_bytes(b"spoilt")
    else:
        getattr(sibling, damage)()
    run = pages.export("--compress", "--verbose")
    assert run.err.split() == ["written", "out/all.rss.gz"]
    assert pages.files() == expected
    assert_siblings(pages)
    after = pages.stamps()
    assert {path for path in after if after[path] != before[path]} <= {"all.rss.gz"}


def test_strict_and_dry_runs_leave_siblings_alone(pages):
    pages.export("--compress")
    before = pages.stamps(pages.output)
    change(pages)
    assert pages.export("--compress", "--dry-run", "--json").json["files"]["written"] == 2 * len(CHANGED)
    pages.put("bad.md", "---\ntitle: Bad\n---\n")
    pages.export("--compress", "--strict", code=65)
    assert pages.stamps(pages.output) == before


def test_the_list_shows_originals(pages):
    pages.export("--compress")
    listed = pages.run("list", "--output", "out")
    assert ".gz" not in listed.out and "all.rss all.atom all.json all.html" in listed.out
    feeds = pages.run("list", "--output", "out", "--json").json
    assert all(feed["formats"] == list(RENDITIONS) for feed in feeds)
    for path in files_of("all"):
        (pages.output / path).unlink()
    assert "all" not in [feed["grouping"] for feed in pages.run("list", "--output", "out", "--json").json]
