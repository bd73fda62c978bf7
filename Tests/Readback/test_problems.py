"""What --quiet prints in a run of cron, and what `outfeed problems` lists."""

import json

import pytest

from conftest import BASE, NOW, Workspace
from documents import document

BAD = {"quality": "high"}
PROBLEM = "quality: expected a decimal number such as 78 or -1.5"
FIXED = "outfeed: {} fixed\n"


@pytest.fixture
def pages(workspace: Workspace) -> Workspace:
    for name in ("a", "b", "c"):
        put(workspace, name, {})
    return workspace


def put(pages: Workspace, name: str, fields: dict[str, str]) -> None:
    pages.put(f"{name}.md", document(f"{name}.md", fields).data)


def quiet(pages: Workspace, *options: str, **more) -> str:
    run = pages.export("--quiet", *options, **more)
    assert run.out == ""
    return run.err


def problems(pages: Workspace, *options: str) -> str:
    run = pages.run("problems", "--output", "out", *options)
    assert run.code == 0
    return run.out


def test_quiet_prints_what_is_new_and_counts_what_is_fixed(pages):
    put(pages, "a", BAD)
    put(pages, "b", BAD)
    assert quiet(pages) == f"corpus/a.md:5:10: {PROBLEM}\ncorpus/b.md:5:10: {PROBLEM}\n"
    assert quiet(pages) == ""
    put(pages, "c", BAD)
    assert quiet(pages) == f"corpus/c.md:5:10: {PROBLEM}\n"
    put(pages, "a", {})
    assert quiet(pages) == FIXED.format("1 problem")
    (pages.source / "b.md").unlink()
    put(pages, "c", {})
    assert quiet(pages) == FIXED.format("2 problems")
    assert quiet(pages) == ""


def test_a_problem_that_moves_is_not_news_and_one_that_changes_is(pages):
    put(pages, "a", BAD)
    quiet(pages)
    put(pages, "a", {"category": "news", "heat": "1"} | BAD)
    assert quiet(pages) == ""
    assert f"corpus/a.md:7:10: {PROBLEM}" in problems(pages)
    put(pages, "a", {"quality": "[1]"})
    assert quiet(pages) == "corpus/a.md:5:10: quality: expected text, found a list\n"


def test_the_same_run_from_another_folder_has_no_news(pages):
    put(pages, "a", BAD)
    quiet(pages)
    run = pages.run("export", f"{pages.source}", "--config", f"{pages.config}", "--output", f"{pages.output}", "--now", NOW,
                    "--base-url", BASE, "--quiet", cwd=pages.folder.parent)
    assert (run.code, run.out, run.err) == (0, "", "")


def test_a_dry_run_prints_the_news_and_leaves_them_for_the_next_run(pages):
    quiet(pages)
    before = pages.files(pages.folder / ".outfeed")
    put(pages, "a", BAD)
    for _ in range(2):
        assert quiet(pages, "--dry-run") == f"corpus/a.md:5:10: {PROBLEM}\n"
    assert pages.files(pages.folder / ".outfeed") == before
    assert quiet(pages) == f"corpus/a.md:5:10: {PROBLEM}\n"


def test_without_quiet_all_problems_are_printed_and_then_known(pages):
    put(pages, "a", BAD)
    for options in ([], ["--verbose"], ["--full"]):
        assert PROBLEM in pages.export(*options).err
    assert quiet(pages) == ""


def test_errors_of_the_run_are_printed_by_every_run(pages):
    put(pages, "a", BAD)
    (pages.source / "d.md").write_text("---\ntitle: Bad\n---\n")
    first = quiet(pages, "--strict", code=65)
    assert PROBLEM in first and "corpus/d.md:" in first
    for _ in range(2):
        assert quiet(pages, "--strict", code=65) == "outfeed: error: 1 rejected or broken; nothing was published\n"
    assert quiet(pages) == ""
    assert "corpus/d.md:" in problems(pages)


def test_a_run_that_publishes_nothing_forgets_no_warning(pages):
    (pages.output / "topics").mkdir(parents=True)
    (pages.output / "topics/other.rss").write_text("")
    assert quiet(pages).startswith("outfeed: warning: out: no recorded export wrote 1 of the files here")
    (pages.source / "d.md").write_text("---\ntitle: Bad\n---\n")
    quiet(pages, "--strict", code=65)
    assert "no recorded export wrote" in problems(pages)


def test_a_text_that_is_too_long_is_told_once(pages):
    pages.config.write_text(pages.config.read_text() + "content: full\n")
    long = document("long.md", {}).data.decode() + "word " * 300_000
    pages.put("long.md", long)
    assert "the text is too long" in quiet(pages)
    assert quiet(pages) == ""
    put(pages, "d", {})
    assert quiet(pages) == ""
    assert "corpus/long.md:1:1: the text is too long" in problems(pages)
    (pages.source / "long.md").unlink()
    assert quiet(pages) == FIXED.format("1 problem")


@pytest.mark.parametrize("text", ["", "{", "[]", '{"out": {"problems": []}}'])
def test_a_record_that_cannot_be_read_makes_all_problems_new(pages, text):
    put(pages, "a", BAD)
    quiet(pages)
    (pages.folder / ".outfeed/problems").write_text(text)
    assert quiet(pages) == f"corpus/a.md:5:10: {PROBLEM}\n"
    assert quiet(pages) == ""


def test_problems_lists_what_stands_without_reading_documents(pages):
    for number in range(7):
        put(pages, f"f{number}", BAD)
    told = pages.export().err
    (pages.source / "a.md").unlink()
    pages.source.rename(pages.folder / "elsewhere")
    assert problems(pages) == told
    assert told.endswith("… and 2 more: quality: expected a decimal number such as 78 or -1.5; --verbose lists all\n")
    assert len(problems(pages, "--verbose").splitlines()) == 7
    listed = json.loads(problems(pages, "--json"))
    assert listed["warnings"] == [] and len(listed["problems"]) == 7
    assert listed["problems"][0] == {"path": "corpus/f0.md", "line": 5, "column": 10, "field": "quality",
                                     "message": PROBLEM.partition(": ")[2]}


def test_problems_says_when_there_is_nothing_to_list(pages):
    run = pages.run("problems", "--output", "out")
    assert run.code == 66 and run.err.endswith(": run outfeed export first\n")
    pages.export()
    run = pages.run("problems", "--output", "out")
    assert (run.code, run.out, run.err) == (0, "", "outfeed: no problems\n")
