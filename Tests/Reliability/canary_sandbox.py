"""A sandbox for documents with canaries, in which all files and all output are searched for them."""

import gzip
import os
import re
import subprocess
from pathlib import Path

from bounded import BASE, NOW, Sandbox, files
from canaries import MARK

ALL = ["--links", "--compress"]
#: Nothing outlives its article, neither an empty feed nor the last version of a broken document.
AT_ONCE = ["--keep-empty", "0", "--drop-broken"]
EXPORT = ["export", "corpus", "--output", "out", "--base-url", BASE, "--now", NOW, "--allow-shrink", *AT_ONCE]


class CanarySandbox(Sandbox):
    """A sandbox in which all output of any program is searched for canaries."""

    def __init__(self, folder: Path):
        super().__init__(folder)
        self.temporary = folder / "tmp"
        self.temporary.mkdir()

    def start(self, *arguments: str, **options) -> subprocess.Popen:
        options.setdefault("env", os.environ | {"TMPDIR": str(self.temporary)})
        return super().start(*arguments, **options)

    def say(self, *arguments: str, codes: tuple[int, ...] = (0,), mark: str = MARK):
        run = self.run(*arguments)
        assert run.code in codes, f"{arguments}: exit {run.code}: {run.err[-1000:]!r}"
        out = run.out
        if arguments[0] == "init":  # It names the outermost keys of documents, but no value.
            key = mark.encode()
            name = rb"[^\s\"]*%s[^\s\"]*" % key
            out = re.sub(rb'(?m)^  %s +\d+ +\d+ %%  not read$|"documents":\d+,"name":"%s"' % (name, name), b"", out)
        assert_no(mark, out, f"{arguments}: stdout")
        assert_no(mark, run.err, f"{arguments}: stderr")
        return run

    def take_back(self, *arguments: str) -> None:
        """A run that must name the files it removes, and nothing else."""
        run = self.run(*arguments)
        assert run.code == 0, run.err[-1000:]
        assert_no(MARK, run.out, "stdout")
        for line in run.err.splitlines():
            if not line.startswith(b"removed out/"):
                assert_no(MARK, line, "stderr")

    def written(self) -> dict[str, bytes]:
        """Every file in the working directory except the documents, with the contents of compressed ones."""
        found = {p: data for p, data in files(self.folder).items() if not p.startswith("corpus/")}
        found |= {p + "!": gzip.decompress(data) for p, data in found.items() if p.endswith(".gz")}
        return found

    def assert_silent(self, mark: str = MARK) -> None:
        for path, data in self.written().items():
            assert_no(mark, path.encode(), path)
            assert_no(mark, data, path)


def assert_no(mark: str, data: bytes, place: str) -> None:
    at = data.lower().find(mark.encode())
    assert at < 0, f"{place}: …{data[max(0, at - 80):at + 80]!r}…"
