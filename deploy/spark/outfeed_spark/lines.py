"""The lines of `outfeed shard`: columns with tabs in between, the kind first. Here they are bytes without line feed."""

import base64
import zlib

FEED_LINES = frozenset({b"all", b"topic", b"provider"})

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def kind(line: bytes) -> bytes:
    """The first column."""
    return line[:line.find(b"\t")]


def is_document(line: bytes) -> bool:
    """Whether it is what `shard read` takes: a path and bytes, without a kind."""
    return line.count(b"\t") == 1


def place(line: bytes, columns: int) -> bytes:
    """The first columns, as they stand."""
    end = 0
    for _ in range(columns):
        end = line.index(b"\t", end) + 1
    return line[:end - 1]


def second(line: bytes) -> bytes:
    """The second column."""
    return line.split(b"\t", 2)[1]


def text(column: bytes) -> str:
    """What a column of text says."""
    parts = column.decode().split("\\\\")
    return "\\".join(p.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r") for p in parts)


def document(path: str, data: bytes) -> bytes:
    """A document as `shard read` takes it."""
    return path.translate(_ESCAPES).encode() + b"\t" + base64.b64encode(data)


def unreadable(path: str, reason: str) -> list[bytes]:
    """The line for a document or folder that the system does not let us read."""
    return [b"unreadable\t%b\t%b" % (path.translate(_ESCAPES).encode(), reason.encode())]


def rejected(path: str, reason: str) -> list[bytes]:
    """The lines for what is no document, whatever it holds."""
    return [b"problem\t%b\t1\t1\t\t%b" % (path.translate(_ESCAPES).encode(), reason.encode()),
            b"count\tdocuments\t\t1", b"count\trejected\t\t1"]


def bucket(key: bytes) -> int:
    """A number that depends on the bytes alone, unlike `hash`, so that every process puts a key in the same place."""
    return zlib.crc32(key)
