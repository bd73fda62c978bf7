"""An export in steps, with a few partitions and only sorting in between."""

import base64
import re
import subprocess
import zlib
from collections.abc import Iterable

from conftest import NOW, Workspace, binary


class Refused(Exception):
    """A step that failed: its exit status and messages."""


def step(workspace: Workspace, name: str, lines: list[bytes], *options: str) -> list[bytes]:
    done = subprocess.run(
        [str(binary()), "shard", name, "--now", NOW, *options], cwd=workspace.folder, capture_output=True, timeout=60,
        input=b"".join(line + b"\n" for line in lines))
    if done.returncode != 0:
        raise Refused(done.returncode, done.stderr.decode())
    assert name == "publish" or not done.stderr
    return done.stdout.splitlines() if name != "publish" else done.stderr.splitlines()


def escaped(text: str) -> bytes:
    for plain, sign in (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r")):
        text = text.replace(plain, sign)
    return text.encode()


def documents(workspace: Workspace, source: str = "corpus") -> list[bytes]:
    """A line for each file that is named like a document."""
    paths = [
        path for path in sorted((workspace.folder / source).rglob("*"))
        if re.search(r"\.(md|markdown|mdx|html?|txt|(json|jsonl|ndjson)(\.gz)?)$", path.name.lower()) and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(workspace.folder).parts)
    ]
    return [
        escaped(str(path.relative_to(workspace.folder))) + b"\t" + base64.b64encode(path.read_bytes())
        for path in paths
    ]


def partitions(lines: list[bytes], columns: slice, count: int) -> list[list[bytes]]:
    """Partitions of sorted lines; lines with the same columns are in the same one."""
    parts: list[list[bytes]] = [[] for _ in range(count)]
    for line in lines:
        parts[zlib.crc32(b"\t".join(line.split(b"\t")[columns])) % count].append(line)
    return [sorted(part) for part in parts]


def of_kind(lines: list[bytes], *kinds: bytes) -> list[bytes]:
    return [line for line in lines if line.split(b"\t", 1)[0] in kinds]


def export(
    workspace: Workspace, output: str, *options: str, count: int = 3, has_copies: bool = True
) -> tuple[list[bytes], list[bytes]]:
    """Runs all steps; returns all lines except those with documents, and the messages of the last step."""
    lines = documents(workspace)
    copies = ["--copies"] if has_copies else []
    told = [line for n in range(count) for line in step(workspace, "read", lines[n::count], *copies, *options)]
    entered = told
    if has_copies:
        groups = partitions(of_kind(told, b"copy"), slice(1, 2), count)
        entered = [line for part in groups for line in step(workspace, "deduplicate", part, "--newest", *options)]
        told = told + entered
    spellings = partitions(of_kind(entered, b"spelling"), slice(1, 2), count)
    named = [line for part in spellings for line in step(workspace, "name", part, "--output", output, *options)]
    tables = ["--names", file(workspace, "names", sorted(of_kind(named, b"name")))]
    feeds = partitions(of_kind(entered, b"entry"), slice(1, 3), count)
    shown = {line for part in feeds for line in step(workspace, "shown", part, *options)}
    if shown:
        listed = file(workspace, "shown", shown)
        texts = [line for n in range(count) for line in step(workspace, "text", lines[n::count], "--shown", listed, *options)]
        told = told + texts
        tables += ["--texts", file(workspace, "texts", sorted(of_kind(texts, b"text")))]
    written = [line for part in feeds for line in step(workspace, "write", part, *tables, *options)]
    written += step(workspace, "site", of_kind(written, b"feed") + sorted(of_kind(entered, b"news")), *options)
    rest = of_kind(told + named, b"problem", b"count")
    said = step(workspace, "publish", [*written, *rest, b"end"], "--output", output, "--state", f"{output}.state", *options)
    return told + named + written, said


def file(workspace: Workspace, name: str, lines: Iterable[bytes]) -> str:
    """Writes lines into a file; returns its path."""
    path = workspace.folder / name
    path.write_bytes(b"".join(line + b"\n" for line in lines))
    return str(path)
