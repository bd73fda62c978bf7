"""A folder in which Outfeed exports documents, with configuration, state and feeds of its own."""

import tempfile
from pathlib import Path

from measure import Sample, fail, measure

CONFIGURATION = """\
site:
  title: Benchmark
  id: "tag:feeds.example.org,2026:benchmark"
base_url: https://feeds.example.org/
"""


class ExportFolder:
    """A fresh folder below `scratch`, where nothing was exported yet."""

    def __init__(self, outfeed: Path, sources: list[str], scratch: Path, *options: str) -> None:
        folder = Path(tempfile.mkdtemp(dir=scratch))
        self._state = folder / ".outfeed"
        self._feeds = folder / "feeds"
        self._feeds.mkdir()
        configuration = folder / "outfeed.yml"
        configuration.write_text(CONFIGURATION)
        self._command = [str(outfeed), "export", *sources, "--output", str(self._feeds),
                         "--config", str(configuration), "--quiet", *options]

    def export(self, *options: str) -> Sample:
        """Measures one export, and makes sure that there are feeds after it."""
        sample = measure([*self._command, *options])
        if not (self._feeds / "all.rss").is_file():
            fail(f"the export succeeded, but made no all.rss in {self._feeds}")
        return sample

    def export_touching(self, expected: set[str]) -> Sample:
        """Measures one export, and fails if other feed files than those expected were touched by it."""
        before = self._files()
        sample = self.export()
        after = self._files()
        touched = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
        if touched != expected:
            fail("an export touched files that it should not have touched, or left out others: "
                 + ", ".join(sorted(touched ^ expected)[:20]))
        return sample

    def count(self) -> int:
        """How many files there are."""
        return len(self._files())

    def state_megabytes(self) -> float:
        """The size of the state folder."""
        return sum(path.stat().st_size for path in self._state.rglob("*") if path.is_file()) / 1e6

    def _files(self) -> dict[str, tuple[int, int]]:
        """Every feed file, with what changes when it is written or replaced."""
        files = {}
        for path in self._feeds.rglob("*"):
            if path.is_file():
                found = path.stat()
                files[str(path.relative_to(self._feeds))] = (found.st_ino, found.st_mtime_ns)
        return files
