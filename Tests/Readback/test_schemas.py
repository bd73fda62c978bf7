"""An independent validator finds all files of any run valid by the schemas."""

import json
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest

import corpus
import pages
import reading
from conftest import BASE, NOW, REPOSITORY, SCHEMAS, SITE, Workspace

pytestmark = pytest.mark.skipif(not shutil.which("xmllint"), reason="xmllint is not installed")

FULL = ('site:\n  id: "https://example.org/the & feeds"\n  title: "A & B <news> ]]>"\n  description: "\'All\' \\"that\\" &amp; more"\n'
        '  url: https://example.org/\n  language: en_US\n  rights: "© 2024 A & B"\n  author: "Ed <ed@example.org>"\n  ttl: 60\n')


JSON_SCHEMA = json.loads((SCHEMAS / "jsonfeed.schema.json").read_text())
JSON_FEED = jsonschema.Draft202012Validator(JSON_SCHEMA)


def assert_valid(workspace: Workspace, *, base: str | None = BASE) -> None:
    files = workspace.feeds()
    assert files
    for kind in ("rss", "atom", "opml"):
        chosen = [str(p) for p in workspace.output.rglob(f"*.{kind}")]
        assert chosen or (kind == "opml" and not base)
        if chosen:
            done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", str(SCHEMAS / f"{kind}.xsd"), *chosen],
                                  capture_output=True, text=True)
            wrong = [line for line in done.stderr.splitlines() if not line.endswith(" validates")]
            assert done.returncode == 0, "\n".join(wrong[:20])
            assert done.stderr.count(" validates") == len(chosen)
    for path in files:
        if path.suffix == ".json":
            assert_valid_json(path)


def assert_valid_json(path: Path) -> None:
    feed = reading.document(path)
    JSON_FEED.validate(feed)
    known = JSON_SCHEMA["properties"], JSON_SCHEMA["$defs"]["item"]["properties"]
    for object, names in [(feed, known[0]), *((item, known[1]) for item in feed["items"])]:
        assert list(object) == [name for name in names if name in object], f"{path}: another order"
    ids = [item["id"] for item in feed["items"]]
    assert len(set(ids)) == len(ids)


def test_the_json_schema_is_one():
    jsonschema.Draft202012Validator.check_schema(JSON_SCHEMA)


@pytest.mark.parametrize("path", sorted((REPOSITORY / "feeds").rglob("*.json")), ids=lambda p: p.name)
def test_the_feeds_of_the_sample_are_valid(path):
    assert_valid_json(path)


def test_the_corpus_is_valid(exported):
    assert_valid(exported.workspace)


def test_the_corpus_without_a_limit_is_valid(everything):
    assert_valid(everything.workspace)


CASES = {
    "unpublished": (SITE, ["--include-unpublished"], BASE),
    "full site": (FULL.replace("the & feeds", "feeds"), [], BASE),
    "no base url": (SITE, [], None),
    "no site id": ("site: {title: Only A Title}\n", [], BASE),
    "no configuration": ("", [], None),
    "one entry": (SITE, ["--limit", "1"], BASE),
    "long ago": (SITE, ["--now", "1900-03-02"], BASE),
}


@pytest.mark.parametrize("config, options, base", CASES.values(), ids=list(CASES))
def test_every_kind_of_export_is_valid(tmp_path, config, options, base):
    workspace = Workspace(tmp_path, config)
    if not config:
        workspace.config.unlink()
    corpus.write(workspace.source)
    now = [] if "--now" in options else ["--now", NOW]
    base_url = ["--base-url", base] if base else []
    # Without the program's own verification, which would hide invalid files.
    run = workspace.run("export", "corpus", "--output", "out", "--no-verify", *now, *options, *base_url)
    assert run.code == 0, run.err[-2000:]
    assert_valid(workspace, base=base)
    assert [pages.page(path) for path in workspace.pages()]


def test_without_a_base_url_there_are_no_self_links_and_a_warning(workspace):
    corpus.write(workspace.source)
    warned = workspace.export(base=None).err
    assert "base" in warned.lower()
    for path in workspace.feeds():
        assert reading.seen(path)
        if path.suffix == ".json":
            assert "feed_url" not in reading.document(path)
            continue
        root = reading.root(path)
        assert not [k for k in root.iter(f"{reading.ATOM}link") if k.get("rel") == "self"], path


def test_without_a_site_id_a_warning(workspace):
    workspace.config.write_text("site: {title: Only A Title}\n")
    corpus.write(workspace.source)
    assert "id" in workspace.export().err


def test_site_values_are_escaped(workspace):
    workspace.config.write_text(FULL.replace("the & feeds", "feeds"))
    corpus.write(workspace.source)
    workspace.export()
    channel = reading.root(workspace.output / "all.rss").find("channel")
    assert "A & B <news> ]]>" in channel.findtext("title")
    assert channel.findtext("language") == "en-US" and channel.findtext("ttl") == "60"
    assert channel.findtext("copyright") == "© 2024 A & B"
    feed = reading.document(workspace.output / "all.json")
    assert feed["title"] == "A & B <news> ]]>" and feed["language"] == feed["items"][0]["language"] == "en-US"
    assert feed["authors"] == [{"name": "Ed <ed@example.org>", "url": "https://example.org/"}]
