"""The results of an export to object storage, in the format of `outfeed export`."""

import json
import sys
import time
from collections.abc import Iterable, Mapping, Sequence

from . import lines


class Report:
    """Counts, and problems with documents."""

    def __init__(self, output: str, counts: Mapping[str, int], *, is_dry_run: bool):
        self.is_dry_run = is_dry_run
        self._output, self._counts, self._started = output, counts, time.monotonic()
        self._problems: list[dict[str, object]] = []
        #: Documents and folders that cannot be read, each with the system's reason.
        self.unreadable: list[dict[str, str]] = []
        self._written = self._unchanged = self._removed = 0

    @property
    def exported(self) -> int:
        """The number of articles in feeds."""
        return self._number("exported")

    @property
    def rejected(self) -> int:
        """The number of rejected documents."""
        return self._number("rejected")

    @property
    def unreadable_parts(self) -> str:
        """The number of documents and folders that cannot be read."""
        return f"{_counted(len(self.unreadable), 'part')} of the sources"

    def tell_unreadable(self, unreadable: Iterable[bytes]) -> None:
        """Prints a line for each document and folder that cannot be read, sorted."""
        found = (line.split(b"\t") for line in unreadable)
        for path, reason in sorted((lines.text(path), lines.text(reason)) for _, path, reason in found):
            self.unreadable.append({"path": path, "reason": reason})
            print(f"outfeed: error: {_on_one_line(path)}: cannot be read: {reason}", file=sys.stderr)

    def tell_problems(self, problems: Iterable[bytes]) -> None:
        """Prints a line for each problem, sorted."""
        found = []
        for line in problems:
            _, path, number, column, field, message = (lines.text(part) for part in line.split(b"\t"))
            found.append((path, int(number), int(column), message, field))
        for path, number, column, message, field in sorted(found):
            self._problems.append({"path": path, "line": number, "column": column, "field": field or None,
                                   "message": message})
            text = f"{path}:{number}:{column}: {field}{': ' if field else ''}{message}"
            print(_on_one_line(text), file=sys.stderr)

    def tell_files(self, written: Sequence[str], removed: Sequence[str], count: int, *, by_name: bool) -> None:
        """Counts the changes to files, given how many there are now."""
        self._written, self._unchanged, self._removed = len(written), count - len(written), len(removed)
        for word, paths in (("written", sorted(written)), ("removed", removed)) if by_name else ():
            for path in paths:
                print(f"{word} {self._output.rstrip('/')}/{path}", file=sys.stderr)

    def summary(self) -> str:
        """The summary for people."""
        number, unpublished, future = self._number, self._number("unpublished"), self._number("future")
        why = ", ".join(f"{n} {word}" for n, word in ((unpublished, "unpublished"), (future, "not yet due")) if n)
        filtered = f"{number('filtered')} filtered out, " if number("filtered") else ""
        told = [
            f"{_counted(number('documents'), 'document')}: {self.exported} exported, {unpublished + future} held back"
            f"{why and f' ({why})'}, {_counted(self._duplicates, 'duplicate')}, {filtered}{self.rejected} rejected, "
            f"{_counted(len(self._problems), 'problem')}"]
        if number("notDocuments"):
            told.append(f"{_counted(number('notDocuments'), 'file')} without front matter skipped")
        told.append(f"files in {self._output}: {self._written} written, {self._unchanged} unchanged, "
                    f"{self._removed} removed")
        if self.is_dry_run:
            told.append("dry run: nothing was changed")
        return "\n".join([*told, f"{self._seconds:.1f} s"])

    def json(self) -> str:
        """The summary for programs."""
        number = self._number
        return json.dumps({
            "documents": number("documents"), "duplicates": self._duplicates, "exported": self.exported,
            "files": {"removed": self._removed, "unchanged": self._unchanged, "written": self._written},
            "filtered": number("filtered"),
            "heldBack": {name: number(name) for name in ("draft", "expired", "future", "private", "unpublished")},
            "notDocuments": number("notDocuments"), "problems": self._problems, "rejected": self.rejected,
            "seconds": round(self._seconds, 3), "unreadable": self.unreadable}, ensure_ascii=False)

    @property
    def _duplicates(self) -> int:
        return max(0, self._number("selected") - self.exported)

    @property
    def _seconds(self) -> float:
        return time.monotonic() - self._started

    def _number(self, name: str) -> int:
        return self._counts.get(name, 0)


def _on_one_line(text: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in text)


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
