"""A small site that changes back and forth between two states, and the expected result for each."""

import os
import random
import resource
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
NOW = "2024-06-01T00:00:00Z"
#: Empty feeds are removed at once, so that the result for a state does not depend on the previous one.
CONFIG = ('site: {id: "tag:example.org,2024:news", title: "Example News"}\nbase_url: https://feeds.example.org/\n'
          "keep_empty: 0\nkeep_moved: 0\n")
STATE_FILES = {"gone", "moved", "lock", "manifest", "problems", "catalog.sqlite", "catalog.sqlite-seal", "kept.sqlite"}


def binary() -> str:
    return str(Path(os.environ.get("OUTFEED", REPOSITORY / ".build" / "debug" / "outfeed")).absolute())


def document(number: int, title: str, topic: str, more: str = "") -> str:
    return (f"---\ntitle: {title}\ndate: 2024-01-{number % 28 + 1:02}\nwebUrl: https://x.example/{number}\n"
            f"topics: [Shared, {topic}]\nprovider: {{domain: p{number % 2}.example}}\n{more}---\n")


def documents(state: str, count: int) -> dict[str, str]:
    """State A or B: some documents are in both, some differ, and some are in only one."""
    same = {f"{n}.md": document(n, f"Title {n}", f"T{n % 3}") for n in range(count)}
    return same | {"1.md": document(1, f"Changed in {state}", "T1"),
                   "sub/2.md": document(50, f"In {state}", "T2"),
                   f"only-{state}.md": document(60, f"Only in {state}", f"Only {state}")}


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str


class Site:
    """A working directory with documents, an output and a state folder of its own."""

    def __init__(self, folder: Path, options: tuple[str, ...] = (), count: int = 6, output: str = "out"):
        self.folder, self.options, self.count = folder, options, count
        self.source, self.output, self.state = folder / "corpus", folder / output, folder / ".outfeed"
        self.source.mkdir(parents=True, exist_ok=True)
        (folder / "outfeed.yml").write_text(CONFIG)

    @property
    def command(self) -> list[str]:
        output = str(self.output.relative_to(self.folder))
        return [binary(), "export", "corpus", "--output", output, "--now", NOW, "--quiet", *self.options]

    def become(self, state: str):
        wanted = documents(state, self.count)
        for path in [p for p in self.source.rglob("*.md") if str(p.relative_to(self.source)) not in wanted]:
            path.unlink()
        for name, text in wanted.items():
            path = self.source / name
            if not path.exists() or path.read_text() != text:
                path.parent.mkdir(exist_ok=True)
                path.write_text(text)

    def run(self, *options: str, wrap: tuple[str, ...] = (), **more) -> Ended:
        ended = subprocess.run([*wrap, *self.command, *options], cwd=self.folder, capture_output=True,
                               text=True, timeout=120, **more)
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    def export(self, *options: str, **more) -> Ended:
        """A run in which nothing may fail."""
        ended = self.run(*options, **more)
        assert (ended.code, ended.out, ended.err) == (0, "", ""), ended
        return ended

    def start(self) -> subprocess.Popen:
        return subprocess.Popen(self.command, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def lose_catalog(self):
        for path in self.state.glob("catalog.sqlite*"):
            path.unlink()

    def files(self) -> dict[str, bytes]:
        """Every file in the output by its path, including hidden ones."""
        return {str(p.relative_to(self.output)): p.read_bytes()
                for p in sorted(self.output.rglob("*")) if p.is_file() or p.is_symlink()}

    def stamps(self) -> dict[str, tuple]:
        """What changes if a file is touched."""
        return {str(p.relative_to(self.output)): (s.st_ino, s.st_mtime_ns, s.st_mode, s.st_uid, s.st_gid)
                for p in self.output.rglob("*") if p.is_file() for s in [p.stat()]}

    def litter(self) -> list[str]:
        """Leftovers that no run should leave."""
        known = {"corpus", "outfeed.yml", ".outfeed", self.output.name}
        beside = [p.name for p in self.folder.iterdir() if p.name not in known]
        within = [str(p) for p in self.output.rglob(".*")]
        empty = [str(p) for p in self.output.rglob("*") if p.is_dir() and not any(p.iterdir())]
        state = [p.name for p in self.state.iterdir() if p.name not in STATE_FILES]
        return beside + within + empty + state


def clean(folder: Path, state: str, options: tuple[str, ...] = (), count: int = 6) -> dict[str, bytes]:
    """The result of a first run for a state, checked rule by rule."""
    site = Site(folder, options, count)
    site.become(state)
    site.export()
    checked = subprocess.run([binary(), "check", str(site.output)], capture_output=True, text=True)
    assert checked.returncode == 0, checked.stdout
    files = site.files()
    shutil.rmtree(folder)
    return files


def limit(kind: int, value: int):
    """Sets a limit in the child process before it executes the program."""
    return lambda: resource.setrlimit(kind, (value, value))


def seeded() -> random.Random:
    seed = os.environ.get("OUTFEED_SEED") or str(random.SystemRandom().randrange(1 << 32))
    print(f"OUTFEED_SEED={seed}")
    return random.Random(seed)
