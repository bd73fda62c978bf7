#!/usr/bin/env python3
"""Makes content for Hugo from a corpus: the same documents, but for what Hugo calls by another name."""

import argparse
import multiprocessing
import re
from functools import partial
from pathlib import Path

from stamped import make_once, stamp_of

VERSION = 1  # Raise it when the content changes, so that older content is made anew.
PUBLISHED = re.compile(r"^published: (true|false)$", re.MULTILINE)
DATE = re.compile(r"^publishedDateTime:", re.MULTILINE)
PROVIDER = re.compile(r"^provider:\n  name: .*\n  domain: (.+)$", re.MULTILINE)


def adapted(text: str) -> str:
    """The document as Hugo wants it: a draft if held back, with a date, its provider as a taxonomy's term."""
    text = PUBLISHED.sub(lambda found: "draft: " + ("false" if found[1] == "true" else "true"), text, count=1)
    text = DATE.sub("date:", text, count=1)
    return PROVIDER.sub(r"providers: [\1]\n\g<0>", text, count=1)


def write_folder(content: Path, folder: Path) -> int:
    """Writes the adapted documents of one subfolder of the corpus; returns their bytes."""
    made = content / folder.name
    made.mkdir()
    size = 0
    for document in folder.iterdir():
        text = adapted(document.read_text())
        size += (made / document.name).with_suffix(".md").write_bytes(text.encode())
    return size


def main() -> None:
    """Reads the command line and makes the content unless it stands already."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("corpus", type=Path, help="a folder made by corpus.py")
    parser.add_argument("content", type=Path, help="where to; CONTENT.stamp beside it says what stands there")
    options = parser.parse_args()

    def fill() -> int:
        with multiprocessing.Pool() as pool:
            work = partial(write_folder, options.content)
            return sum(pool.imap_unordered(work, sorted(options.corpus.iterdir())))

    corpus = stamp_of(options.corpus).read_text().strip()
    make_once(options.content, f"version {VERSION} of {corpus}", fill)


if __name__ == "__main__":
    main()
