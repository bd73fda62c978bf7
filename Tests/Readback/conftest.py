"""The real program, run like a user would run it."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

import corpus  # noqa: E402
import pages  # noqa: E402
import reading  # noqa: E402
from documents import Document  # noqa: E402
from first_difference import pytest_assertrepr_compare  # noqa: E402, F401

REPOSITORY = Path(__file__).resolve().parents[2]
BASE = "https://feeds.example.org/"
NOW = "2024-06-01T00:00:00Z"
SITE = 'site: {id: "tag:example.org,2024:news", title: "Example News"}\n'
FORMATS = ("rss", "atom", "json")
RENDITIONS = (*FORMATS, "html")
SITE_FILES = {"index.html", "feeds.opml", "pages.css", "pages.js"}
SCHEMAS = REPOSITORY / "Sources" / "Validation" / "Schemas"


def files_of(*feeds: str, kinds: tuple[str, ...] = RENDITIONS) -> set[str]:
    """The files of these feeds, without SITE_FILES."""
    return {f"{path}.{kind}" for path in feeds for kind in kinds}


def binary() -> Path:
    return Path(os.environ.get("OUTFEED", REPOSITORY / ".build" / "debug" / "outfeed")).absolute()


@dataclass(frozen=True)
class Run:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


class Workspace:
    """A working directory with a configuration, a source folder `corpus` and an output folder `out`."""

    def __init__(self, folder: Path, config: str = SITE):
        self.folder, self.source, self.output = folder, folder / "corpus", folder / "out"
        self.source.mkdir(parents=True, exist_ok=True)
        self.config = folder / "outfeed.yml"
        self.config.write_text(config)

    def run(self, *arguments: str, cwd: Path | None = None, **environment: str) -> Run:
        done = subprocess.run([str(binary()), *arguments], cwd=cwd or self.folder, capture_output=True, timeout=60,
                              stdin=subprocess.DEVNULL, env=os.environ | environment)
        return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))

    def export(self, *more: str, code: int = 0, base: str | None = BASE, **environment: str) -> Run:
        base_url = ["--base-url", base] if base else []
        run = self.run("export", "corpus", "--output", "out", "--now", NOW, *base_url, *more, **environment)
        assert run.code == code, f"exit {run.code}, not {code}:\n{run.err[-3000:]}"
        return run

    def files(self, folder: Path | None = None) -> dict[str, bytes]:
        """Every file by its path, including dot-files."""
        start = folder or self.output
        return {str(p.relative_to(start)): p.read_bytes() for p in sorted(start.rglob("*")) if p.is_file()}

    def feeds(self) -> list[Path]:
        return sorted(p for p in self.output.rglob("*") if p.suffix.removeprefix(".") in FORMATS)

    def pages(self) -> list[Path]:
        """The pages of feeds and of the site."""
        return sorted(p for p in self.output.rglob("*.html") if not p.name.endswith(".links.html"))

    def listed(self) -> dict[str, dict]:
        """The output of `outfeed list` for every feed, by path."""
        return {feed["path"]: feed for feed in self.run("list", "--output", "out", "--json").json}

    def stamps(self, folder: Path | None = None) -> dict[str, tuple[int, int, int]]:
        """What changes if a file is touched."""
        start = folder or self.output
        found = {str(p.relative_to(start)): p.stat() for p in start.rglob("*") if p.is_file()}
        return {path: (s.st_ino, s.st_mtime_ns, s.st_size) for path, s in found.items()}

    def put(self, path: str, data: bytes | str) -> Path:
        target = self.source / path
        corpus.put(target, data.encode() if isinstance(data, str) else data)
        return target

    def put_all(self, documents: list[Document]) -> list[Document]:
        for document in documents:
            self.put(document.path, document.data)
        return documents


@dataclass(frozen=True)
class Exported:
    """An export that does not change, so that each of its files is parsed once."""

    workspace: Workspace
    documents: list[Document]
    run: Run

    def entries(self, path: str) -> list[reading.Entry]:
        return _entries(self.workspace.output / path)

    def page(self, path: str) -> pages.Page:
        return pages.page(self.workspace.output / path)


_entries = cache(reading.entries)


@pytest.fixture(scope="session", autouse=True)
def _binary_exists():
    assert binary().is_file(), f"no outfeed at {binary()}: build it, or name another one in OUTFEED"


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return Workspace(tmp_path)


def _corpus(folder: Path, *options: str) -> Exported:
    workspace = Workspace(folder)
    documents = corpus.write(workspace.source)
    return Exported(workspace, documents, workspace.export("--json", *options))


@pytest.fixture(scope="session")
def exported(tmp_path_factory) -> Exported:
    """The corpus, exported with the defaults; tests must not change it."""
    return _corpus(tmp_path_factory.mktemp("exported"))


@pytest.fixture(scope="session")
def everything(tmp_path_factory) -> Exported:
    """The corpus, exported without an effective limit; tests must not change it."""
    return _corpus(tmp_path_factory.mktemp("everything"), "--limit", "100000")
