"""The habits of the command line: help, suggestions, prefixes, colors, and what is told in time."""

import os
import pty
import re
import subprocess

import pytest

from conftest import BASE, NOW, SITE, Workspace, binary
from documents import document

COMMANDS = ["init", "export", "list", "problems", "remove", "explain", "check", "serve", "shard", "shard read",
            "shard deduplicate", "shard name", "shard shown", "shard text", "shard write", "shard site", "shard publish"]


@pytest.fixture
def pages(workspace: Workspace) -> Workspace:
    for name in ("a", "b"):
        workspace.put(f"{name}.md", document(f"{name}.md", {"topics": "[AI]"}).data)
    return workspace


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_ends_with_examples_and_exit_statuses(workspace, command):
    run = workspace.run(*command.split(), "--help")
    assert run.code == 0 and run.err == ""
    usage, examples, statuses = (run.out.index(title) for title in ("\nUSAGE: ", "\nEXAMPLES:\n", "\nEXIT STATUS:\n"))
    assert usage < examples < statuses
    assert re.search(rf"\n  .*outfeed {command}", run.out[examples:statuses])
    assert re.search(r"\n   0  success|\n   0  there are no errors", run.out[statuses:])
    assert all(len(line) <= 80 for line in run.out[examples:].splitlines())
    if command:
        assert workspace.run("help", *command.split()).out == run.out


@pytest.mark.parametrize("arguments, said", [
    (["exprot"], "there is no command `exprot`: did you mean `export`?"),
    (["lst", "--json"], "there is no command `lst`: did you mean `list`?"),
    (["shard", "raed"], "there is no command `shard raed`: did you mean `read`?"),
    (["shard", "frobnicate-it-all"], "there is no command `shard frobnicate-it-all`: expected one of read, "),
])
def test_a_misspelled_command_gets_a_suggestion(workspace, arguments, said):
    run = workspace.run(*arguments)
    assert (run.code, run.out) == (64, "") and run.err.startswith(f"outfeed: error: {said}")


def test_without_a_command_the_next_steps_are_printed(workspace):
    run = workspace.run()
    assert (run.code, run.err) == (0, "")
    assert [line.split()[1:3] for line in run.out.splitlines() if re.match(r" +\d\. ", line)] == [
        ["outfeed", "init"], ["outfeed", "export"], ["outfeed", "serve"]]


@pytest.mark.parametrize("arguments", [
    ["export", "gone", "--base-url", BASE], ["export", "--nope"], ["export", "corpus", "--limit", "many"], ["list"], ["serve", "gone"],
    ["check", "gone.rss"], ["check"], ["remove", "topics/x"], ["explain", "gone.md"], ["list", "--json", "--urls"],
    ["export", "corpus", "--config", "gone.yml"]])
def test_errors_have_one_prefix(pages, arguments):
    run = pages.run(*arguments)
    assert run.code != 0 and run.out in ("", "0 files: 0 errors, 0 warnings\n")
    assert run.err.startswith("outfeed: error: ") and "Error:" not in run.err


def test_warnings_have_one_prefix(pages):
    lines = pages.export(base=None).err.splitlines()
    assert lines and all(line.startswith("outfeed: warning: ") for line in lines)


def on_a_terminal(pages: Workspace, *arguments: str, **environment: str) -> str:
    """What a command prints on standard error if that is a terminal."""
    ours, theirs = pty.openpty()
    variables = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {"TERM": "xterm"} | environment
    with subprocess.Popen([str(binary()), *arguments], cwd=pages.folder, stdout=subprocess.DEVNULL, stderr=theirs,
                          env=variables) as process:
        os.close(theirs)
        said = b""
        try:
            while chunk := os.read(ours, 4096):
                said += chunk
        except OSError:  # How a terminal says that nobody is left.
            pass
        process.wait(60)
    os.close(ours)
    return said.decode()


@pytest.mark.parametrize("environment, colored", [
    ({}, True), ({"NO_COLOR": ""}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)])
def test_labels_are_colored_on_terminals_unless_unwanted(pages, environment, colored):
    said = on_a_terminal(pages, "serve", "gone", **environment)
    assert said.startswith("outfeed: \x1b[1;31merror:\x1b[0m gone" if colored else "outfeed: error: gone")


def test_n_is_a_dry_run(pages):
    assert "dry run: nothing was changed" in pages.export("-n").out
    assert not pages.output.exists()
    pages.config.unlink()
    assert "dry run: nothing was written" in pages.run("init", "-n", "corpus").out
    assert not pages.config.exists()


def test_list_prints_addresses(pages):
    pages.config.write_text(SITE + f"base_url: {BASE}\n")
    pages.export("--compress", base=None)
    addresses = pages.run("list", "--urls", "--output", "out").out.splitlines()
    assert {f"{BASE}all.rss", f"{BASE}topics/ai.json"} <= set(addresses)
    assert all((pages.output / address.removeprefix(BASE)).is_file() and not address.endswith(".gz") for address in addresses)
    pages.config.write_text(SITE)
    run = pages.run("list", "--urls", "--output", "out")
    assert run.code == 78 and run.err.startswith("outfeed: error: base_url is not set")


@pytest.mark.parametrize("command", [["list"], ["list", "--json"], ["list", "--empty"], ["problems"]])
def test_before_the_first_export_the_user_is_told(pages, command):
    run = pages.run(*command)
    assert (run.code, run.out) == (66, "")
    assert run.err == "outfeed: error: no export to feeds is recorded in .outfeed: run outfeed export first\n"


@pytest.mark.parametrize("path", ["none/outfeed.prom", "outfeed.yml/outfeed.prom"])
def test_a_missing_folder_of_metrics_is_told_before_work_starts(pages, path):
    run = pages.export("--metrics", path, code=73)
    assert run.err == f"outfeed: error: metrics: {path}: its folder does not exist; nothing was changed\n"
    assert not pages.output.exists() and not (pages.folder / ".outfeed").exists()


def test_a_run_that_publishes_nothing_does_not_say_otherwise(pages):
    (pages.source / "bad.md").write_text("---\ntitle: Bad\n---\n")
    run = pages.export("--strict", code=65)
    assert run.out.startswith("3 documents: 2 to export, ") and run.out.endswith("\nnothing was published\n")
    assert pages.export("--strict", "--json", code=65).json["published"] is False
    assert pages.export("--dry-run").out.startswith("3 documents: 2 exported, ")
    assert pages.export("--json").json["published"] is True


@pytest.mark.parametrize("text, line, said", [
    ("limit: 3\noutput: out\nlimit: 4\n", 3, "the key `limit` is in line 1 already"),
    ("site:\n  # a comment\n  title: A\n\n  id: tag:x,2024:a\n  title: B\n", 6, "the key `title` is in line 3 already"),
    ("feeds:\n  - id: a\n    title: A\n  - id: b\n    title: B\n    'title': C\n", 6, "the key `title` is in line 5 already"),
    ("site: {title: A, title: B}\n", 1, "the key `title` is given twice"),
])
def test_a_duplicate_key_is_named_with_both_lines(pages, text, line, said):
    pages.config.write_text(text)
    run = pages.export(code=78)
    assert run.err == f"outfeed: error: outfeed.yml:{line}: {said}\n"


def test_templates_with_unknown_names_are_told(pages):
    folder = pages.folder / "design"
    folder.mkdir()
    for name in ("page.css", "pages.css", "entries.mustache", "README.md", ".hidden.css"):
        (folder / name).write_text("")
    warnings = [line for line in pages.export("--templates", "design").err.splitlines() if "templates" in line]
    assert warnings == [
        "outfeed: warning: templates: design/entries.mustache is not used: did you mean `entry.mustache`?",
        "outfeed: warning: templates: design/page.css is not used: did you mean `pages.css`?"]


def test_slugs_and_titles_of_nothing_are_warnings(pages):
    pages.config.write_text(SITE + 'slugs: {AI: a-i, Chess: schach}\n'
                            'titles: {topics: {AI: "On AI", Go: "On Go"}, providers: {none.example: "None"}}\n')
    assert pages.export().err.splitlines() == [
        "outfeed: warning: slugs: no article has the topic `chess`",
        "outfeed: warning: titles.topics: no article has the topic `Go`",
        "outfeed: warning: titles.providers: no article is from `none.example`"]
    assert pages.export("--quiet").err == ""
