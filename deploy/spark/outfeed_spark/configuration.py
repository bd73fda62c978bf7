"""The settings in outfeed.yml and the environment that the driver itself needs; the program reads everything else."""

import os
from dataclasses import dataclass

from .failures import CONFIGURATION, Failed

DEFAULT = "outfeed.yml"


def from_environment(key: str) -> str | None:
    """The environment variable of an option; None if it is missing or empty."""
    return os.environ.get("OUTFEED_" + key.upper().replace("-", "_")) or None


@dataclass(frozen=True)
class Configuration:
    """The keys and values of a configuration file, as text."""

    path: str | None
    values: dict[str, object]

    @classmethod
    def load(cls, path: str | None) -> "Configuration":
        """Loads the configuration at a path, or the default one if it exists."""
        path = path or from_environment("config") or (DEFAULT if os.path.exists(DEFAULT) else None)
        if path is None:
            return cls(None, {})
        try:
            import yaml
        except ImportError:
            raise Failed(CONFIGURATION, f"{path}: the driver needs PyYAML to read it (pip install pyyaml)") from None
        try:
            with open(path, encoding="utf-8") as file:
                # Plain text: `now: 2024-06-01` must not become a date.
                values = yaml.load(file, Loader=yaml.BaseLoader)
        except OSError as error:
            reason = "does not exist" if isinstance(error, FileNotFoundError) else "cannot be read"
            raise Failed(CONFIGURATION, f"{path}: {reason}") from None
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            mark = getattr(error, "problem_mark", None)
            line = mark.line + 1 if mark else 1
            raise Failed(CONFIGURATION, f"{path}:{line}: the file is not valid YAML") from None
        return cls(path, values if isinstance(values, dict) else {})

    def text(self, key: str) -> str | None:
        """A single value, from the environment or else from the file; None if there is none."""
        value = from_environment(key) or self.values.get(key)
        return value if isinstance(value, str) and value not in ("", "~", "null") else None

    def is_on(self, key: str) -> bool:
        """Whether a key is true."""
        return (self.text(key) or "").lower() in ("true", "yes", "on")

    @property
    def sources(self) -> list[str]:
        """The sources, relative to the working directory."""
        given = from_environment("source")
        if given is not None:
            return [path.strip() for path in given.split(",") if path.strip()]
        value = self.values.get("source")
        texts = value if isinstance(value, list) else [self.text("source")]
        return [self._resolved(text) for text in texts if isinstance(text, str)]

    def path_of(self, key: str) -> str | None:
        """A path, relative to the working directory."""
        text = self.text(key)
        return text if text is None or from_environment(key) else self._resolved(text)

    @property
    def folder(self) -> str:
        """The file's folder with a trailing slash; empty for the working directory."""
        return (self.path or "")[:(self.path or "").rfind("/") + 1]

    def _resolved(self, path: str) -> str:
        if path.startswith("/") or not self.folder:
            return path
        return self.folder if path == "." else self.folder + path
