"""Documents as lines: of files that executors read themselves, of what Hadoop reads, or of files of such lines."""

import errno
import os
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

#: No document needs more: front matter ends within 2 MiB or is an error.
HEAD = (2 << 20) + (64 << 10)
#: Names that end as documents' do, for Hadoop, which knows no letter case.
NAMES = "*.{[mM][dD],[tT][xX][tT],[mM][aA][rR][kK][dD][oO][wW][nN]}"
IRREGULAR = "expected a document, found something that is not a regular file"
#: The system has no more to give: that is no problem of the document.
SCARCE = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOMEM})


def of_files(spark: SparkSession, paths: list[str], partitions: int) -> RDD[bytes]:
    """The lines of local files, which every executor must see at the same place."""
    folder = os.getcwd()
    return spark.sparkContext.parallelize(paths, min(partitions, max(1, len(paths)))).mapPartitions(
        lambda part: (line for path in part for line in of_file(path, folder)))


def of_file(path: str, folder: str) -> list[bytes]:
    """The lines of one file, whose path is relative to a folder: a document, or what is wrong with it."""
    try:
        # Without O_NONBLOCK, opening a named pipe waits for a writer that may never come.
        file = os.open(os.path.join(folder, path), os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
        try:
            mode = os.fstat(file).st_mode
            if stat.S_ISDIR(mode):
                return lines.rejected(path, "expected a document, found a folder")
            if not stat.S_ISREG(mode):
                return lines.rejected(path, IRREGULAR)
            with os.fdopen(file, "rb", closefd=False) as document:
                return [lines.document(path, document.read(HEAD))]
        finally:
            os.close(file)
    except OSError as error:
        if error.errno in SCARCE:
            raise
        if error.errno == errno.ENOENT and not os.path.islink(os.path.join(folder, path)):
            # It was deleted after it was listed.
            return []
        if error.errno == errno.ENXIO:
            # A socket, which nobody can open.
            return lines.rejected(path, IRREGULAR)
        return lines.unreadable(path, error.strerror)


def of_address(spark: SparkSession, address: str) -> RDD[bytes]:
    """The lines of what Hadoop finds at an address. Names that begin with a dot or underscore are hidden from it."""
    # Without this, a partition would have no more than 32 documents, however small.
    spark.conf.set("spark.sql.files.openCostInBytes", 16 << 10)
    reader = spark.read.format("binaryFile").option("recursiveFileLookup", True).option("pathGlobFilter", NAMES)
    try:
        found = reader.load(address)
    except AnalysisException as error:
        raise Failed(NO_INPUT, f"{address}: {error.getCondition() or 'cannot be read'}; expected documents")
    return found.select("path", F.substring("content", 1, HEAD)).rdd.mapPartitions(_of_rows)


def of_packed(spark: SparkSession, address: str, partitions: int) -> RDD[bytes]:
    """The lines of files that hold them already, compressed or not."""
    try:
        found = spark.sparkContext.textFile(address, partitions, use_unicode=False)
        # A file that is not there shows when files are cut into partitions.
        found.getNumPartitions()
    except (Py4JJavaError, CapturedException):
        raise Failed(NO_INPUT, f"{address}: cannot be read; expected files with one document per line") from None
    return found


def _of_rows(rows: Iterable[tuple[str, bytearray]]) -> Iterator[bytes]:
    for path, data in rows:
        yield lines.document(path, bytes(data))
