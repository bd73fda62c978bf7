"""Which documents are found, and with which paths: the same as on one machine."""

import gzip

import pytest
from conftest import assert_same, files
from outfeed_spark import job, lines
from outfeed_spark.failures import Failed
from outfeed_spark.filters import Place, Step
from outfeed_spark.listing import expanded, is_address, listed

TREE = ("b.md", "a.TXT", "c.Markdown", "d.rst", "md", ".hidden.md", ".git/x.md", "sub/.md", "sub/e.md", "sub/deep/f.md",
        "like.md/g.md", "sub!/h.md", "j.jsonl.GZ", "k.Json", "l.ndjson", "m.gz")


@pytest.fixture
def tree(tmp_path, monkeypatch):
    for path in TREE:
        file = tmp_path / "docs" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("---\n---\n")
    (tmp_path / "docs/link").symlink_to("sub")
    (tmp_path / "docs/linked.md").symlink_to("b.md")
    (tmp_path / "docs/nowhere.md").symlink_to("gone")
    monkeypatch.chdir(tmp_path)


ALL = {"a.TXT", "b.md", "c.Markdown", "like.md", "linked.md", "nowhere.md", "sub/deep/f.md", "sub/e.md", "sub!/h.md",
       "j.jsonl.GZ", "k.Json", "l.ndjson"}
SUB = {"e.md", "deep/f.md"}


@pytest.mark.parametrize("sources, expected", [
    (["docs"], {f"docs/{path}" for path in ALL}),
    (["docs//"], {f"docs/{path}" for path in ALL}),
    (["./docs"], {f"./docs/{path}" for path in ALL}),
    (["docs/sub", "docs"], {f"docs/{path}" for path in ALL}),
    (["docs/link"], {f"docs/link/{path}" for path in SUB}),
    (["docs/d.rst", "docs/sub"], {"docs/d.rst", *(f"docs/sub/{path}" for path in SUB)}),
    (["docs/s*"], {*(f"docs/sub/{path}" for path in SUB), "docs/sub!/h.md"}),
    (["."], {f"docs/{path}" for path in ALL}),
])
def test_listing(tree, sources, expected):
    listing = listed([path for source in sources for path in expanded(source)])
    assert set(listing.paths) == expected and len(listing.paths) == len(expected)
    assert listing.found == []


def test_files_of_a_bundle_are_no_documents(tree, tmp_path):
    (tmp_path / "docs/sub/index.md").write_text("---\n---\n")
    assert {path for path in listed(["docs"], has_bundles=True).paths if "/sub/" in path} == {"docs/sub/index.md"}


def test_a_source_that_is_missing(tree):
    with pytest.raises(Failed) as failure:
        listed(["docs", "doc*s"])
    assert failure.value.status == 66 and failure.value.message.startswith("doc*s: No such file or directory; ")


def test_addresses():
    assert [is_address(s) for s in ("s3a://b/x", "file:/x", "hdfs://h/x", "x:y", "C:x", "./s3a:/x", "docs")] == [
        True, True, True, False, False, False, False]


def test_what_hadoop_reads(workspace):
    """Copies are ordered by path, as if the program had read them."""
    for folder, topic in (("b", "From B"), ("a b", "From A"), ("ä%20", "From C")):
        workspace.put(f"{folder}/x.MD", f"---\ntitle: {topic}\ndate: 2024-01-01\nwebUrl: https://x.example/\n"
                                        f"topics: [{topic}]\n---\n")
    workspace.put("b/prose.txt", "Prose.\n")
    workspace.put("b/broken.markdown", "---\ntitle: x\n---\n")
    workspace.put("b/other.rst", "---\n")
    workspace.put("b/x.JSONL", '{"title": "y", "date": "2024-01-02", "url": "https://y.example/"}\n' * 2)
    one = workspace.export("--json")
    many = workspace.spread("--json", sources=(f"file://{workspace.source}",))
    assert many.code == 0, many.err
    assert_same(files(workspace.one), files(workspace.many))
    assert {problem["path"] for problem in many.report["problems"]} == {f"file:{workspace.source}/b/broken.markdown"}
    for report in (one.report, many.report):
        assert (report["documents"], report["duplicates"], report["notDocuments"]) == (6, 3, 1)
    missing = workspace.spread(sources=(f"file://{workspace.source}/nowhere",))
    assert missing.code == 66 and "nowhere: " in missing.err


# --- Filters ---

@pytest.fixture
def program(tmp_path):
    def make(script: str) -> Place:
        path = tmp_path / "program"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)
        return Place(str(path))
    return make


def test_lines_pass_by(program):
    step = Step("read", program("sed s/^/seen-/"), (), lambda line: line.startswith(b"a"))
    assert list(step([b"a1", b"b1", b"a2", b"\xff"])) == [b"seen-a1", b"seen-a2", b"b1", b"\xff"]


def test_more_lines_than_a_pipe_holds(program):
    some = [b"%07d" % number * 20 for number in range(20_000)]
    assert list(Step("read", program("cat"), ())(some)) == some


def test_a_step_that_fails(program):
    with pytest.raises(Failed) as failure:
        list(Step("read", program("echo 'outfeed: error: no luck' >&2; exit 65"), ())([b"x"] * 100_000))
    assert (failure.value.status, failure.value.message) == (65, "outfeed shard read: no luck")
    assert Failed.found_in(RuntimeError(f"An error:\noutfeed_spark.failures.Failed: {failure.value}\n at")).status == 65


def test_lines_that_cannot_be_read_to_their_end(program):
    def broken():
        yield b"x"
        raise OSError("gone")
    with pytest.raises(OSError, match="gone"):
        list(Step("read", program("cat"), ())(broken()))


@pytest.mark.parametrize("text", ["", "plain", "a\tb", "a\nb\rc", "\\", "\\t", "\\\t", "\\\\n", "é\u2028"])
def test_text(text):
    path, _ = lines.document(text, b"x").split(b"\t")
    assert lines.text(path) == text and b"\n" not in path and b"\r" not in path


def test_packed_documents(workspace, tmp_path):
    """Documents as lines, in two files of which one is compressed."""
    packed = tmp_path / "packed files"
    packed.mkdir()
    some = []
    for number in range(30):
        path = f"{number} \\ tab\tbreak\n.md"
        workspace.put(path, f"---\ntitle: A{number}\ndate: 2024-01-01\nwebUrl: https://x.example/{number % 20}\n"
                            f"topics: [T{number}]\n---\n")
        some.append(lines.document(f"corpus/{path}", (workspace.source / path).read_bytes()) + b"\n")
    (packed / "a.txt").write_bytes(b"".join(some[:9]))
    (packed / "b.txt.gz").write_bytes(gzip.compress(b"".join(some[9:])))
    one = workspace.export("--json")
    many = workspace.spread("--json", "--packed", sources=(str(packed / "a.txt"), f"file://{packed}/b*"))
    assert many.code == 0, many.err
    assert many.report == one.report and many.report["duplicates"] == 10
    assert_same(files(workspace.one), files(workspace.many))
    missing = workspace.spread("--packed", sources=(str(packed / "c.txt"),))
    assert missing.code == 66 and "c.txt: cannot be read" in missing.err


def test_portions_are_the_whole(monkeypatch):
    """However large partitions are, each line comes once and in order, and no portion is too large."""
    monkeypatch.setattr(job, "STREAMED", 10)
    sizes = [4], [], [5, 2], [5, 40, 3, 10, 10, 1], [9], [1, 1], [11]
    partitions = [[b"a" * size for size in part] for part in sizes]
    found = []
    for indices, start in job._portions([sum(map(len, part)) for part in partitions]):
        portion = [line for index in indices for line in job._slice(start, start + 10, iter(partitions[index]))]
        assert portion or start
        assert sum(map(len, portion[:-1])) < 10
        found += portion
    assert found == [line for part in partitions for line in part]


def test_distinct_documents(workspace):
    """If no two documents have the same id, they need not be brought together."""
    for number in range(60):
        workspace.put(f"{number}.md", f"---\ntitle: A{number}\ndate: 2024-01-{number % 28 + 1:02}\n"
                                      f"topics: [T{number % 3}]\nwebUrl: https://x{number % 2}.example/{number}\n---\n")
    workspace.put("broken.md", "---\ntitle: x\n---\n")
    one, many = workspace.export("--json", "--limit", "5"), workspace.spread("--json", "--limit", "5", "--distinct")
    assert many.report == one.report and many.problems == one.problems
    assert_same(files(workspace.one), files(workspace.many))
    # A broken promise is noticed before anything is published.
    before = files(workspace.many)
    workspace.put("copy.md", (workspace.source / "27.md").read_text())
    broken = workspace.spread("--quiet", "--limit", "5", "--distinct")
    assert broken.code in (65, 70) and "outfeed shard write: " in broken.err
    assert files(workspace.many) == before
