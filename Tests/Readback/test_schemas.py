"""Every file that any run makes is valid by the schemas, to a validator outside Outfeed."""

import shutil
import subprocess

import pytest

import corpus
import reading
from conftest import BASE, NOW, SCHEMAS, SITE, Workspace

pytestmark = pytest.mark.skipif(not shutil.which("xmllint"), reason="xmllint is not installed")

FULL = ('site:\n  id: "https://example.org/the & feeds"\n  title: "A & B <news> ]]>"\n  description: "\'All\' \\"that\\" &amp; more"\n'
        '  url: https://example.org/\n  language: en_US\n  rights: "© 2024 A & B"\n  author: "Ed <ed@example.org>"\n  ttl: 60\n')


def assert_valid(workspace: Workspace) -> None:
    files = workspace.feeds()
    assert files
    for kind in ("rss", "atom"):
        chosen = [str(p) for p in files if p.suffix == f".{kind}"]
        if chosen:
            done = subprocess.run(["xmllint", "--noout", "--nonet", "--schema", str(SCHEMAS / f"{kind}.xsd"), *chosen],
                                  capture_output=True, text=True)
            wrong = [line for line in done.stderr.splitlines() if not line.endswith(" validates")]
            assert done.returncode == 0, "\n".join(wrong[:20])
            assert done.stderr.count(" validates") == len(chosen)


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
    run = workspace.run("export", "corpus", "--output", "out", *now, *options, *(["--base-url", base] if base else []))
    assert run.code == 0, run.err[-2000:]
    assert_valid(workspace)


def test_without_a_base_url_there_are_no_self_links_and_a_warning(workspace):
    corpus.write(workspace.source)
    warned = workspace.export(base=None).err
    assert "base" in warned.lower()
    for path in workspace.feeds():
        root = reading.root(path)
        assert not [k for k in root.iter(f"{reading.ATOM}link") if k.get("rel") == "self"], path
        assert reading.seen(path)


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
