"""The rows of the table as they are measured for one corpus, in rounds."""

import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median

from edited import EditedDocument
from export_folder import ExportFolder
from measure import Sample, fail, look_at_all, measure, read_all

CAT, COLD, UNVERIFIED, RSS, FIND, UNCHANGED, CHANGED, HUGO = (
    "cat", "cold", "no-verify", "rss", "find", "unchanged", "changed", "hugo")
HUGO_SITE = Path(__file__).resolve().parent / "hugo"


class Trial:
    """Measures one corpus with one program and keeps every sample."""

    def __init__(self, outfeed: Path, corpus: Path, documents: int, scratch: Path,
                 edited: EditedDocument | None = None) -> None:
        self.documents = documents + (edited is not None)
        self._outfeed = outfeed
        self._scratch = scratch
        self._edited = edited
        self._sources = [str(corpus)] + ([str(edited.folder)] if edited else [])
        self._samples: dict[str, list[Sample]] = defaultdict(list)
        self._files = 0
        self._rss_files = 0
        self.state_megabytes = 0.0

    def __contains__(self, row: str) -> bool:
        """Whether `row` was measured."""
        return row in self._samples

    def seconds(self, row: str) -> float:
        """The median time of `row`."""
        return median(sample.seconds for sample in self._samples[row])

    def seconds_more(self, row: str, other: str) -> float:
        """The median of what `row` took beyond the run of `other` right before it."""
        pairs = zip(self._samples[row], self._samples[other], strict=True)
        return median(sample.seconds - before.seconds for sample, before in pairs)

    def megabytes(self, row: str) -> float:
        """The peak memory of `row` in any of its runs."""
        return max(sample.megabytes for sample in self._samples[row])

    def runs(self, row: str) -> int:
        """How many times `row` was measured."""
        return len(self._samples[row])

    def described(self) -> str:
        """Documents and feeds, in one line."""
        feeds = f"{self._rss_files:,} feeds in RSS"
        if COLD in self:
            feeds += f", {self._files:,} files in all formats"
        if CHANGED in self and self._edited:
            feeds += f", {len(self._edited.feeds)} of which show the document that changes"
        return f"{self.documents:,} documents, {feeds}"

    def round(self, rows: set[str], repeats: int) -> None:
        """Measures every row once, and those of runs that have little to do `repeats` times."""
        measure(read_all(self._sources))  # so that the files are in cache for whoever comes first
        self._note(CAT, measure(read_all(self._sources)))
        if COLD in rows:
            self._export_round(rows, repeats)
        if RSS in rows:
            folder = self._export_folder("--format", "rss", "--no-pages")
            self._note(RSS, folder.export())
            # The list of feeds is the only other file.
            self._rss_files = folder.count() - 1

    def _export_round(self, rows: set[str], repeats: int) -> None:
        folder = self._export_folder()
        self._note(COLD, folder.export())
        self._files, self.state_megabytes = folder.count(), folder.state_megabytes()
        if UNVERIFIED in rows:
            self._note(UNVERIFIED, self._export_folder().export("--no-verify"))
        for _ in range(repeats if UNCHANGED in rows else 0):
            self._note(FIND, measure(look_at_all(self._sources)))
            self._note(UNCHANGED, folder.export_touching(set()))
            if CHANGED in rows and self._edited:
                self._edited.edit()
                self._note(CHANGED, folder.export_touching(self._edited.feeds))

    def hugo_round(self, content: Path) -> None:
        """Measures Hugo with the corpus's documents as its content."""
        feeds = Path(tempfile.mkdtemp(dir=self._scratch))
        measure(read_all([str(content)]))
        self._note(HUGO, measure([
            "hugo", "--quiet", "--noTimes", "--noChmod", "--noBuildLock", "--source", str(HUGO_SITE),
            "--config", "config.yml", "--contentDir", str(content), "--destination", str(feeds)]))
        # A Hugo that did less would be no comparison. The edited document, which it does not have,
        # may be the only one of its provider.
        made, wanted = sum(1 for _ in feeds.rglob("index.xml")), self._rss_files - 1
        if made < wanted:
            fail(f"Hugo made {made} feeds, not {wanted}")

    def _export_folder(self, *options: str) -> ExportFolder:
        return ExportFolder(self._outfeed, self._sources, self._scratch, *options)

    def _note(self, row: str, sample: Sample) -> None:
        self._samples[row].append(sample)
        # Time on the processors tells whether others were at work on the machine.
        print(f"  {row}: {sample.seconds:.3f} s, {sample.processor_seconds:.3f} s on processors, "
              f"{sample.megabytes:.0f} MB", file=sys.stderr)
