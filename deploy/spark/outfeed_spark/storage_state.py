"""Records in the driver's state folder what was published to object storage."""

import fcntl
import hashlib
import json
import os
from pathlib import Path
from typing import Self

from .failures import BUSY, DATA, Failed


class StorageState:
    """The objects in one destination, and the number of articles; other objects there are never deleted."""

    def __init__(self, folder: str, address: str):
        name = hashlib.sha256(address.rstrip("/").encode()).hexdigest()[:16]
        self._address = address
        self._file = Path(folder) / f"objects-{name}.json"
        self.articles: int | None = None
        self.paths: set[str] = set()

    def __enter__(self) -> Self:
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._lock = os.open(self._file.with_suffix(".lock"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._lock)
            raise Failed(BUSY, f"{self._file}: another run is active") from None
        if self._file.exists():
            noted = json.loads(self._file.read_bytes())
            self.articles, self.paths = noted["articles"], set(noted["paths"])
        return self

    def __exit__(self, *_) -> None:
        os.close(self._lock)

    def check(self, articles: int, limit: float | None) -> None:
        """Raises Failed if more than the allowed share of articles would disappear."""
        if limit is None or not self.articles:
            return
        vanished = max(0, self.articles - articles)
        if vanished / self.articles > limit:
            raise Failed(
                DATA, f"{vanished} of the {self.articles} articles exported last time would disappear (max_shrink "
                f"allows {limit * 100:g} %); nothing was published; if you want this, run once with "
                "--allow-shrink")

    def save(self, articles: int | None, paths: set[str]) -> None:
        """Records what may exist from now on."""
        new = self._file.with_suffix(".new")
        with open(new, "w", encoding="utf-8") as file:
            json.dump({"output": self._address, "articles": articles, "paths": sorted(paths)}, file, indent=0)
            file.flush()
            os.fsync(file.fileno())
        new.replace(self._file)
