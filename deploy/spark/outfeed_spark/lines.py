"""The lines of `outfeed shard`: columns separated by tabs, the kind first; here they are bytes without a line feed."""

import base64
import zlib

_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def kind(line: bytes) -> bytes:
    """The first column."""
    return line[:line.find(b"\t")]


def is_document(line: bytes) -> bool:
    """Whether a line is input for `shard read`: a path and bytes, without a kind."""
    return line.count(b"\t") == 1


def place(line: bytes, columns: int) -> bytes:
    """The raw first columns."""
    end = 0
    for _ in range(columns):
        end = line.index(b"\t", end) + 1
    return line[:end - 1]


def second(line: bytes) -> bytes:
    """The second column."""
    return line.split(b"\t", 2)[1]


def text(column: bytes) -> str:
    """The text in a column, unescaped."""
    parts = column.decode().split("\\\\")
    return "\\".join(p.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r") for p in parts)


def document(path: str, data: bytes) -> bytes:
    """A line with a document, as input for `shard read`."""
    return path.translate(_ESCAPES).encode() + b"\t" + base64.b64encode(data)


def unreadable(path: str, reason: str) -> list[bytes]:
    """The line for a document or folder that cannot be read."""
    return [b"unreadable\t%b\t%b" % (path.translate(_ESCAPES).encode(), reason.encode())]


def rejected(path: str, reason: str) -> list[bytes]:
    """The lines for something that cannot be a document, whatever it contains."""
    return [b"problem\t%b\t1\t1\t\t%b" % (path.translate(_ESCAPES).encode(), reason.encode()),
            b"count\tdocuments\t\t1", b"count\trejected\t\t1"]


def bucket(key: bytes) -> int:
    """A number that only depends on the bytes, unlike `hash`, so that all processes choose the same partition."""
    return zlib.crc32(key)
