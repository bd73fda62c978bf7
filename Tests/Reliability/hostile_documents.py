"""Hostile documents, and what must happen to them.

A specimen is a document, or a function that creates anything in the source folder. `counts` is what the summary must
count besides the control document. `said` lists every problem in order, as `line:column: message` (or its beginning),
or as `path:line:column: message` for a specimen with several documents. `proof` checks the feeds, and fails if they
are wrong.
"""

import html
import json
import os
import re
import socket
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Callable
from xml.etree import ElementTree

from bounded import MIB, Sandbox

EXPORTED, REJECTED, NOT_A_DOCUMENT, NOTHING = {"exported": 1}, {"rejected": 1}, {"notDocuments": 1}, {}
#: An error of the run, not of a document.
UNREADABLE = {"unreadable": 1}
UNPUBLISHED, FUTURE = {"heldBack.unpublished": 1}, {"heldBack.future": 1}

DATE = "not a valid date or time; expected one such as 2023-08-10T00:03:00Z"
FORM = "expected a date such as 2023-08-10T00:03:00Z, 2023-08-10 02:03 +02:00 or 2023-08-10"
AMBIGUOUS = "ambiguous: the day or the month may be first; write year-month-day, as in 2024-04-03"
ZONE = "the time zone's name is unknown or ambiguous; write an offset such as +01:00 instead"
ALIAS = "found an alias (*name)"
TWICE = "expected each key once, found it a second time"
DEEP = "expected lists and mappings nested at most 32 deep"
MEBIBYTE = "expected at most 1 MiB of front matter"
UTF8 = "expected UTF-8, found other bytes"
INVALID = "the front matter is not valid YAML: "
SCHEME = "expected an absolute http or https URL, found one with another scheme"
RELATIVE = "expected an absolute http or https URL, found a relative one"
HOST = "expected a host of letters, digits, hyphens and underscores between single dots, found something else"
PIXELS = "expected a size in pixels, a whole number from 1 to 1000000"
DECIMAL = "expected a decimal number such as 78 or -1.5"
LIST = "expected at most 256 values in a list"
TOGETHER = "expected at most 256 topics of an article and its duplicates"
NAME = "expected at most 262144 bytes of text"
IRREGULAR = "expected a document, found something that is not a regular file"

LINES = {
    "title": "title: Hostile",
    "publishedDateTime": "publishedDateTime: 2022-03-04",
    "webUrl": "webUrl: https://hostile.example/x",
}


@dataclass(frozen=True)
class Specimen:
    name: str
    make: Callable[[Sandbox], None] | bytes
    counts: dict[str, int]
    said: tuple[str, ...] = ()
    proof: Callable[["Feeds"], None] | None = None
    #: What the program is known to do wrong; the test fails once that is no longer true.
    defect: str | None = None
    #: Whether it takes long in a debug build.
    long: bool = False


class Feeds:
    """The output as an independent parser sees it."""

    def __init__(self, sandbox: Sandbox):
        self.sandbox, self.files = sandbox, sandbox.files()

    def entry(self) -> dict:
        """The only entry in all.json besides the control's."""
        return next(item for item in self.entries() if "control.example" not in item["id"])

    def entries(self) -> list[dict]:
        return json.loads(self.files["all.json"])["items"]

    def topics(self) -> list[str]:
        """The names of topic files, without the control's."""
        return self._names("topics/") - {"control"}

    def providers(self) -> set[str]:
        return self._names("providers/") - {"control.example"}

    def _names(self, folder: str) -> set[str]:
        return {p.removeprefix(folder).removesuffix(".json") for p in self.files
                if p.startswith(folder) and p.endswith(".json")}

    def atom(self) -> ElementTree.Element:
        return ElementTree.fromstring(self.files["all.atom"])


# --- Ways to make documents ---

def document(*lines: str, body: bytes = b"Body\n", **fields: str | None) -> bytes:
    """A document that is valid except for what is given: whole lines, or fields by name (None leaves one out).

    Given fields keep their position: line 2 is the title, 3 the date, 4 the URL; everything else follows."""
    head = {**LINES, **{k: None if v is None else f"{k}: {v}" for k, v in fields.items()}}
    text = "\n".join(["---", *(v for v in head.values() if v is not None), *lines, "---", ""])
    return text.encode("utf-8", "surrogatepass") + body


def several(*documents: bytes) -> Callable[[Sandbox], None]:
    def make(sandbox: Sandbox) -> None:
        for number, data in enumerate(documents):
            sandbox.put(f"hostile{number:04}.md", data)
    return make


def named(*names: str | bytes) -> Callable[[Sandbox], None]:
    def make(sandbox: Sandbox) -> None:
        for number, name in enumerate(names):
            sandbox.put(name, document(webUrl=f"https://hostile.example/{number}"))
    return make


def sized(front_matter: int) -> bytes:
    """Front matter with exactly so many bytes."""
    head = "\n".join([*LINES.values(), "excerpt: "]).encode()
    return b"---\n" + head + b"x" * (front_matter - len(head) - 1) + b"\n---\n"


def everywhere(text: str) -> bytes:
    """A text in every text field; JSON quoting is also valid YAML."""
    quoted = json.dumps(text, ensure_ascii=False)
    return document(
        f"excerpt: {quoted}", f"author: {quoted}", f"category: {quoted}", f"type: {quoted}",
        f"topics: [{quoted}, Plain]", "images:", "  - url: https://i.example/a.png", f"    caption: {quoted}",
        "related:", f"  - title: {quoted}", "    webUrl: https://r.example/a", f"    excerpt: {quoted}",
        f"    provider: {{name: {quoted}, domain: r.example}}",
        f"provider: {{name: {quoted}, domain: hostile.example}}", f"{quoted}: {quoted}", title=quoted)


def titled(expected: str) -> Callable[[Feeds], None]:
    def proof(feeds: Feeds) -> None:
        assert feeds.entry()["title"] == expected
    return proof


def shown(expected: str) -> Callable[[Feeds], None]:
    """The title is text to every kind of reader, and markup to none."""
    def proof(feeds: Feeds) -> None:
        assert feeds.entry()["title"] == expected
        titles = [e.findtext("{http://www.w3.org/2005/Atom}title") for e in feeds.atom()]
        assert expected in titles
        assert html.escape(expected, quote=False) in re.sub(
            "&(quot|#34|#39|#x27|apos);", lambda m: html.unescape(m[0]), feeds.files["all.html"].decode())
    return proof


def topic_files(*expected: str) -> Callable[[Feeds], None]:
    def proof(feeds: Feeds) -> None:
        assert feeds.topics() == set(expected)
    return proof


def topic_count(count: int) -> Callable[[Feeds], None]:
    def proof(feeds: Feeds) -> None:
        assert len(feeds.topics()) == count
    return proof


def provider_files(*expected: str) -> Callable[[Feeds], None]:
    def proof(feeds: Feeds) -> None:
        assert feeds.providers() == set(expected)
    return proof


def without(*texts: str) -> Callable[[Feeds], None]:
    def proof(feeds: Feeds) -> None:
        for path, data in feeds.files.items():
            for text in texts:
                assert text.encode() not in data, f"{text} in {path}"
    return proof


def linked(expected: str) -> Callable[[Feeds], None]:
    def proof(feeds: Feeds) -> None:
        assert feeds.entry()["url"] == expected
    return proof


def dated(expected: str) -> Callable[[Feeds], None]:
    def proof(feeds: Feeds) -> None:
        assert feeds.entry()["date_published"] == expected
    return proof


# --- Things in the source that are no files ---

def fifo(sandbox: Sandbox) -> None:
    os.mkfifo(sandbox.source / "x.md")


def a_socket(sandbox: Sandbox) -> None:
    # The length of a socket's path is limited, that of a test's folder is not.
    here = os.open(sandbox.source, os.O_RDONLY)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(f"/proc/self/fd/{here}/x.md")
    os.close(here)


def device(sandbox: Sandbox) -> None:
    os.mknod(sandbox.source / "x.md", stat.S_IFCHR | 0o666, os.makedev(1, 5))  # /dev/zero


def links(*pairs: tuple[str, str]) -> Callable[[Sandbox], None]:
    def make(sandbox: Sandbox) -> None:
        for name, target in pairs:
            os.symlink(target, sandbox.source / name)
    return make


def link_to_outside(sandbox: Sandbox) -> None:
    (sandbox.folder / "outside.txt").write_bytes(document())
    os.symlink("../outside.txt", sandbox.source / "x.md")


def folders_linked_in_a_ring(sandbox: Sandbox) -> None:
    (sandbox.source / "a" / "b").mkdir(parents=True)
    for name in ("a/up", "a/b/top", "a/b/up.md"):
        os.symlink(sandbox.source, sandbox.source / name)
    sandbox.put("a/b/x.md", document())


def folder_like_a_document(sandbox: Sandbox) -> None:
    (sandbox.source / "x.md").mkdir()
    sandbox.put("x.md/inside.md", document())


def unreadable(sandbox: Sandbox) -> None:
    sandbox.put("x.md", document())
    (sandbox.source / "x.md").chmod(0)


def unreadable_folder(sandbox: Sandbox) -> None:
    sandbox.put("locked/x.md", document())
    (sandbox.source / "locked").chmod(0)


def too_deep_a_path(sandbox: Sandbox) -> None:
    """Nested folders, until the path is longer than the system allows."""
    here = os.open(sandbox.source, os.O_RDONLY)
    for _ in range(18):
        os.mkdir("d" * 250, dir_fd=here)
        below = os.open("d" * 250, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = below
    with open(os.open("x.md", os.O_CREAT | os.O_WRONLY, dir_fd=here), "wb") as file:
        file.write(document())
    os.close(here)


def sparse(head: bytes, size: int) -> Callable[[Sandbox], None]:
    def make(sandbox: Sandbox) -> None:
        sandbox.put("x.md", head)
        os.truncate(sandbox.source / "x.md", size)
    return make


def copies(count: int, topics: int) -> Callable[[Sandbox], None]:
    """Documents with the same id, each with topics of its own."""
    def make(sandbox: Sandbox) -> None:
        for number in range(count):
            names = ", ".join(f"t{number}x{topic}" for topic in range(topics))
            sandbox.put(f"{number:05}.md", document(f"topics: [{names}]", f"title: Copy {number}", title=None))
    return make


def colliding_keys(count: int) -> bytes:
    """Keys with the same sum under the common multiplicative hashes, made of blocks that can be swapped."""
    width = count.bit_length()
    keys = ("".join(("Aa", "BB")[n >> bit & 1] for bit in range(width)) for n in range(count))
    return document(*(f"{key}: 1" for key in keys))
