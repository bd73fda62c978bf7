"""`outfeed init` and `outfeed export` in a folder that no site generator is known by, with nothing else."""

import gzip
import json

import pytest

from conftest import Workspace

ARTICLE = {"title": "One", "date": "2024-01-02", "url": "https://e.example/one", "text": "Text."}
MARKDOWN = "---\ntitle: One\ndate: 2024-01-02\nurl: https://e.example/one\n---\n\nText.\n"
DOCUMENTS = {
    "a.md": MARKDOWN.encode(), "a.json": json.dumps(ARTICLE).encode(), "a.jsonl": json.dumps(ARTICLE).encode() + b"\n",
    "a.ndjson": json.dumps(ARTICLE).encode() + b"\n", "a.json.gz": gzip.compress(json.dumps([ARTICLE]).encode()),
    "a.jsonl.gz": gzip.compress(json.dumps(ARTICLE).encode() + b"\n"),
}
#: What is no article, and in no folder of articles.
OTHERS = {
    "package.json": '{"name": "x", "version": "1.0.0"}', "README.md": "# Read me\n", "settings/menu.json": '[{"title": "T", "url": "/"}]',
    "node_modules/x/a.json": json.dumps(ARTICLE), "public/old.md": MARKDOWN, "notes/todo.md": "---\ntitle: To do\n---\n",
}


@pytest.fixture
def folder(tmp_path):
    workspace = Workspace(tmp_path, "")
    workspace.config.unlink()
    for path, text in OTHERS.items():
        put(tmp_path, path, text.encode())
    return workspace


def put(folder, path, data):
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data)


def settings(folder):
    lines = (folder / "outfeed.yml").read_text().splitlines()
    return {line.split(": ")[0]: line.split(": ")[1].strip('"') for line in lines if line.startswith(("source: ", "output: "))}


#: Where documents are, and what becomes the source and the output.
PLACES = {
    "crawl": ("crawl", "public"), "crawl/2024/01": ("crawl", "public"), "": (".", ".feeds"), "2024/01": (".", ".feeds"),
}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_two_commands_in_a_folder(folder, name, place):
    source, output = PLACES[place]
    if source == ".":
        # A folder of documents has nothing else in it.
        for path in ("node_modules/x/a.json", "public/old.md"):
            (folder.folder / path).unlink()
    put(folder.folder, f"{place}/{name}" if place else name, DOCUMENTS[name])
    said = folder.run("init")
    assert said.code == 0 and "One" in said.out
    assert settings(folder.folder) == {"source": source, "output": output}
    assert folder.run("export").code == 0
    [item] = json.loads((folder.folder / output / "all.json").read_text())["items"]
    assert item["title"] == "One"
    # The feeds are not taken for documents.
    assert folder.run("export", "--full").code == 0


def test_several_folders(folder):
    for name in ("crawl/a.jsonl", "posts/a.md"):
        put(folder.folder, name, DOCUMENTS[name.split("/")[1]])
    folder.run("init")
    assert settings(folder.folder)["source"] == "[crawl, posts]"


def test_articles_in_json_of_a_site(folder):
    put(folder.folder, "astro.config.mjs", b"export default { site: 'https://e.example' }")
    put(folder.folder, "src/data/blog/a.json", DOCUMENTS["a.json"])
    put(folder.folder, "src/data/nav.json", b'[{"title": "T", "url": "/"}]')
    folder.run("init")
    assert settings(folder.folder)["source"] == "src/data/blog"


TEXTS = {
    "a": "{% include gallery.html %}\n\n{% include gallery.html %}\n\n{{ page.x }}", "b": "{% include gallery.html %} `{% include no %}`",
    "c": "Text.",
}


@pytest.mark.parametrize("text, counts", [
    (TEXTS, {"include gallery.html": 3, "output page.x": 1}), ({"c": "Text."}, None), ({"d": "&amp;\n\n" * 150_000}, {}),
])
def test_what_full_texts_cannot_show_is_counted(folder, text, counts):
    put(folder.folder, "_config.yml", b"url: https://e.example\ntitle: T\n")
    for name, body in text.items():
        put(folder.folder, f"_posts/2024-01-02-{name}.md", f"---\ntitle: {name}\n---\n\n{body}\n".encode())
    put(folder.folder, "_posts/2024-01-02-held.md", b"---\ntitle: H\npublished: false\n---\n\n{% include CANARY %}\n")
    found = folder.run("init", "--json", "--dry-run").json["fullTexts"]
    assert {each["name"]: each["count"] for each in found["leftOut"]} == (counts or {})
    assert found["articles"] == len(text) and found["cut"] == (1 if "d" in text else 0)
    said = folder.run("init").out
    assert ("LEFT OUT OF FULL TEXTS" in said) == (counts is not None) and "CANARY" not in said
    for name, count in (counts or {}).items():
        assert any(line.split() == [*name.split(), str(count)] for line in said.splitlines())


def test_excerpts_leave_nothing_out(folder):
    put(folder.folder, "crawl/a.md", (MARKDOWN + TEXTS["a"]).encode())
    found = folder.run("init", "--json", "--dry-run").json
    assert "fullTexts" not in found
