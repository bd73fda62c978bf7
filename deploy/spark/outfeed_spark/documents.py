"""Turns documents into lines: executors or Hadoop read the files, or files contain such lines already."""

import errno
import os
import re
import stat
from collections.abc import Iterable, Iterator

from py4j.protocol import Py4JJavaError
from pyspark import RDD
from pyspark.errors import AnalysisException
from pyspark.errors.exceptions.captured import CapturedException
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from . import lines
from .failures import NO_INPUT, Failed

#: The maximum number of bytes to read: 1 MiB of front matter, 4 MiB of text, and some more.
HEAD = 6 << 20
#: Endings of files in JSON, which may have many articles: all of their bytes are needed.
WHOLE = re.compile(r"\.(json|jsonl|ndjson)(\.gz)?\Z", re.IGNORECASE)
#: The maximum size of such a file, as it is one line for one task.
WHOLE_LIMIT = 256 << 20
TOO_LARGE = "expected at most 256 MiB on Spark; split the file"


def _anycase(ending: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" if letter.isalpha() else letter for letter in ending)


#: File name endings of documents, for Hadoop, whose patterns are case-sensitive.
NAMES = "*.{" + ",".join(map(_anycase, (
    "md", "txt", "markdown", "mdx", "html", "htm", "json", "jsonl", "ndjson", "json.gz", "jsonl.gz", "ndjson.gz"))) + "}"
IRREGULAR = "expected a document, found something that is not a regular file"
#: Errors that mean that the system is out of resources, which is not a problem with the document.
SCARCE = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOMEM})


def of_files(spark: SparkSession, paths: list[str], partitions: int) -> RDD[bytes]:
    """The lines for local files, which must have the same path on every executor."""
    folder = os.getcwd()
    return spark.sparkContext.parallelize(paths, min(partitions, max(1, len(paths)))).mapPartitions(
        lambda part: (line for path in part for line in of_file(path, folder)))


def of_file(path: str, folder: str) -> list[bytes]:
    """The lines for one file with a path relative to a folder: a document, or a problem."""
    place = os.path.join(folder, path)
    try:
        # Without O_NONBLOCK, opening a named pipe could wait forever for a writer.
        file = os.open(place, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        try:
            mode = os.fstat(file).st_mode
            if stat.S_ISDIR(mode):
                return lines.rejected(path, "expected a document, found a folder")
            if not stat.S_ISREG(mode):
                return lines.rejected(path, IRREGULAR)
            with os.fdopen(file, "rb", closefd=False) as document:
                return document_or_problem(path, document.read(WHOLE_LIMIT + 1 if WHOLE.search(path) else HEAD))
        finally:
            os.close(file)
    except OSError as error:
        if error.errno in SCARCE:
            raise
        if error.errno == errno.ENOENT and not os.path.islink(place):
            # It was deleted after it was listed.
            return []
        if error.errno == errno.ENXIO:
            # ENXIO: a socket, which cannot be opened.
            return lines.rejected(path, IRREGULAR)
        return lines.unreadable(path, error.strerror)


def document_or_problem(path: str, data: bytes) -> list[bytes]:
    """The lines for a document, unless it is larger than one task can take."""
    return lines.rejected(path, TOO_LARGE) if len(data) > WHOLE_LIMIT else [lines.document(path, data)]


def of_address(spark: SparkSession, address: str) -> RDD[bytes]:
    """The lines for what Hadoop finds at a URL; it ignores names that begin with a dot or underscore."""
    # Otherwise a partition would have at most 32 documents, however small.
    spark.conf.set("spark.sql.files.openCostInBytes", 16 << 10)
    reader = spark.read.format("binaryFile").option("recursiveFileLookup", True).option("pathGlobFilter", NAMES)
    try:
        found = reader.load(address)
    except AnalysisException as error:
        raise Failed(NO_INPUT, f"{address}: {error.getCondition() or 'cannot be read'}; expected documents")
    content = F.when(F.col("path").rlike("(?i)" + WHOLE.pattern.replace(r"\Z", "$")),
                     F.substring("content", 1, WHOLE_LIMIT + 1)).otherwise(F.substring("content", 1, HEAD))
    return found.select("path", content).rdd.mapPartitions(_of_rows)


def of_packed(spark: SparkSession, address: str, partitions: int) -> RDD[bytes]:
    """The lines in files that contain them already, compressed or not."""
    try:
        found = spark.sparkContext.textFile(address, partitions, use_unicode=False)
        # A missing file is detected when files are split into partitions.
        found.getNumPartitions()
    except (Py4JJavaError, CapturedException):
        raise Failed(NO_INPUT, f"{address}: cannot be read; expected files with one document per line") from None
    return found


def named(documents: RDD[bytes], paths: frozenset[str]) -> RDD[bytes]:
    """The lines of documents with these paths."""
    wanted = documents.context.broadcast(paths)
    return documents.filter(lambda line: lines.is_document(line) and lines.text(lines.place(line, 1)) in wanted.value)


def _of_rows(rows: Iterable[tuple[str, bytearray]]) -> Iterator[bytes]:
    for path, data in rows:
        yield from document_or_problem(path, bytes(data))
