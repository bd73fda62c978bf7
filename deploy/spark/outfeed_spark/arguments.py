"""The command line: that of `outfeed export`, with a few options more."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone

#: Options with a value that every step is given, as they decide on feeds.
OF_FEEDS = ("base-url", "by", "format", "limit", "min-quality", "min-heat", "type", "category")
#: The same without a value, each with its opposite.
SWITCHES = ("pages", "links", "include-unpublished", "verify")
#: What concerns the publishing alone.
OF_PUBLISHING = ("max-shrink", "wait", "metrics")
PUBLISHING_SWITCHES = ("compress", "strict")
PUBLISHING_FLAGS = ("dry-run", "allow-shrink", "quiet", "verbose", "json")


@dataclass(frozen=True)
class Arguments:
    """What the user asks for."""

    sources: list[str]
    config: str | None
    output: str | None
    state: str | None
    templates: str | None
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
    """Reads the command line; ends the program with status 64 where it is wrong."""
    parser = Parser(prog="outfeed_export.py", description="Writes feeds as `outfeed export` does, on Apache Spark.")
    parser.add_argument("sources", nargs="*", metavar="source",
                        help="folders, documents, patterns of them, or addresses such as s3a://bucket/articles")
    parser.add_argument("--config", help="the configuration file (default: outfeed.yml, where there is one)")
    parser.add_argument("--output", help="a folder of the driver's, or s3://bucket/prefix (default: feeds)")
    parser.add_argument("--state", help="the folder that remembers what was published")
    parser.add_argument("--templates", help="a folder with templates and style sheets of your own for pages")
    parser.add_argument("--now", help="hold back articles dated after this moment (default: the driver's clock)")
    for name in (*OF_FEEDS, *OF_PUBLISHING):
        parser.add_argument(f"--{name}", action="append", default=[], help="as with outfeed export")
    for name in (*SWITCHES, *PUBLISHING_SWITCHES):
        parser.add_argument(f"--{name}", action=argparse.BooleanOptionalAction, help="as with outfeed export")
    for name in PUBLISHING_FLAGS:
        short = ["-q"] if name == "quiet" else []
        parser.add_argument(f"--{name}", *short, action="store_true", help="as with outfeed export")
    own = parser.add_argument_group("on Spark")
    own.add_argument("--outfeed", default=os.environ.get("OUTFEED", "outfeed"), metavar="PATH",
                     help="the program, at this place on every machine (default: outfeed)")
    own.add_argument("--ship", action="store_true",
                     help="bring the program, the configuration and the templates to the executors")
    own.add_argument("--partitions", type=count, metavar="N",
                     help="how many parts the work is cut into (default: 4 for each core)")
    own.add_argument("--distinct", action="store_true",
                     help="no two documents are of one article, so they need not be brought together")
    own.add_argument("--packed", action="store_true",
                     help="sources are files of lines as `outfeed shard read` takes them, one for each document")
    given = parser.parse_args(words)
    return Arguments(
        given.sources, given.config, given.output, given.state, given.templates, given.now,
        _words(given, OF_FEEDS, SWITCHES), _words(given, OF_PUBLISHING, PUBLISHING_SWITCHES, PUBLISHING_FLAGS), given,
        given.outfeed, given.ship, given.partitions, given.distinct,
        given.packed)


class Parser(argparse.ArgumentParser):
    """Ends as the program does."""

    def error(self, message: str):
        """Prints one line and ends with status 64."""
        self.exit(64, f"outfeed_export.py: {message}\n")


def count(word: str) -> int:
    """A whole number above 0."""
    if not word.isascii() or not word.isdigit() or int(word) == 0:
        raise argparse.ArgumentTypeError("expected a whole number above 0")
    return int(word)


def _words(given: argparse.Namespace, names: Sequence[str], switches: Sequence[str],
           flags: Sequence[str] = ()) -> list[str]:
    """Options as they are written, so that the program itself judges them."""
    value = vars(given)
    words = [f"--{name}={text}" for name in names for text in value[name.replace("-", "_")]]
    words += [f"--{'' if value[name.replace('-', '_')] else 'no-'}{name}" for name in switches
              if value[name.replace("-", "_")] is not None]
    return words + [f"--{name}" for name in flags if value[name.replace("-", "_")]]


def clock() -> str:
    """Now, in whole seconds."""
    return datetime.now(timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
