"""The shipped units, checked by systemd-analyze."""

import shutil
import subprocess

import pytest

from site_folder import program, shipped

pytestmark = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd-analyze")


def analyze(*arguments) -> subprocess.CompletedProcess:
    return subprocess.run(["systemd-analyze", *map(str, arguments)], capture_output=True, text=True, timeout=30)


@pytest.fixture
def units(tmp_path):
    service = shipped("systemd/outfeed.service", **{"/usr/local/bin/outfeed": str(program())})
    (tmp_path / "outfeed.service").write_text(service)
    (tmp_path / "outfeed.timer").write_text(shipped("systemd/outfeed.timer"))
    return tmp_path


def test_units_are_valid(units):
    done = analyze("verify", "--man=no", units / "outfeed.service", units / "outfeed.timer")
    assert (done.returncode, done.stderr) == (0, "")


def test_the_service_is_hardened(units):
    done = analyze("security", "--offline=yes", "--threshold=15", units / "outfeed.service")
    assert done.returncode == 0, done.stdout


def test_nginx_sees_the_feeds_and_may_start_without(tmp_path):
    (tmp_path / "nginx.service.d").mkdir()
    (tmp_path / "nginx.service.d" / "feeds.conf").write_text(shipped("systemd/nginx-feeds.conf"))
    (tmp_path / "nginx.service").write_text("[Service]\nExecStart=/bin/true\n")
    done = analyze("verify", tmp_path / "nginx.service")
    assert (done.returncode, done.stderr) == (0, "")
    assert "BindReadOnlyPaths=-" in shipped("systemd/nginx-feeds.conf")
