"""What is read: folders, files, links, and obstacles."""

import os

import pytest

import reading
from conftest import BASE, NOW
from documents import document

PAGE = document("s/page.md", {"topics": "[T]"})


def titles(workspace):
    return [e.title for e in reading.entries(workspace.output / "all.rss")]


def accounted(summary) -> bool:
    return summary["documents"] == (summary["exported"] + summary["duplicates"] + summary["rejected"]
                                    + summary["filtered"] + sum(summary["heldBack"].values()))


def test_a_source_may_be_a_single_file(workspace):
    path = workspace.put(PAGE.path, PAGE.data)
    run = workspace.run("export", str(path), "--output", "out", "--base-url", BASE, "--now", NOW)
    assert run.code == 0 and titles(workspace) == ["Article page"]


def test_several_sources_are_read_together(workspace):
    for name in ("a", "b"):
        workspace.put(f"{name}/{name}.md", document(f"s/{name}.md").data)
    run = workspace.run("export", "corpus/a", "corpus/b/b.md", "--output", "out", "--base-url", BASE, "--now", NOW)
    assert run.code == 0 and sorted(titles(workspace)) == ["Article a", "Article b"]


def test_links_to_folders_are_not_followed(workspace):
    workspace.put(PAGE.path, PAGE.data)
    outside = workspace.folder / "outside"
    outside.mkdir()
    (outside / "secret.md").write_bytes(document("s/secret.md").data)
    (workspace.source / "link").symlink_to(outside)
    (workspace.source / "loop").symlink_to(workspace.source)
    assert workspace.export("--json").json["documents"] == 1
    assert titles(workspace) == ["Article page"]


def test_a_folder_named_like_a_document_is_a_problem(workspace):
    workspace.put(PAGE.path, PAGE.data)
    (workspace.source / "folder.md").mkdir()
    summary = workspace.export("--json").json
    assert [p["path"].endswith("corpus/folder.md") for p in summary["problems"]] == [True]
    assert titles(workspace) == ["Article page"]
    assert accounted(summary)


def test_a_broken_link_stops_nothing(workspace):
    workspace.put(PAGE.path, PAGE.data)
    (workspace.source / "dangling.md").symlink_to("nowhere.md")
    summary = workspace.export("--json", code=23).json
    assert titles(workspace) == ["Article page"] and accounted(summary)
    assert summary["unreadable"] == [{"path": "corpus/dangling.md", "reason": "No such file or directory"}]


def test_a_pipe_named_like_a_document_does_not_hang(workspace):
    workspace.put(PAGE.path, PAGE.data)
    os.mkfifo(workspace.source / "pipe.md")
    workspace.export()
    assert titles(workspace) == ["Article page"]


@pytest.mark.parametrize("source, output", [
    (".", "out"), ("corpus", "corpus"), ("corpus", "."), ("corpus", "corpus/public"), ("corpus/page.md", "corpus"),
    ("link", "corpus")])
def test_an_output_among_the_documents_is_refused(workspace, source, output):
    workspace.put("page.md", PAGE.data)
    (workspace.folder / "link").symlink_to("corpus")
    before = workspace.stamps(workspace.folder)
    run = workspace.run("export", source, "--output", output, "--base-url", BASE, "--now", NOW, "--state", ".s/state")
    assert run.code == 64 and "outfeed: error: " in run.err and workspace.stamps(workspace.folder) == before


def test_an_output_that_a_source_passes_over_is_not_read_back(workspace):
    workspace.put(PAGE.path, PAGE.data)
    for _ in range(2):
        run = workspace.run("export", ".", "--output", ".site/out", "--base-url", BASE, "--now", NOW, "--json")
        assert run.code == 0 and run.json["documents"] == 1


def test_documents_are_not_served(workspace):
    workspace.put(PAGE.path, PAGE.data)
    workspace.config.write_text("source: corpus\noutput: out\n")
    for folder in ("corpus", "."):
        run = workspace.run("serve", folder, "--port", "0", "--state", ".s/state")
        assert run.code == 64 and "would be served" in run.err


@pytest.mark.parametrize("raw", ["no", "off", "0", "n", "'no'", '""', "FaLsE", "[]", "{}", "!!bool false"])
def test_whatever_else_published_may_hold_it_never_publishes_by_mistake(workspace, raw):
    workspace.put(PAGE.path, PAGE.data)
    workspace.put("unsure.md", document("s/unsure.md", {"published": raw}).data)
    summary = workspace.export("--json").json
    if raw != '""':
        assert titles(workspace) == ["Article page"]
    assert accounted(summary)


@pytest.mark.parametrize("bad", ["javascript:alert(1)", "not an address", "ftp://x.example/"])
@pytest.mark.parametrize("field, other", [("webUrl", "originalUrl"), ("originalUrl", "webUrl")])
def test_one_bad_address_beside_a_good_one_never_becomes_a_link(workspace, bad, field, other):
    workspace.put("x.md", document("s/x.md", {field: f'"{bad}"', other: "https://good.example/x"}).data)
    summary = workspace.export("--json").json
    assert [p["field"] for p in summary["problems"]] == [field]
    assert accounted(summary)
    assert not any(bad.encode() in data for data in workspace.files().values())


def test_a_malformed_id_never_becomes_an_id(workspace):
    workspace.put("x.md", document("s/x.md", {"id": '"no scheme at all"'}).data)
    summary = workspace.export("--json").json
    assert [p["field"] for p in summary["problems"]] == ["id"] and accounted(summary)
    assert not any(b"no scheme at all" in data for data in workspace.files().values())


@pytest.mark.parametrize("size", [400, 4_000, 400_000])
@pytest.mark.parametrize("shape", ["*a : ", "? *a\n", "[", "{", "- ", "!!x ", "&a ", "{a: "])
def test_hostile_yaml_ends_as_a_problem(workspace, shape, size):
    workspace.put("hostile.md", "---\n&a a: b\n" + shape * (size // len(shape)) + "\n---\n")
    workspace.put(PAGE.path, PAGE.data)
    summary = workspace.export("--json").json
    assert summary["rejected"] == 1 and titles(workspace) == ["Article page"]


HOSTILE_TEXT = ["<", "&", "&#", "&a", "<!--", "<script>", "<script><", "<b ", "<b a='", "</", "<p>", "<b><i>",
                "<![CDATA[", "<?x", "\u0301", "\u0301\u0323", "\u1112\u1161", "]]>", "&amp;"]


def test_hostile_text_ends_as_an_article(workspace):
    for number, shape in enumerate(HOSTILE_TEXT):
        text = f"x {shape * (100_000 // len(shape))} y"
        workspace.put(f"{number}.md", document(f"s/{number}.md", {"title": f'"{text}"', "excerpt": f'"{text}"'}).data)
    summary = workspace.export("--json", "--by", "all").json  # megabytes, which another feed would only repeat
    assert summary["exported"] == len(HOSTILE_TEXT) and summary["problems"] == []
