"""Publishes the feeds of a job to object storage, in an order that never leaves references to missing files."""

from . import lines
from .arguments import Arguments
from .configuration import Configuration
from .failures import DATA, NO_INPUT, PARTIAL, Failed
from .folder import SiteStep
from .job import Job
from .report import Report
from .storage import Bucket
from .storage_state import StorageState

#: The share of the articles that may disappear in one run.
MAX_SHRINK = 0.5


class StorageExport:
    """Executors upload the feeds, and the driver the files they share."""

    def __init__(self, arguments: Arguments, configuration: Configuration, site: SiteStep):
        self._arguments, self._configuration, self._site = arguments, configuration, site
        self._address = arguments.output or ""
        self._bucket = Bucket.of(self._address)

    def run(self, job: Job) -> int:
        """Publishes; returns the exit status."""
        configuration = self._configuration
        folder = self._arguments.state or configuration.path_of("state") or configuration.folder + ".outfeed"
        report = Report(self._address, job.counts, is_dry_run=self._is_on("dry_run"))
        with StorageState(folder, self._address) as state:
            _ = job.written
            report.tell_unreadable(job.unreadable)
            report.tell_problems(job.problems)
            self._check_unreadable(report, state)
            state.check(report.exported, self._limit)
            if self._is_on("strict") and report.unreadable:
                raise Failed(DATA, f"{report.unreadable_parts} could not be read; nothing was published")
            if self._is_on("strict") and report.rejected:
                raise Failed(DATA, f"{report.rejected} rejected or broken; nothing was published")
            self._put(job, report, state)
        if self._is_on("json"):
            print(report.json())
        elif not self._is_on("quiet"):
            print(report.summary())
        if report.unreadable:
            raise Failed(PARTIAL, f"{report.unreadable_parts} could not be read; everything else was published")
        return 0

    def _check_unreadable(self, report: Report, state: StorageState) -> None:
        """Raises Failed if articles would be removed only because they could not be read."""
        if report.unreadable and state.paths and self._limit is not None:
            raise Failed(NO_INPUT, f"{report.unreadable[0]['path']}: cannot be read, and no earlier version is "
                         "recorded; nothing was published; if you want this, run once with --allow-shrink")

    def _put(self, job: Job, report: Report, state: StorageState) -> None:
        written = job.written
        for feed in written.filter(lambda line: lines.kind(line) == b"feed").collect():
            self._site.take(feed)
        for name, number in job.counts.items():
            self._site.take(b"count\t%b\t\t%d" % (name.encode(), number))
        shared = [line for line in self._site.finish(job.news) if lines.kind(line) == b"file"]
        # Pages refer to style sheets and scripts, and the lists of feeds to feeds.
        first = [line for line in shared if lines.second(line).endswith((b".css", b".js"))]
        last = [line for line in shared if line not in first]
        paths = {lines.text(lines.second(line)) for line in shared}
        paths.update(written.filter(lambda line: lines.kind(line) == b"file")
                     .map(lambda line: lines.text(lines.second(line))).collect())
        vanished = sorted(state.paths - paths)
        bucket, is_dry_run = self._bucket, report.is_dry_run
        if not is_dry_run:
            # If the run is killed, the next one knows about every file it may have left.
            state.save(state.articles, state.paths | paths)
        changed = [path for path, is_new in bucket.put_all(first, is_dry_run=is_dry_run) if is_new]
        changed += written.mapPartitions(lambda part: bucket.put_all(part, is_dry_run=is_dry_run)) \
            .filter(lambda put: put[1]).keys().collect()
        changed += [path for path, is_new in bucket.put_all(last, is_dry_run=is_dry_run) if is_new]
        if not is_dry_run:
            bucket.remove(vanished)
            state.save(report.exported, paths)
        report.tell_files(changed, vanished, len(paths), by_name=self._is_on("verbose"))

    @property
    def _limit(self) -> float | None:
        if self._arguments.flags.allow_shrink:
            return None
        given = [*self._arguments.flags.max_shrink, self._configuration.text("max_shrink") or MAX_SHRINK]
        return float(given[0])

    def _is_on(self, key: str) -> bool:
        given = getattr(self._arguments.flags, key)
        return self._configuration.is_on(key) if given is None else given
