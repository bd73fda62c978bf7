"""Secured, unpublished and future content appears nowhere."""

import gzip
from collections.abc import Iterable
from pathlib import Path

import pytest

from conftest import Run, Workspace
from documents import document

CANARY = "CANARY-7f3a9c"
FIELDS = {"topics": "[Open]"}
AROUND = {
    "scalar": f'secured: "{CANARY}"',
    "plain": f"secured: {CANARY}",
    "literal": f"secured: |\n  {CANARY}\n  {CANARY}",
    "mapping": f"secured:\n  {CANARY}: {CANARY}\n  b: [{CANARY}]",
    "list": f"secured:\n  - {CANARY}\n  - a: {CANARY}",
    "flow": f"secured: {{a: [{CANARY}, {{b: {CANARY}}}]}}",
    "tagged": f"secured: !<tag:{CANARY}> &{CANARY} {CANARY}",
    "quoted-key": f'"secured": {CANARY}',
    "comment": f"secured: x # {CANARY}",
    "alias-inside": f"secured:\n  a: &{CANARY} {CANARY}\n  b: *{CANARY}",
    "unknown-alias": f"secured: *{CANARY}",
    "alias-key": f"secured:\n  &{CANARY} a: b\n  *{CANARY} : {CANARY}",
}
#: Documents in other forms; %s is their address.
OTHER_FORMS = {
    "toml.md": f"""+++
title = "T"
date = 2022-03-04
webUrl = "%s"
topics = ["Open"]
x = {{ secured = "{CANARY}", y = [ {{ secured = [ "{CANARY}" ] }} ] }}
[provider]
secured.{CANARY} = '''{CANARY}'''
[secured]
"{CANARY}" = "{CANARY} \\u00e9"
[[secured.list]]
a.b = "{CANARY}"
[[related]]
title = "R"
webUrl = "https://r.example/"
secured = "{CANARY}"
+++
""",
    "json.md": f"""{{"title": "T", "date": "2022-03-04", "webUrl": "%s", "topics": ["Open"],
"x": [{{"secured": {{"{CANARY}": ["{CANARY}", {{"{CANARY}": "{CANARY}"}}]}}}}], "secured": "{CANARY} \\u00e9",
"related": [{{"title": "R", "webUrl": "https://r.example/", "secured": "{CANARY}"}}],
"enclosure": {{"url": "/e.mp3", "length": 1, "secured": {{"url": "{CANARY}"}}}},
"provider": {{"secured": {{"secured": "{CANARY}"}}}}}}
""",
    "fenced.html": f';;;\n"title": "T", "date": "2022-03-04", "webUrl": "%s", "secured": ["{CANARY}"]\n;;;\n',
    "headers.txt": f"title: T\ndate: 2022-03-04\nwebUrl: %s\nsecured: {CANARY}\n  {CANARY}\n\nText\n",
}
#: The same with a mistake in or right after what is secured.
BROKEN_FORMS = {
    "quote.md": f'+++\nsecured = "{CANARY}\n+++\n', "value.md": f"+++\nsecured = {CANARY}\n+++\n",
    "escape.md": f'+++\nsecured = "{CANARY} \\q"\n+++\n', "twice.md": f'+++\nsecured.{CANARY} = 1\nsecured.{CANARY} = 2\n+++\n',
    "header.md": f"+++\n[secured.{CANARY}]\n[secured.{CANARY}]\n+++\n", "after.md": f'+++\nsecured = "{CANARY}" {CANARY}\n+++\n',
    "json-word.md": f'{{"title": 1, "secured": {CANARY}}}\n', "json-quote.md": f'{{"title": 1, "secured": "{CANARY}\n"}}\n',
    "json-escape.md": f'{{"title": 1, "secured": "{CANARY} \\q"}}\n', "json-half.md": f'{{"title": 1, "secured": "{CANARY} \\ud83d"}}\n',
    "json-twice.md": f'{{"title": 1, "secured": "{CANARY}", "secured": "{CANARY}"}}\n',
    "headers.md": f"title: T\nsecured: {CANARY}\nsecured: {CANARY}\n",
}
BROKEN = {
    "twice": f"secured: {CANARY}\nsecured: {CANARY}",
    "twice-inside": f"secured:\n  {CANARY}: 1\n  {CANARY}: 2",
    "unclosed-quote": f'secured: "{CANARY}',
    "unclosed-flow": f"secured: [{CANARY}, {{{CANARY}: ",
    "bad-escape": f'secured: "{CANARY} \\q {CANARY}"',
    "tab": f"secured:\n\t{CANARY}: x",
    "colons": f"secured: {CANARY}: {CANARY}: x",
    "bad-right-after": f"secured: {CANARY}\n  : [ {CANARY}\n]",
    "unclosed-after": f'secured: "{CANARY}"\nexcerpt: "never closed',
    "bad-indent": f"secured:\n    a: {CANARY}\n  b: {CANARY}",
    "unknown-tag": f"secured: !{CANARY}!x {CANARY}",
    "deep": "secured: " + "[" * 60 + CANARY + "]" * 60,
    "reserved": f"secured: @{CANARY}",
    "directive": f"secured: x\n%{CANARY} x",
}


def page(name: str, lines: str, fields=None) -> bytes:
    return document(f"open/{name}.md", FIELDS | (fields or {})).data.replace(b"\n---\n", f"\n{lines}\n---\n".encode(), 1)


def written(workspace: Workspace) -> dict[str, bytes]:
    """All files in the working directory except the documents, as they are and decompressed."""
    files = {path: data for path, data in workspace.files(workspace.folder).items() if not path.startswith("corpus/")}
    return files | {f"{path} unpacked": gzip.decompress(data) for path, data in files.items() if path.endswith(".gz")}


def assert_silent(workspace: Workspace, *runs: Run) -> None:
    for run in runs:
        assert CANARY not in run.out + run.err
    files = written(workspace)
    assert {".html", ".opml", ".json", ".rss", ".atom", ".sqlite", ".gz"} <= {Path(path).suffix for path in files}
    for path, data in files.items():
        assert CANARY.encode() not in data, path
        assert CANARY not in path


def every_run(workspace: Workspace) -> list[Run]:
    """Runs that write every kind of file and print every kind of message."""
    return [workspace.export("--compress", "--links", *more)
            for more in ([], ["--verbose"], ["--json"], ["--quiet"], ["--verbose", "--json"], ["--dry-run", "--verbose"])]


def explained(workspace: Workspace, names: Iterable[str]) -> list[Run]:
    return [workspace.run("explain", what) for name in names
            for what in (f"corpus/{name}.md", f"https://open.example/{name}")]


def test_secured_is_passed_over(workspace):
    for name, lines in AROUND.items():
        workspace.put(f"{name}.md", page(name, lines))
    runs = every_run(workspace)
    assert runs[2].json["exported"] == len(AROUND) and runs[2].json["problems"] == []
    assert_silent(workspace, *runs, *explained(workspace, AROUND),
                  workspace.run("list", "--output", "out", "--json"))


def test_secured_is_passed_over_in_every_form(workspace):
    for name, text in OTHER_FORMS.items():
        workspace.put(name, text % f"https://open.example/{Path(name).stem}")
    for name, text in BROKEN_FORMS.items():
        workspace.put(name, text)
    runs = every_run(workspace)
    assert runs[2].json["exported"] == len(OTHER_FORMS)
    assert {Path(problem["path"]).name for problem in runs[2].json["problems"]} == set(BROKEN_FORMS)
    assert_silent(workspace, *runs, *(workspace.run("explain", f"corpus/{name}") for name in (*OTHER_FORMS, *BROKEN_FORMS)))


def test_no_error_quotes_what_is_secured(workspace):
    for name, lines in BROKEN.items():
        first = document(f"open/first-{name}.md", FIELDS).data
        workspace.put(f"first-{name}.md", first.replace(b"---\n", f"---\n{lines}\n".encode(), 1))
        workspace.put(f"last-{name}.md", page(f"last-{name}", lines))
    workspace.put("good.md", page("good", "secured: x"))
    runs = every_run(workspace)
    names = {f"{place}-{name}" for place in ("first", "last") for name in BROKEN}
    summary = runs[2].json
    assert summary["exported"] + summary["rejected"] == len(names) + 1
    told = {Path(problem["path"]).stem for problem in summary["problems"]}
    # Skipped content need not be checked for mistakes.
    assert names - {"first-twice-inside", "last-twice-inside"} <= told <= names
    strict = workspace.run("export", "corpus", "--output", "out", "--strict", "--verbose")
    assert_silent(workspace, *runs, strict, *explained(workspace, sorted(names)))


def test_other_problems_quote_no_neighbour(workspace):
    for number, fields in enumerate([{"quality": "high"}, {"publishedDateTime": "never"}, {"title": '""'},
                                     {"published": "maybe"}, {"excerpt": "&a x", "author": "*a"}]):
        workspace.put(f"{number}.md", page(str(number), f'secured: "{CANARY}"', fields))
    runs = every_run(workspace)
    assert len(runs[2].json["problems"]) >= 5
    assert_silent(workspace, *runs, *(workspace.run("explain", f"corpus/{n}.md") for n in range(5)))


@pytest.mark.parametrize("fields", [{"published": "false"}, {"published": '"false"'}, {"publishedDateTime": "2999-01-01"},
                                    {"published": f"maybe-{CANARY}"}], ids=str)
def test_what_is_held_back_shows_nowhere(workspace, fields):
    """Only `explain` for that document may show anything about it."""
    hidden = {"title": f'"{CANARY}"', "excerpt": CANARY, "author": CANARY, "topics": f"[{CANARY}, Open]",
              "provider": f"{{name: {CANARY}, domain: {CANARY.lower()}.example}}", "id": f"urn:ex:{CANARY}",
              "originalUrl": f"https://{CANARY.lower()}.example/{CANARY}",
              "images": f"\n  - url: https://i.example/{CANARY}.png",
              "related": f"\n  - title: {CANARY}\n    webUrl: https://r.example/{CANARY}"}
    workspace.put("hidden.md", document("open/hidden.md", hidden | fields).data)
    workspace.put("good.md", page("good", "secured: x"))
    runs = every_run(workspace)
    assert runs[2].json["exported"] == 1
    for run in (*runs, workspace.run("list", "--output", "out"), workspace.run("explain", "corpus/good.md")):
        assert CANARY.lower() not in (run.out + run.err).lower()
    for path, data in written(workspace).items():
        assert CANARY.lower().encode() not in data.lower(), path


def test_no_problem_quotes_a_value(workspace):
    """Messages have path, line, column, field and rule, but no values, which could be private."""
    values = {"quality": CANARY, "heat": CANARY, "updatedDateTime": CANARY, "ampWebUrl": CANARY, "images": CANARY,
              "related": CANARY, "publishedDateTime": CANARY, "webUrl": f"ftp://{CANARY}/", "published": CANARY}
    for field, value in values.items():
        workspace.put(f"{field}.md", document(f"open/{field}.md", {field: value}).data)
    runs = every_run(workspace)
    assert len(runs[2].json["problems"]) == len(values)
    assert_silent(workspace, *runs)
