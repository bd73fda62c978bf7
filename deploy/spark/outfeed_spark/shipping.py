"""Ships what executors need besides this package: the program, the configuration, templates, the names of authors and of
feeds, and full texts."""

import atexit
import os
import shutil
import tempfile
import uuid
from collections.abc import Iterable
from pathlib import Path

from pyspark import SparkContext

from .filters import Place


class Shipping:
    """Ships files to executors under unique names, because one application may export many times."""

    def __init__(self, context: SparkContext):
        self._context = context
        self._folder = Path(tempfile.mkdtemp(prefix="outfeed-"))
        # Not earlier: while the application runs, new executors may join and request all of them.
        atexit.register(shutil.rmtree, self._folder, ignore_errors=True)

    def package(self) -> None:
        """Ships this package."""
        here = Path(__file__).resolve().parent
        self._context.addPyFile(shutil.make_archive(
            str(self._folder / self._name(here.name)), "zip", root_dir=here.parent, base_dir=here.name))

    def file(self, path: str) -> Place:
        """Ships a file."""
        # A link would be shipped under the name of its target.
        copy = shutil.copy(path, self._folder / self._name(path))
        self._context.addFile(str(copy))
        return Place(copy.name, is_shipped=True)

    def lines(self, name: str, some: Iterable[bytes]) -> Place:
        """Ships a new file with these lines."""
        file = self._folder / self._name(name)
        with file.open("wb") as opened:
            opened.writelines(line + b"\n" for line in some)
        self._context.addFile(str(file))
        return Place(file.name, is_shipped=True)

    def folder(self, path: str) -> Place:
        """Ships a folder with everything in it."""
        name = self._name(path.rstrip("/"))
        archive = shutil.make_archive(str(self._folder / name), "zip", root_dir=path)
        self._context.addArchive(f"{archive}#{name}")
        return Place(name, is_shipped=True)

    def place(self, path: str) -> Place:
        """Ships a file, or a folder with everything in it."""
        return self.folder(path) if os.path.isdir(path) else self.file(path)

    @staticmethod
    def _name(path: str) -> str:
        return f"{uuid.uuid4().hex}-{os.path.basename(path)}"
