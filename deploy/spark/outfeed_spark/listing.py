"""Finds the documents in folders, by the same rules and with the same paths as `outfeed export`."""

import errno
import glob
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from . import lines
from .failures import NO_INPUT, Failed

DOCUMENT = re.compile(rb"\.(md|txt|markdown|mdx|html?|(json|jsonl|ndjson)(\.gz)?)\Z", re.IGNORECASE)


@dataclass
class Listing:
    """The documents of some sources, and problems with folders and names."""

    paths: list[str] = field(default_factory=list)
    found: list[bytes] = field(default_factory=list)

    def reject(self, path: bytes, reason: str) -> None:
        """Records something that cannot be a document."""
        self.found += lines.rejected(path.decode(errors="replace"), reason)

    def note_unreadable(self, path: bytes, reason: str) -> None:
        """Records a folder that cannot be listed."""
        self.found += lines.unreadable(path.decode(errors="replace"), reason)


def is_address(source: str) -> bool:
    """Whether Hadoop must read a source, such as s3a://bucket/articles."""
    return re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:/", source) is not None


def expanded(source: str) -> list[str]:
    """The folders and documents that match a pattern; other sources are returned as they are."""
    if os.path.lexists(source) or not glob.has_magic(source):
        return [source]
    return sorted(glob.glob(source), key=os.fsencode) or [source]


def listed(sources: list[str], has_bundles: bool = False) -> Listing:
    """Lists folders and documents; raises Failed for the first source that does not exist.

    With bundles, all other files beside an index file, and below it, belong to that document.
    """
    listing = Listing()
    visited: set[bytes] = set()
    files: dict[bytes, None] = {}
    folders: list[bytes] = []
    for source in sources:
        path = without_slashes(source)
        try:
            os.stat(path)
            if not os.path.isdir(path):
                files[path] = None
                continue
            if not os.access(path, os.R_OK):
                raise PermissionError(13, os.strerror(13))
        except OSError as error:
            wanted = "expected a folder of documents or a document"
            raise Failed(NO_INPUT, f"{os.fsdecode(path)}: {error.strerror}; {wanted}") from None
        folders.append(path)
    for folder in folders:
        files.update(dict.fromkeys(_documents(folder, visited, listing, has_bundles)))
    listing.paths = [path.decode() for path in files]
    return listing


def without_slashes(source: str) -> bytes:
    """A source's path as used by the program."""
    path = os.fsencode(source)
    return path.rstrip(b"/") or (b"/" if path else b".")


def _documents(top: bytes, visited: set[bytes], listing: Listing, has_bundles: bool) -> Iterator[bytes]:
    """The paths of a folder's documents; each folder is listed once, even if sources overlap."""
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        prefix = b"" if folder == b"." else folder if folder.endswith(b"/") else folder + b"/"
        if prefix in visited:
            continue
        visited.add(prefix)
        try:
            with os.scandir(folder) as entries:
                found = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
        except OSError as error:
            if error.errno != errno.ENOENT:
                listing.note_unreadable(folder, error.strerror)
            continue
        index = [entry for entry in found if entry[0].startswith(b"index.") and DOCUMENT.search(entry[0])]
        for name, is_folder in index if has_bundles and index else found:
            is_document = DOCUMENT.search(name) is not None
            if name.startswith(b".") or not (is_document or is_folder):
                continue
            if not _is_text(name):
                listing.reject(prefix + name, "expected a file name in UTF-8")
            elif is_document:
                # Includes folders named like documents: reading them reports the mistake.
                yield prefix + name
            else:
                waiting.append(prefix + name)


def _is_text(name: bytes) -> bool:
    try:
        name.decode()
    except UnicodeDecodeError:
        return False
    return True
