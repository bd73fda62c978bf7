"""Lints files that cannot be run here, or not everywhere."""

import subprocess
import sys
from pathlib import Path

from site_folder import DEPLOY


def run(*command) -> None:
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_containerfile():
    run(Path(sys.executable).parent / "hadolint", "--strict-labels", DEPLOY / "Containerfile")


def test_the_shell_script():
    run("sh", "-n", DEPLOY / "publish-to-s3")
    run("shellcheck", DEPLOY / "publish-to-s3")


def test_the_caddyfile_is_formatted(tmp_path):
    (tmp_path / "Caddyfile").write_bytes((DEPLOY / "Caddyfile").read_bytes())
    run("caddy", "fmt", "--overwrite", tmp_path / "Caddyfile")
    assert (tmp_path / "Caddyfile").read_text() == (DEPLOY / "Caddyfile").read_text()
