"""Lints files that cannot be run here, or not everywhere."""

import subprocess
import sys
from pathlib import Path

import pytest

from site_folder import DEPLOY, REPOSITORY


def run(*command) -> None:
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_containerfile():
    run(Path(sys.executable).parent / "hadolint", "--strict-labels", DEPLOY / "Containerfile")


@pytest.mark.parametrize("script", [
    "deploy/publish-to-s3", "packaging/build-deb", "packaging/configuration", "packaging/debian/postrm",
    "packaging/release", "packaging/version", "scripts/install-packages"])
def test_shell_scripts(script):
    run("sh", "-n", REPOSITORY / script)
    run("shellcheck", REPOSITORY / script)


def test_the_caddyfile_is_formatted(tmp_path):
    (tmp_path / "Caddyfile").write_bytes((DEPLOY / "Caddyfile").read_bytes())
    run("caddy", "fmt", "--overwrite", tmp_path / "Caddyfile")
    assert (tmp_path / "Caddyfile").read_text() == (DEPLOY / "Caddyfile").read_text()
