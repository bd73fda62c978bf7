"""What a run does in the output folder, and what it must leave alone."""

import pytest

import corpus
import corpus_groups
import reading
from conftest import SITE_FILES, Exported, Workspace, files_of
from documents import document

PLAIN = [document(f"plain/{n}.md", {"topics": f"[Shared, Topic {n}]", "provider": f"{{domain: p{n}.example}}"})
         for n in range(3)]
BROKEN = document("plain/broken.md", {"title": '" "'})


@pytest.fixture
def plain(workspace: Workspace) -> Workspace:
    workspace.put_all(PLAIN)
    return workspace


def test_a_second_run_touches_nothing(tmp_path):
    workspace = Workspace(tmp_path)
    corpus.write(workspace.source)
    workspace.export("--json")
    before = workspace.stamps()
    summary = workspace.export("--json").json
    assert workspace.stamps() == before
    assert summary["files"] == {"written": 0, "unchanged": len(before), "removed": 0}
    assert summary["feeds"] == {"written": 0, "unchanged": sum(p.endswith(".rss") for p in before), "removed": 0}


def test_only_what_changed_is_written(plain):
    plain.export()
    before = plain.stamps()
    plain.put(PLAIN[0].path, PLAIN[0].data.replace(b"Article 0", b"Article zero"))
    summary = plain.export("--json").json
    after = plain.stamps()
    changed = {path for path in before if before[path] != after[path]}
    assert changed == files_of("all", "topics/shared", "topics/topic-0", "providers/p0.example")
    assert summary["files"] == {"written": 16, "unchanged": len(before) - 16, "removed": 0}


def test_a_changed_feed_is_a_new_file_not_an_edited_one(plain):
    plain.export()
    held_open = (plain.output / "all.rss").open("rb")
    first = (plain.output / "all.rss").read_bytes()
    plain.put(PLAIN[0].path, PLAIN[0].data.replace(b"Article 0", b"Article zero"))
    plain.export()
    assert held_open.read() == first != (plain.output / "all.rss").read_bytes()


def test_a_dry_run_writes_nothing(plain):
    before = plain.stamps(plain.folder)
    summary = plain.export("--dry-run", "--json").json
    assert plain.stamps(plain.folder) == before
    assert not plain.output.exists() and not (plain.folder / ".outfeed").exists()
    assert summary["exported"] == 3 and summary["feeds"]["written"] == 8


def test_a_dry_run_over_feeds_that_stand_writes_and_removes_nothing(plain):
    plain.export()
    before = plain.stamps(plain.folder)
    (plain.source / PLAIN[0].path).unlink()
    before.pop(f"corpus/{PLAIN[0].path}")
    summary = plain.export("--dry-run", "--json", "--keep-empty", "0").json
    assert plain.stamps(plain.folder) == before
    assert summary["feeds"]["removed"] == 2


def test_feeds_without_an_article_vanish_and_strangers_stay(plain):
    plain.export()
    strangers = {"topics/stranger.rss": b"<rss/>", "notes.txt": b"mine", "topics/topic-0.xml": b"{}",
                 "providers/other.example.atom": b"x", ".well-known/x": b"y"}
    for path, data in strangers.items():
        corpus.put(plain.output / path, data)
    (plain.source / PLAIN[0].path).unlink()
    summary = plain.export("--json", "--keep-empty", "0").json
    files = plain.files()
    assert {path: files.get(path) for path in strangers} == strangers
    assert set(files) - set(strangers) == SITE_FILES | files_of(
        "all", "topics/shared", "topics/topic-1", "topics/topic-2", "providers/p1.example", "providers/p2.example")
    assert summary["feeds"]["removed"] == 2 and summary["files"]["removed"] == 8


def test_removed_feeds_come_back_with_their_article(plain):
    plain.export()
    before = plain.files()
    (plain.source / PLAIN[0].path).unlink()
    plain.export()
    plain.put_all(PLAIN[:1])
    plain.export()
    assert plain.files() == before


def test_without_state_no_file_is_removed(plain):
    plain.export()
    for path in sorted((plain.folder / ".outfeed").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    (plain.source / PLAIN[0].path).unlink()
    plain.export()
    assert (plain.output / "topics/topic-0.rss").exists()


def test_the_state_is_beside_the_configuration_and_not_served(plain):
    plain.export()
    assert (plain.folder / ".outfeed").is_dir()
    assert not [p for p in plain.files() if p.startswith(".") or "/." in p]


def test_strict_publishes_nothing_when_a_document_is_rejected(plain):
    plain.export()
    before, manifest = plain.stamps(), (plain.folder / ".outfeed/manifest").read_bytes()
    plain.put(BROKEN.path, BROKEN.data)
    (plain.source / PLAIN[0].path).unlink()
    run = plain.export("--strict", code=65)
    assert "corpus/plain/broken.md:2:" in run.err
    assert plain.stamps() == before
    assert (plain.folder / ".outfeed/manifest").read_bytes() == manifest


def test_strict_on_a_first_run_leaves_no_output(plain):
    plain.put(BROKEN.path, BROKEN.data)
    plain.export("--strict", code=65)
    assert not plain.output.exists() or not plain.files()


def test_strict_publishes_when_all_is_well(plain):
    plain.export("--strict")
    assert (plain.output / "all.atom").exists()


def test_a_folder_that_held_articles_may_become_empty(plain):
    plain.export()
    for page in PLAIN:
        (plain.source / page.path).unlink()
    summary = plain.export("--json", "--allow-shrink", "--keep-empty", "0").json
    assert summary["exported"] == 0
    assert not [p for p in plain.files() if p.startswith(("topics/", "providers/"))]


def test_no_temporary_files_are_left(exported: Exported):
    names = {p.name for p in exported.workspace.folder.iterdir()}
    assert names == {"corpus", "out", "outfeed.yml", ".outfeed"}


@pytest.mark.parametrize("domain", ["../../escape", "/etc/passwd", ".hidden", "..", "a/b", "all", "index", "feeds",
                                    "x" * 300, "a\\\\b", "exa mple.org", "", "."])
def test_no_domain_leads_out_of_the_folder(workspace, domain):
    workspace.put_all([document("d/x.md", {"provider": f'{{name: N, domain: "{domain}"}}', "topics": "[T]"})])
    workspace.export()
    outside = {p.name for p in workspace.folder.iterdir()}
    assert outside <= {"corpus", "out", "outfeed.yml", ".outfeed"}
    files = [p for p in workspace.files() if p.startswith("providers/")]
    assert len(files) == 4 and set(workspace.files()) == {*files, *files_of("all", "topics/t"), *SITE_FILES}
    for path in files:
        name = path.removeprefix("providers/")
        assert "/" not in name and not name.startswith(".") and len(name.encode()) <= 100
        assert name.rsplit(".", 1)[0] not in ("all", "index", "feeds")


def test_feed_files_can_be_read_by_a_web_server(plain):
    plain.export()
    assert all(p.stat().st_mode & 0o444 == 0o444 for p in plain.feeds())


def test_duplicates_show_the_winning_copy_alone(workspace):
    workspace.put_all(corpus_groups.duplicates())
    workspace.export()
    titles = [e.title for e in reading.entries(workspace.output / "all.rss")]
    assert len(titles) == len(set(titles))
    assert {"Article newest-2", "Article quality-2", "Article path-x", "Article B-case", "Article z-bytes"} <= set(titles)
    assert not {"Article newest-1", "Article quality-1", "Article quality-3", "Article b-case"} & set(titles)
