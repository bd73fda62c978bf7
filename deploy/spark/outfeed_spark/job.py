"""The steps of an export, and what Spark does between them."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial

from pyspark import RDD, StorageLevel

from . import lines
from .filters import Place, Step
from .shipping import Shipping


#: How many bytes are sent to the driver at a time.
STREAMED = 32 << 20
#: The kinds of lines about documents that are for the driver.
FINDINGS = (b"problem", b"unreadable", b"count")
#: The lines of all documents, or of those with these paths.
Documents = Callable[[frozenset[str] | None], RDD[bytes]]


@dataclass(frozen=True)
class Program:
    """The program on executors, with the options given to every step."""

    path: Place
    options: tuple[str | Place, ...]
    variables: dict[str, str]

    def step(self, name: str, *more: str | Place, takes: Callable[[bytes], bool] | None = None) -> Step:
        """A step of `outfeed shard`."""
        return Step(name, self.path, (*more, *self.options), takes, self.variables)


class Job:
    """An export, from lines of documents to lines of feeds.

    Executors keep the output of a step on disk if another step needs it. If an executor is lost, its output is computed
    again from the previous step.
    """

    def __init__(self, documents: Documents, found: list[bytes], program: Program, partitions: int,
                 shipping: Shipping, *, is_distinct: bool):
        self._documents, self._found, self._program = documents, found, program
        self._partitions, self._shipping, self._is_distinct = partitions, shipping, is_distinct
        self._sizes: list[int] = []

    @cached_property
    def articles(self) -> RDD[bytes]:
        """A line for each feed of each article that may be among the newest, spellings, problems and counts."""
        read = self._program.step("read", "--newest" if self._is_distinct else "--copies", takes=lines.is_document)
        articles = self._documents(None).mapPartitions(read)
        if not self._is_distinct:
            deduplicate = self._program.step("deduplicate", "--newest", takes=lambda line: lines.kind(line) == b"copy")
            articles = self._sorted(articles, lines.second).mapPartitions(deduplicate)
        return articles.persist(StorageLevel.DISK_ONLY)

    @cached_property
    def counts(self) -> Counter[str]:
        """The counts of documents by outcome."""
        total: Counter[str] = Counter()
        for line in self._findings:
            if lines.kind(line) == b"count":
                _, name, _, number = line.split(b"\t")
                total[name.decode()] += int(number)
        return total

    @property
    def problems(self) -> list[bytes]:
        """Problems with documents, and with feeds that would share a file."""
        return [line for line in (*self._findings, *self._named) if lines.kind(line) == b"problem"]

    @property
    def unreadable(self) -> list[bytes]:
        """The documents and folders that cannot be read."""
        return [line for line in self._findings if lines.kind(line) == b"unreadable"]

    @cached_property
    def _read(self) -> list[bytes]:
        return self._found + self._of(self.articles, *FINDINGS).collect()

    @cached_property
    def _findings(self) -> list[bytes]:
        return self._read + (self._of(self._texts, *FINDINGS).collect() if self._texts is not None else [])

    @cached_property
    def written(self) -> RDD[bytes]:
        """The feeds, each followed by its files."""
        names = sorted(line for line in self._named if lines.kind(line) == b"name")
        more = ["--names", self._shipping.lines("names", names)]
        if self._texts is not None:
            # Shipped once to each executor, however many feeds show a text.
            texts = self._of(self._texts, b"text").sortBy(lambda line: lines.second(line) + b"\t")
            more += ["--texts", self._shipping.lines("texts", texts.toLocalIterator())]
        step = self._program.step("write", *more)
        written = self._entries.mapPartitions(step).persist(StorageLevel.DISK_ONLY)
        # All partitions at once; iterating over them one by one would also compute them one by one.
        self._sizes = written.mapPartitions(lambda part: [sum(map(len, part))]).collect()
        return written

    def stream(self) -> Iterator[bytes]:
        """The written lines, some at a time, because whole partitions may be larger than memory."""
        written = self.written
        for indices, start in _portions(self._sizes):
            some = partial(_slice, start, start + STREAMED)
            yield from written.context.runJob(written, some, indices)

    @cached_property
    def news(self) -> list[bytes]:
        """The articles of the news sitemap, newest first."""
        return sorted(self._of(self.articles, b"news").collect())

    @cached_property
    def _entries(self) -> RDD[bytes]:
        """The articles of each feed, newest first."""
        return self._sorted(self._of(self.articles, b"entry"), _feed)

    @cached_property
    def _texts(self) -> RDD[bytes] | None:
        """The full texts of the articles that feeds show, problems and counts; None if no feed has full text."""
        if all(lines.place(line, 2) != b"count\tfull text" for line in self._read):
            return None
        shown = self._entries.mapPartitions(self._program.step("shown")).distinct().collect()
        step = self._program.step("text", "--shown", self._shipping.lines("shown", shown))
        paths = frozenset(lines.text(lines.second(line)) for line in shown)
        return self._documents(paths).mapPartitions(step).persist(StorageLevel.DISK_ONLY)

    @cached_property
    def _named(self) -> list[bytes]:
        spellings = self._sorted(self._of(self.articles, b"spelling"), lines.second)
        return spellings.mapPartitions(self._program.step("name")).collect()

    def close(self) -> None:
        """Lets executors delete what they kept."""
        for kept in ("articles", "_texts", "written"):
            if self.__dict__.get(kept) is not None:
                self.__dict__[kept].unpersist()

    def _sorted(self, rdd: RDD[bytes], key: Callable[[bytes], bytes]) -> RDD[bytes]:
        """Sorts lines in byte order, with all lines for a key in one partition."""
        return rdd.map(lambda line: (line, None)).repartitionAndSortWithinPartitions(
            self._partitions, lambda line: lines.bucket(key(line))).keys()

    @staticmethod
    def _of(rdd: RDD[bytes], *kinds: bytes) -> RDD[bytes]:
        return rdd.filter(lambda line: lines.kind(line) in kinds)


def _portions(sizes: list[int]) -> Iterator[tuple[list[int], int]]:
    """Partitions to send to the driver together, and the positions to start from; large ones are sent in pieces."""
    together: list[int] = []
    size_together = 0
    for index, size in enumerate(sizes):
        if together and size_together + size > STREAMED:
            yield together, 0
            together, size_together = [], 0
        if size > STREAMED:
            yield from (([index], start) for start in range(0, size, STREAMED))
        elif size > 0:
            together, size_together = [*together, index], size_together + size
    if together:
        yield together, 0


def _slice(start: int, end: int, part: Iterable[bytes]) -> Iterator[bytes]:
    """The lines that begin between two positions."""
    position = 0
    for line in part:
        if position >= end:
            return
        if position >= start:
            yield line
        position += len(line)


def _feed(line: bytes) -> bytes:
    """The columns that name the feed of a line of kind `entry`: its grouping and subject."""
    return lines.place(line, 3)
