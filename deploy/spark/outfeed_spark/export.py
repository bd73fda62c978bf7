"""An export, from the command line to the exit status."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial

from pyspark import RDD
from pyspark.sql import SparkSession

from . import documents, folder
from .arguments import Arguments, clock
from .configuration import Configuration
from .failures import UNAVAILABLE, USAGE, Failed
from .filters import Place
from .job import Job, Program
from .listing import Listing, expanded, is_address, listed
from .options import VARIABLES
from .shipping import Shipping
from .storage_export import StorageExport

#: Partitions per core: a lost task costs little, and a slow one delays little.
PARTITIONS_PER_CORE = 4


def run(arguments: Arguments, session: Callable[[], SparkSession]) -> int:
    """Runs the export; turns an error into a line on standard error and an exit status."""
    try:
        return Export(arguments).run(session)
    except Exception as error:
        failure = error if isinstance(error, Failed) else Failed.found_in(error)
        if failure is None:
            raise
        print(f"outfeed: error: {failure.message}", file=sys.stderr)
        return failure.status


class Export:
    """What to export and how, as far as it is known without Spark."""

    def __init__(self, arguments: Arguments):
        self.arguments = arguments
        self.configuration = Configuration.load(arguments.config)
        sources = arguments.sources or self.configuration.sources
        if not sources:
            raise Failed(USAGE, "there is nothing to read: name a folder of documents, or set `source` in outfeed.yml")
        places = [source for source in sources if not is_address(source)]
        self.addresses = [source for source in sources if is_address(source)]
        self.packed: list[str] = []
        if arguments.is_packed:
            self.packed = self.addresses + [f"file://{os.path.abspath(path)}" for path in places]
            self.addresses, places = [], []
        self.sources = [path for place in places for path in expanded(place)]
        self.program = shutil.which(arguments.program)
        if self.program is None:
            raise Failed(UNAVAILABLE, f"{arguments.program}: no such program; name it with --outfeed")
        #: The time is the same for all steps, including those that are repeated.
        self.now = [] if self.configuration.text("now") and not arguments.now else [f"--now={arguments.now or clock()}"]

    def run(self, session: Callable[[], SparkSession]) -> int:
        """Runs the export; returns the exit status."""
        self._check_options()
        # The only preset with bundles.
        listing = listed(self.sources, has_bundles=self.configuration.text("preset") == "hugo")
        spark = session()
        shipping = Shipping(spark.sparkContext)
        partitions = self.arguments.partitions or PARTITIONS_PER_CORE * spark.sparkContext.defaultParallelism
        shipping.package()
        job = Job(partial(self._documents, spark, listing, partitions), listing.found, self._on_executors(shipping),
                  partitions, shipping, is_distinct=self.arguments.is_distinct)
        try:
            return self._publish(job)
        finally:
            job.close()

    def _check_options(self) -> None:
        """Lets the program validate options and configuration before anything else."""
        checked = subprocess.run([self.program, "shard", "name", *self.options], stdin=subprocess.DEVNULL,
                                 capture_output=True, text=True)
        if checked.returncode != 0:
            raise Failed(checked.returncode, checked.stderr.strip().removeprefix("outfeed: error: "))

    @property
    def options(self) -> list[str]:
        """The options for all steps on the driver."""
        places = {"config": self.configuration.path, "output": self.arguments.output, "state": self.arguments.state,
                  "templates": self.arguments.templates, "authors": self.arguments.authors}
        named = [f"--{name}={path}" for name, path in places.items() if path is not None]
        return [*named, *self.now, *self.arguments.feeds]

    def _on_executors(self, shipping: Shipping) -> Program:
        """The program and its options, with paths that are valid on executors."""
        ships = self.arguments.ships
        needed = (
            ("--config", self.configuration.path, shipping.file),
            ("--templates", self.arguments.templates or self.configuration.path_of("templates"), shipping.folder),
            ("--authors", self.arguments.authors or self.configuration.path_of("authors"), shipping.place))
        options: list[str | Place] = [*self.now, *self.arguments.feeds]
        if self.arguments.output is not None:
            options.append(f"--output={self.arguments.output}")
        for option, path, ship in needed:
            if path is not None:
                options += [option, ship(path) if ships else _same_everywhere(path)]
        named = self.arguments.program
        program = shipping.file(self.program) if ships else _same_everywhere(named) if "/" in named else Place(named)
        variables = {name: text for name in VARIABLES if (text := os.environ.get(name))}
        if ships and self.configuration.path is not None:
            # Relative paths in the copy mean what they mean here.
            variables["OUTFEED_CONFIG_FOLDER"] = os.path.dirname(self.configuration.path) or "."
        return Program(program, tuple(options), variables)

    def _documents(self, spark: SparkSession, listing: Listing, partitions: int,
                   wanted: frozenset[str] | None) -> RDD[bytes]:
        parts = [documents.of_address(spark, address) for address in self.addresses]
        parts += [documents.of_packed(spark, address, partitions) for address in self.packed]
        if wanted is not None:
            parts = [documents.named(part, wanted) for part in parts]
        if self.sources:
            paths = [path for path in listing.paths if wanted is None or path in wanted]
            parts.append(documents.of_files(spark, paths, partitions))
        return spark.sparkContext.union(parts)

    def _publish(self, job: Job) -> int:
        site = folder.SiteStep(self.program, self.options)
        if (self.arguments.output or "").startswith("s3://"):
            return StorageExport(self.arguments, self.configuration, site).run(job)
        # Done first: an error before publishing begins has changed nothing.
        _ = job.written
        counts = [b"count\t%b\t\t%d" % (name.encode(), number) for name, number in job.counts.items()]
        options = [*self.options, *self.arguments.publishing]
        return folder.publish(self.program, options, [*job.problems, *job.unreadable], job.stream(), job.news, site,
                              counts)


def _same_everywhere(path: str) -> Place:
    return Place(os.path.abspath(path))
