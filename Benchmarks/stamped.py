"""Folders that are made once and kept, with a stamp beside them that says what stands there."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path


def make_once(root: Path, wanted: str, fill: Callable[[], int]) -> int:
    """Has `fill` fill the folder unless what is `wanted` stands there already; returns its bytes."""
    stamp = stamp_of(root)
    found = stamp.read_text() if stamp.exists() else ""
    if found.startswith(wanted + " bytes ") and root.is_dir():
        return int(found.split()[-1])
    if root.exists():
        # Only a stamp proves that the folder was made here, and is not somebody's own work.
        if not stamp.exists() and any(root.iterdir()):
            sys.exit(f"{root} is not empty and was not made here")
        shutil.rmtree(root)
    root.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text("unfinished\n")
    root.mkdir()
    size = fill()
    stamp.write_text(f"{wanted} bytes {size}\n")
    return size


def stamp_of(root: Path) -> Path:
    """The stamp of the folder `root`."""
    return root.with_name(root.name + ".stamp")
