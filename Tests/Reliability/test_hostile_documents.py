"""Hostile documents only affect themselves: limited time and memory, the right outcome, valid feeds, and not a byte of
difference in feeds of other documents."""

import html.parser
import json
import os
import re
import sys
import threading
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from bounded import MIB, Sandbox  # noqa: E402
from hostile_documents import Feeds, Specimen, document  # noqa: E402
from hostile_specimens import SPECIMENS  # noqa: E402

#: The maximum memory of a run; one with a few documents takes 40 MB.
PEAK = 320 * MIB
CONTROL = document("topics: [Control]", "excerpt: As it is.", title="Control",
                   publishedDateTime="2023-01-01", webUrl="https://control.example/1")
NO_COUNTS = {"exported": 1, "duplicates": 0, "rejected": 0, "filtered": 0, "notDocuments": 0,
             "heldBack.unpublished": 0, "heldBack.future": 0, "unreadable": 0}
#: Published, although part of the sources could not be read.
PARTIAL = 23
FORMATS = "--links"


@pytest.fixture(scope="module")
def alone(tmp_path_factory) -> dict[str, bytes]:
    """The output if the control document is the only one."""
    sandbox = Sandbox(tmp_path_factory.mktemp("alone"))
    sandbox.put("control.md", CONTROL)
    sandbox.export(FORMATS)
    return sandbox.files()


def rows() -> list:
    return [pytest.param(s, id=re.sub("[^ -~]", "?", s.name),
                         marks=[*([pytest.mark.xfail(strict=True, reason=s.defect)] if s.defect else []),
                                *([pytest.mark.long] if s.long else [])])
            for s in SPECIMENS]


@pytest.mark.parametrize("specimen", rows())
def test_a_hostile_document_costs_itself_only(specimen: Specimen, tmp_path, alone):
    sandbox = Sandbox(tmp_path)
    sandbox.put("control.md", CONTROL)
    make(specimen, sandbox)
    run = sandbox.export(FORMATS, "--json", code=PARTIAL if "unreadable" in specimen.counts else 0)
    assert run.peak < PEAK, f"{run.peak / MIB:.0f} MiB"
    assert counts(run.json) == {**NO_COUNTS, **specimen.counts, "exported": 1 + specimen.counts.get("exported", 0)}
    assert_said(specimen, run)
    assert_harmless(run.err)
    assert_others_unaffected(sandbox.files(), alone)
    assert_valid(sandbox)
    if specimen.proof:
        specimen.proof(Feeds(sandbox))


def make(specimen: Specimen, sandbox: Sandbox) -> None:
    if isinstance(specimen.make, bytes):
        return sandbox.put("hostile.md", specimen.make)
    try:
        specimen.make(sandbox)
    except PermissionError as error:
        pytest.skip(f"not permitted here: {error}")


def counts(report: dict) -> dict:
    report = report | {"unreadable": len(report["unreadable"])}
    return {path: report["heldBack"][path[9:]] if path.startswith("heldBack.") else report[path] for path in NO_COUNTS}


def assert_said(specimen: Specimen, run) -> None:
    """Checks that each problem is one line on standard error and one in the JSON, and as expected.

    From the sixth problem of a kind on, they share a line with their number. Errors of the run come first, and again at
    the end as a whole.
    """
    unreadable = len(run.json["unreadable"])
    errors = [line.removeprefix("outfeed: error: ") for line in run.lines if line.startswith("outfeed: ")]
    problems = [line for line in run.lines if not line.startswith("outfeed: ")]
    assert len(errors) == (unreadable + 1 if unreadable else 0)
    shared = [re.match(r"… and (\d+) more: ", line) for line in problems]
    assert sum(int(match[1]) if match else 1 for match in shared) == len(run.json["problems"])
    told = [f"{p['path']}:{p['line']}:{p['column']}: {p['field']}: {p['message']}" for p in run.json["problems"]]
    lines = errors[:-1] + (told if any(shared) else problems)
    if not specimen.said:
        if not {"rejected", "unreadable"} & specimen.counts.keys():
            assert lines == []
        return
    for line, expected in zip(lines, specimen.said, strict=True):
        assert re.fullmatch(rf"corpus/(.*:)?{re.escape(expected)}.*", line), f"{line!r} is not {expected!r}"


def assert_harmless(text: bytes) -> None:
    """Checks that there are no terminal control characters, and none that change the direction of text."""
    found = re.search("[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text.decode("utf-8"))
    assert not found, f"{found!r} in {text!r}"


def assert_others_unaffected(files: dict[str, bytes], alone: dict[str, bytes]) -> None:
    """Checks that the control's own feeds have the same bytes, and so has its entry in the feed of all articles."""
    for path in alone:
        if path.startswith(("topics/", "providers/")):
            assert files[path] == alone[path], path
    for path, pattern in {"all.rss": rb"<item>.*?</item>", "all.atom": rb"<entry>.*?</entry>"}.items():
        entry, = re.findall(pattern, alone[path], re.DOTALL)
        assert entry in files[path], path
    item, = json.loads(alone["all.json"])["items"]
    assert item in json.loads(files["all.json"])["items"]


# --- Every file is valid, and its name is one ---

def assert_valid(sandbox: Sandbox) -> None:
    files = sandbox.files()
    for path, data in files.items():
        assert re.fullmatch(r"(topics/|providers/)?[a-z0-9_~-][a-z0-9._~-]*", path), path
        assert max(map(len, path.split("/"))) <= 255
        PARSERS[path.rsplit(".", 1)[1]](data)
    run = sandbox.run("check", "--format", "json", "out")
    assert run.code == 0, run.out[-2000:]


def parse_xml(data: bytes) -> None:
    # Expat shares no code with libxml2.
    root = ElementTree.fromstring(data)
    for element in root.iter():
        for name, value in element.attrib.items():
            if name in ("href", "url", "uri", "src"):
                assert_address(value)
    for link in root.iter("link"):
        assert_address(link.text)


def parse_json(data: bytes) -> None:
    def members(pairs):
        assert len(dict(pairs)) == len(pairs), "a name stands twice"
        return dict(pairs)
    feed = json.loads(data.decode("utf-8"), object_pairs_hook=members)
    for item in feed["items"]:
        assert_address(item["url"])
        parse_html(item["content_html"].encode())


class Page(html.parser.HTMLParser):
    """A parser that checks that a page runs nothing, and refers only to pages and images."""

    def handle_starttag(self, tag, attributes):
        names = [name for name, _ in attributes]
        assert len(set(names)) == len(names), f"{tag}: {names}"
        assert tag not in ("iframe", "object", "embed", "svg", "math", "base"), tag
        for name, value in attributes:
            assert not name.startswith("on"), f"{tag} {name}"
            if name in ("href", "src", "srcset", "action", "formaction"):
                assert_address(value)
        if tag == "script":
            assert dict(attributes).get("src") == "pages.js", attributes


def assert_address(text: str) -> None:
    if text == "data:,":  # a page's icon: none
        return
    assert urlsplit(text.strip()).scheme.lower() in ("", "http", "https"), text
    assert not re.search("[\0-\x20\x7f<>\"]", text), text


def parse_html(data: bytes) -> None:
    page = Page()
    page.feed(data.decode("utf-8"))
    page.close()


PARSERS = {"rss": parse_xml, "atom": parse_xml, "opml": parse_xml, "json": parse_json, "html": parse_html,
           "css": lambda data: data.decode("utf-8"), "js": lambda data: data.decode("utf-8")}


# --- Files that do not stand still ---

def test_files_that_change_while_they_are_read(tmp_path, alone):
    """Documents are deleted, created, extended, truncated and replaced throughout the runs."""
    sandbox = Sandbox(tmp_path)
    sandbox.put("control.md", CONTROL)
    for number in range(120):
        sandbox.put(f"{number}.md", moving(number, 0))
    stop = threading.Event()
    workers = [threading.Thread(target=stir, args=(sandbox, stop, first)) for first in (0, 1)]
    for worker in workers:
        worker.start()
    try:
        for options in (["--full"], [], ["--strict"], ["--full"], [], []):
            run = sandbox.run("export", "corpus", "--output", "out", "--now", "2024-06-01T00:00:00Z", "--allow-shrink", *options)
            assert run.code in (0, PARTIAL, 65), run.err[-2000:]
            assert run.peak < PEAK
            if sandbox.output.exists():
                assert sandbox.run("check", "--quiet", "out").code == 0
    finally:
        stop.set()
        for worker in workers:
            worker.join()
    # No versions of half-written documents and no empty feeds: a clean run has neither.
    sandbox.export(FORMATS, "--drop-broken", "--keep-empty", "0")
    assert_valid(sandbox)
    assert_others_unaffected(sandbox.files(), alone)
    clean = Sandbox(tmp_path / "clean")
    os.rmdir(clean.source)
    os.symlink(sandbox.source, clean.source)
    clean.export(FORMATS)
    assert sandbox.files() == clean.files(), "what was half read stays"


def moving(number: int, turn: int) -> bytes:
    # Some have front matter longer than one write; feeds full of them would only cost time.
    length = turn * 997 % (70_000 if turn % 7 == 0 else 700)
    return document(f"excerpt: {'x' * length}", "topics: [Moving]", title=f"Turn {turn}",
                    webUrl=f"https://moving.example/{number}", body=b"y" * (turn * 7919 % 100_000))


def stir(sandbox: Sandbox, stop: threading.Event, first: int) -> None:
    turn = first
    while not stop.is_set():
        number = turn * 37 % 120 // 2 * 2 + first
        path = sandbox.source / f"{number}.md"
        path.unlink(missing_ok=True)
        match turn // 2 % 5:
            case 0: pass
            case 1: path.symlink_to("control.md")
            case 2: os.mkfifo(path)
            case _:
                data = moving(number, turn)
                with open(path, "wb", buffering=0) as file:
                    for start in range(0, len(data), 30_000):
                        file.write(data[start:start + 30_000])
                os.truncate(path, len(data) - turn % 100)
        turn += 2
        stop.wait(0.001)  # leaves the interpreter to the other threads
