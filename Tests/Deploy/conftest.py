"""The files shipped in deploy/, in use: real servers, readers and stores, each in a folder of its own."""

import sys
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

from first_difference import pytest_assertrepr_compare  # noqa: E402, F401
from servers import SERVERS, free_port  # noqa: E402
from site_folder import SiteFolder, program  # noqa: E402


@pytest.fixture(scope="session", autouse=True)
def _program_exists():
    assert program().is_file(), f"no outfeed at {program()}: build it, or name another one in OUTFEED"


@pytest.fixture
def site(tmp_path: Path) -> SiteFolder:
    return SiteFolder(tmp_path, "http://127.0.0.1:1/")


@pytest.fixture(params=SERVERS, ids=lambda server: server.name, scope="module")
def server(request, tmp_path_factory):
    """Each server with a site of its own, which tests must not change."""
    folder = tmp_path_factory.mktemp("served")
    port = free_port()
    site = SiteFolder(folder / "news", f"http://127.0.0.1:{port}/")
    site.put("kept", title="Kept", topics="[Kept]")
    site.put("old", title="Old", topics="[Old]")
    site.put("empty", title="Empty", topics="[Empty]")
    site.put("other", title="Other", topics="[Kept]")
    site.put("moved", title="Moved", topics="[Moved]")
    site.run_cron_line()
    site.remove("old")
    site.remove("empty")
    site.run_cron_line()
    site.run("remove", "topics/old", "providers/old.example")
    site.configure("slugs: {Moved: renamed}")
    site.run_cron_line()
    with (site.folder / ".outfeed" / "moved").open("a") as moved:
        moved.write('"/providers/kept.example.rss" /nothing/is/here.rss ;\n')
    for archive in ["all/2023.json", "topics/kept/2023-01.json"]:
        (site.output / archive).parent.mkdir(exist_ok=True)
        (site.output / archive).write_text("{}")
    with request.param(site, port, folder) as started:
        yield started


@pytest.fixture(params=SERVERS, ids=lambda server: server.name)
def empty(request, tmp_path: Path):
    """Each server with a site that has not been exported yet."""
    port = free_port()
    site = SiteFolder(tmp_path / "news", f"http://127.0.0.1:{port}/")
    site.output.mkdir()
    with request.param(site, port, tmp_path) as started:
        yield started
