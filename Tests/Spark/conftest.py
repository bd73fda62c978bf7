"""A real Spark with two worker processes, and the same documents exported by it and by `outfeed export`."""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
REPOSITORY = HERE.parents[1]
DEPLOY = REPOSITORY / "deploy" / "spark"
sys.path[:0] = [str(HERE), str(HERE.parent), str(DEPLOY)]
os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
os.environ["PYSPARK_PYTHON"] = sys.executable

import everything  # noqa: E402
from first_difference import pytest_assertrepr_compare  # noqa: E402, F401
from outfeed_spark.arguments import parse  # noqa: E402
from outfeed_spark.export import run  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

MASTER = "local-cluster[2,1,1024]"
#: Compiling for speed takes more time than these tests give back.
JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"


def binary() -> str:
    return str(Path(os.environ.get("OUTFEED", REPOSITORY / ".build" / "debug" / "outfeed")).absolute())


@pytest.fixture(scope="session", autouse=True)
def _binary_exists():
    assert Path(binary()).is_file(), f"no outfeed at {binary()}: build it, or name another one in OUTFEED"


@pytest.fixture(scope="session")
def spark(tmp_path_factory):
    """Two workers, each with Python processes of its own."""
    folder = tmp_path_factory.mktemp("spark")
    session = (
        SparkSession.builder.master(MASTER).appName("outfeed tests")
        .config("spark.driver.extraJavaOptions", JAVA).config("spark.executor.extraJavaOptions", JAVA)
        .config("spark.ui.enabled", False).config("spark.ui.showConsoleProgress", False)
        .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.local.dir", str(folder)).config("spark.task.maxFailures", 3).getOrCreate())
    session.sparkContext.setLogLevel("OFF")
    yield session
    session.stop()


@dataclass(frozen=True)
class Ended:
    code: int
    out: str
    err: str

    @property
    def report(self) -> dict:
        """The output of --json without the duration."""
        return {key: value for key, value in json.loads(self.out).items() if key != "seconds"}

    @property
    def problems(self) -> list[str]:
        """The lines about documents on standard error."""
        return [line for line in self.err.splitlines() if re.search(r":\d+:\d+: ", line)]


class Workspace:
    """Two working directories with the same documents and configuration: for one machine, and for Spark."""

    def __init__(self, folder: Path, capfd, spark: SparkSession):
        self.source, self.one, self.many = folder / "corpus", folder / "one", folder / "many"
        self._capfd, self._spark = capfd, spark
        self.source.mkdir(parents=True)
        for side in (self.one, self.many):
            side.mkdir()
            (side / "corpus").symlink_to(self.source)
        self.configure(everything.CONFIG)

    def fill(self, corpus: Path) -> None:
        """Takes documents that must not be changed."""
        self.source.rmdir()
        self.source.symlink_to(corpus)

    def put(self, path: str, text: str) -> None:
        everything.put(self.source / path, text.encode())

    def configure(self, text: str) -> None:
        for side in (self.one, self.many):
            (side / "outfeed.yml").write_text(text)

    def export(self, *options: str, sources: tuple[str, ...] = ("corpus",)) -> Ended:
        """Exports on one machine."""
        done = subprocess.run([binary(), "export", *words(options), *sources], cwd=self.one, capture_output=True,
                              text=True, stdin=subprocess.DEVNULL)
        return Ended(done.returncode, done.stdout, done.stderr)

    def spread(self, *options: str, sources: tuple[str, ...] = ("corpus",), program: str | None = None) -> Ended:
        """Exports on Spark, in the session of the tests."""
        here = os.getcwd()
        self._capfd.readouterr()
        try:
            os.chdir(self.many)
            own = [f"--outfeed={program or binary()}", *([] if "--partitions" in options else ["--partitions", "3"])]
            code = run(parse([*words(options), *own, *sources]), lambda: self._spark)
        finally:
            os.chdir(here)
        return Ended(code, *self._capfd.readouterr())


def words(options: tuple[str, ...]) -> list[str]:
    return [*([] if "--now" in options else ["--now", everything.NOW]), "--output", "out", *options]


def files(side: Path) -> dict[str, bytes]:
    """The output of one of the two."""
    output = side / "out"
    return {str(p.relative_to(output)): p.read_bytes() for p in sorted(output.rglob("*")) if p.is_file()}


def assert_same(one: dict[str, bytes], many: dict[str, bytes]) -> None:
    assert many == one


@pytest.fixture
def workspace(tmp_path: Path, capfd, spark) -> Workspace:
    """Both working directories, without documents."""
    return Workspace(tmp_path / "site", capfd, spark)


@pytest.fixture(scope="session")
def large(tmp_path_factory) -> tuple[Path, int]:
    """Many documents: 20,000 in a soak, else some 4,000."""
    folder = tmp_path_factory.mktemp("large") / "corpus"
    folder.mkdir()
    return folder, everything.write(folder, 16_500 if os.environ.get("OUTFEED_SOAK") else 2_500)


@pytest.fixture(scope="session")
def small(tmp_path_factory) -> tuple[Path, int]:
    """The same with only a few of the generated documents."""
    folder = tmp_path_factory.mktemp("small") / "corpus"
    folder.mkdir()
    return folder, everything.write(folder, 300)
