"""A folder of several hundred documents with nasty values in every field, the same in every run."""

from pathlib import Path

import corpus_dates
import corpus_groups
import corpus_optional
import corpus_text
import corpus_urls
import corpus_yaml
from documents import EXPORTED, Article, Document


def documents() -> list[Document]:
    everything = [
        *corpus_text.documents(), *corpus_urls.documents(), *corpus_dates.documents(), *corpus_yaml.accepted(),
        *corpus_yaml.rejected(), *corpus_yaml.others(), *corpus_optional.documents(), *corpus_groups.duplicates(),
        *corpus_groups.topics(), *corpus_groups.providers(), *corpus_groups.order(),
    ]
    paths = [d.path for d in everything]
    assert len(set(paths)) == len(paths), "two documents share a path"
    return everything


def write(folder: Path, chosen: list[Document] | None = None) -> list[Document]:
    """Writes the documents, and files that must be ignored; returns what to expect for each."""
    chosen = documents() if chosen is None else chosen
    for document in chosen:
        put(folder / document.path, document.data)
    for path, data in corpus_yaml.ignored().items():
        put(folder / path, data)
    return chosen


def put(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def articles(chosen: list[Document]) -> list[Article]:
    """The articles that may be exported, before duplicates are merged."""
    return [d.article for d in chosen if d.outcome == EXPORTED and d.article]
