"""The one document that changes during the benchmark."""

import re
from pathlib import Path

from measure import fail

# Later than every document of a corpus, so that it is in every feed that it can be in.
TEXT = """\
---
title: "The one document that changes, version {number}"
excerpt: "It stands in a folder of its own."
publishedDateTime: 2025-12-31T23:59:59Z
webUrl: "https://www.example.org/2025/12/31/the-one-document-that-changes/"
type: article
quality: 50
published: true
provider:
  name: {domain}
  domain: {domain}
topics:
  - AI
  - Computer Vision
---
"""


class EditedDocument:
    """A document beside a corpus, so that no edit ever touches the corpus itself."""

    def __init__(self, folder: Path, corpus: Path) -> None:
        self.folder = folder
        newest = max(max(corpus.iterdir()).iterdir())
        provider = re.search(r"^  domain: (.+)$", newest.read_text(), re.MULTILINE)
        if provider is None:
            fail(f"{newest} names no provider")
        self._domain = provider[1]
        self._number = 0
        self.edit()

    @property
    def feeds(self) -> set[str]:
        """The feed files that show the document."""
        feeds = ("all", "topics/ai", "topics/computer-vision", f"providers/{self._domain}")
        return {f"{feed}.{format}" for feed in feeds for format in ("rss", "atom", "json", "html")}

    def edit(self) -> None:
        """Writes the document anew, under another title."""
        self._number += 1
        (self.folder / "edited.md").write_text(TEXT.format(number=self._number, domain=self._domain))
