"""What `make release` made, as somebody who downloads it: OUTFEED_DIST names the folder."""

import os
import subprocess
from pathlib import Path

import pytest

from debian_tree import run
from site_folder import REPOSITORY

pytestmark = pytest.mark.skipif("OUTFEED_DIST" not in os.environ, reason="only `make release` makes something to test")


@pytest.fixture(scope="module")
def dist() -> Path:
    return Path(os.environ["OUTFEED_DIST"])


@pytest.fixture(scope="module")
def unpacked(dist, tmp_path_factory) -> Path:
    [tarball] = dist.glob("outfeed-*-linux-*.tar.gz")
    folder = tmp_path_factory.mktemp("unpacked")
    run("tar", "--extract", "--file", tarball, "--directory", folder, "--strip-components=1")
    return folder


def test_the_checksums_are_those_of_all_files(dist):
    said = run("sha256sum", "--check", "--strict", "SHA256SUMS", cwd=dist)
    assert {line.split(":")[0] for line in said.splitlines()} == {path.name for path in dist.iterdir()} - {"SHA256SUMS"}


def test_the_program_of_the_tarball_exports_the_sample(unpacked, tmp_path):
    sample = unpacked / "share" / "doc" / "outfeed"
    run(unpacked / "bin" / "outfeed", "export", "--quiet", "--config", "outfeed.yml", "--output", tmp_path / "feeds",
        "--state", tmp_path / "state", cwd=sample)
    run("diff", "--recursive", REPOSITORY / "feeds", tmp_path / "feeds")


def test_the_tarball_has_manual_pages_completions_and_licenses(unpacked):
    places = {str(path.relative_to(unpacked / "share")) for path in unpacked.rglob("*") if path.is_file()
              and path.is_relative_to(unpacked / "share")}
    assert {"man/man1/outfeed-export.1", "bash-completion/completions/outfeed", "zsh/site-functions/_outfeed",
            "fish/vendor_completions.d/outfeed.fish", "doc/outfeed/LICENSE", "doc/outfeed/third-party.txt",
            "doc/outfeed/README.md", "doc/outfeed/docs/configuration.md"} <= places


def test_the_bill_of_materials_is_valid_and_about_the_program(dist, unpacked):
    from spdx_tools.spdx.parser.parse_anything import parse_file
    from spdx_tools.spdx.validation.document_validator import validate_full_spdx_document

    [bill] = dist.glob("*.spdx.json")
    document = parse_file(str(bill))
    assert validate_full_spdx_document(document) == []
    names = {package.name for package in document.packages}
    assert {"outfeed", "swift-nio", "yams", "grdb.swift", "swift", "libxml2", "libcurl4"} <= names
    [program] = [package for package in document.packages if package.name == "outfeed"]
    [checksum] = program.checksums
    assert run("sha256sum", unpacked / "bin" / "outfeed").startswith(checksum.value)


def test_nothing_shipped_knows_where_it_was_built(unpacked):
    found = subprocess.run(["grep", "--recursive", "--files-with-matches", "--fixed-strings", str(REPOSITORY), unpacked],
                           capture_output=True, text=True)
    assert (found.returncode, found.stdout) == (1, "")
