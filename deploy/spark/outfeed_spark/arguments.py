"""The command line: that of `outfeed export`, with a few more options."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

from .configuration import from_environment
from .options import OPTIONS

#: Options that the driver itself must know; each takes one value.
PLACES = ("output", "state", "templates", "authors", "now")
SHORT = {"quiet": ["-q"], "verbose": ["-v"]}


@dataclass(frozen=True)
class Arguments:
    """The options given by the user."""

    sources: list[str]
    config: str | None
    output: str | None
    state: str | None
    templates: str | None
    authors: str | None
    now: str | None
    feeds: list[str]
    publishing: list[str]
    flags: argparse.Namespace
    program: str
    ships: bool
    partitions: int | None
    is_distinct: bool
    is_packed: bool


def parse(words: Sequence[str]) -> Arguments:
    """Parses the command line; exits with status 64 if it is invalid."""
    parser = Parser(prog="outfeed_export.py", description="Write feeds as `outfeed export` does, on Apache Spark.")
    parser.add_argument("sources", nargs="*", metavar="source",
                        help="folders, documents, patterns of them, or addresses such as s3a://bucket/articles")
    parser.add_argument("--config", help="the configuration file (default: outfeed.yml, if it exists)")
    for name, _, is_flag, about in OPTIONS:
        if is_flag:
            parser.add_argument(f"--{name}", *SHORT.get(name, ()), action=argparse.BooleanOptionalAction, help=about)
        elif name in PLACES:
            parser.add_argument(f"--{name}", default=from_environment(name), help=about)
        else:
            parser.add_argument(f"--{name}", action="append", default=[], help=about)
    parser.add_argument("--allow-shrink", action="store_true",
                        help="Publish this once, even if many articles, feeds or formats disappear.")
    own = parser.add_argument_group("on Spark")
    own.add_argument("--outfeed", default=os.environ.get("OUTFEED", "outfeed"), metavar="PATH",
                     help="the path of the program on every machine (default: outfeed)")
    own.add_argument("--ship", action="store_true",
                     help="send the program, the configuration, the templates and the names of authors to the executors")
    own.add_argument("--partitions", type=count, metavar="N",
                     help="how many parts to split the work into (default: 4 per core)")
    own.add_argument("--distinct", action="store_true",
                     help="every document is of a different article, so skip comparing them")
    own.add_argument("--packed", action="store_true",
                     help="the sources are files with one line per document, as `outfeed shard read` expects")
    given = parser.parse_args(words)
    return Arguments(
        given.sources, given.config, given.output, given.state, given.templates, given.authors, given.now,
        _words(given, "feeds"), _words(given, "publishing") + ["--allow-shrink"] * given.allow_shrink, given,
        given.outfeed, given.ship, given.partitions, given.distinct,
        given.packed)


class Parser(argparse.ArgumentParser):
    """A parser that exits like the program does."""

    def error(self, message: str):
        """Prints one line and exits with status 64."""
        self.exit(64, f"outfeed_export.py: {message}\n")


def count(word: str) -> int:
    """Parses a positive integer."""
    if not word.isascii() or not word.isdigit() or int(word) == 0:
        raise argparse.ArgumentTypeError("expected a whole number above 0")
    return int(word)


def _words(given: argparse.Namespace, group: str) -> list[str]:
    """A group's options as written on the command line, so that the program itself validates them."""
    words: list[str] = []
    for name, of, is_flag, _ in OPTIONS:
        value = getattr(given, name.replace("-", "_"))
        if of != group or name in PLACES or value is None:
            continue
        words += [f"--{'' if value else 'no-'}{name}"] if is_flag else [f"--{name}={text}" for text in value]
    return words


def clock() -> str:
    """The current time, in whole seconds."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
