"""The real program on a failing file system, next to other runs, and killed at any time."""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]
# The module that talks to the server byte by byte.
sys.path.append(str(Path(__file__).parents[1] / "Serving"))

from first_difference import pytest_assertrepr_compare  # noqa: E402, F401
from served_site import ServedSite  # noqa: E402
from site_of_two_states import Site, binary, clean  # noqa: E402


def pytest_configure(config):
    # A shell's background job ignores SIGINT, and so would the programs that it starts.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    config.addinivalue_line("markers", "long: only `make soak` runs it, a smaller one like it runs always")


def pytest_collection_modifyitems(config, items):
    if not int(os.environ.get("OUTFEED_SOAK") or "0"):
        long = [item for item in items if item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


@pytest.fixture(scope="session", autouse=True)
def _binary_exists():
    assert Path(binary()).is_file(), f"no outfeed at {binary()}: build it, or name another one in OUTFEED"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return Site(tmp_path / "site")


@pytest.fixture
def serve_site(tmp_path):
    """Starts servers, and stops those still running after the test."""
    started: list[ServedSite] = []

    def start(*options: str, site: Site | None = None) -> ServedSite:
        started.append(ServedSite(tmp_path, *options, site=site))
        return started[-1]

    yield start
    for served in started:
        served.end()


@pytest.fixture(scope="session")
def states(tmp_path_factory) -> dict[str, dict[str, bytes]]:
    """The bytes of both states with default options."""
    return {state: clean(tmp_path_factory.mktemp("clean") / "site", state) for state in "AB"}


@pytest.fixture(scope="session")
def private_mounts():
    """Lets tests mount file systems that nobody else sees; requires root."""
    libc = ctypes.CDLL(None, use_errno=True)
    new_namespace, recursive_private = 0x20000, 0x4000 | 0x40000
    if libc.unshare(new_namespace) != 0:
        pytest.skip(f"no mounts of our own: {os.strerror(ctypes.get_errno())}")
    if libc.mount(b"none", b"/", None, recursive_private, None) != 0:
        pytest.skip(f"no mounts of our own: {os.strerror(ctypes.get_errno())}")


class Mounts:
    """Mounts that last until the test ends."""

    def __init__(self):
        self.folders: list[Path] = []

    def again(self, folder: Path, *words: str):
        done = subprocess.run(["mount", *words, str(folder)], capture_output=True, text=True)
        if done.returncode != 0:
            pytest.skip(f"cannot mount: {done.stderr.strip()}")

    def __call__(self, folder: Path, *words: str):
        self.again(folder, *words)
        self.folders.append(folder)

    def undo(self, folder: Path):
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
        self.folders.remove(folder)


@pytest.fixture
def mount(private_mounts):
    mounts = Mounts()
    yield mounts
    for folder in reversed(mounts.folders):
        mounts.undo(folder)


@pytest.fixture
def unprivileged():
    """A site owned by a user for whom permissions apply, and a way to run programs as that user."""
    if os.geteuid() != 0:
        folder, who = Path(tempfile.mkdtemp()), {}
    else:
        folder, who = Path(tempfile.mkdtemp(dir="/tmp")), {"user": 65534, "group": 65534, "extra_groups": []}
        folder.chmod(0o755)
        os.chown(folder, 65534, 65534)
        try:
            subprocess.run([binary(), "--version"], check=True, capture_output=True, **who)
        except PermissionError:
            pytest.skip(f"nobody but root can run {binary()}")
    yield Site(folder / "site"), who
    for path in [folder, *folder.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def strace():
    """The command to run a program under strace, with strace's options as the first argument."""
    if shutil.which("strace") is None or subprocess.run(
            ["strace", "-o", os.devnull, "true"], capture_output=True).returncode != 0:
        pytest.skip("strace is not there or may not trace")
    return lambda *options: ("strace", "-f", "-qq", *(() if "-o" in options else ("-o", os.devnull)), *options)
