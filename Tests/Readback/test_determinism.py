"""The same input gives the same bytes, whatever the folder, time zone, language and order of files.

The reference is a verified export. The others are not verified, to save time and because it must make no
difference."""

import os
import random
import time

import pytest

import corpus
from conftest import BASE, NOW, Workspace

ENVIRONMENTS = [
    {"TZ": "Pacific/Kiritimati"}, {"TZ": "America/St_Johns"}, {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"},
    {"LANG": "C", "LC_ALL": "C"}, {"LANG": "ar_EG.UTF-8", "LC_ALL": "ar_EG.UTF-8"}, {"LC_ALL": "POSIX", "TZ": ":bogus"},
    {"HOME": "/nonexistent", "TMPDIR": "/tmp"}, {"COLUMNS": "10", "TERM": "xterm-256color"},
]


@pytest.fixture(scope="module")
def expected(exported):
    return exported.workspace.files()


@pytest.mark.parametrize("environment", ENVIRONMENTS, ids=str)
def test_the_environment_does_not_matter(exported, expected, tmp_path, environment):
    workspace = Workspace(tmp_path)
    run = workspace.run("export", str(exported.workspace.source), "--output", "out", "--now", NOW, "--base-url", BASE,
                        "--no-verify", **environment)
    assert run.code == 0, run.err[-2000:]
    assert workspace.files() == expected


def test_the_order_and_times_of_files_do_not_matter(expected, tmp_path):
    workspace = Workspace(tmp_path)
    documents = corpus.documents()
    random.Random(7).shuffle(documents)
    workspace.put_all(documents)
    for document in documents[::3]:
        os.utime(workspace.source / document.path, (1, time.time() - 1e8))
    workspace.export("--no-verify")
    assert workspace.files() == expected


def test_the_working_folder_does_not_matter(exported, expected, tmp_path):
    workspace = Workspace(tmp_path)
    elsewhere = tmp_path / "some" / "where else"
    elsewhere.mkdir(parents=True)
    run = workspace.run("export", str(exported.workspace.source), "--output", str(workspace.output), "--config",
                        str(workspace.config), "--now", NOW, "--base-url", BASE, "--no-verify", cwd=elsewhere)
    assert run.code == 0, run.err[-2000:]
    assert workspace.files() == expected
    assert not list(elsewhere.iterdir())


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_the_umask_does_not_matter(expected, tmp_path, mask):
    workspace = Workspace(tmp_path)
    corpus.write(workspace.source)
    before = os.umask(mask)
    try:
        workspace.export("--no-verify")
    finally:
        os.umask(before)
    assert workspace.files() == expected


def test_the_hash_seed_does_not_matter(exported, expected, tmp_path):
    for seed in ("0", "1"):
        workspace = Workspace(tmp_path / seed)
        corpus.write(workspace.source)
        workspace.export("--no-verify", SWIFT_DETERMINISTIC_HASHING=seed)
        assert workspace.files() == expected


def test_dates_are_the_articles_never_the_clocks(expected):
    year = str(time.gmtime().tm_year).encode()
    if year > b"2025":
        assert not any(b"<updated>" + year in data or b'datetime="' + year in data
                       or b" " + year + b" " in data.split(b"<item>")[0] for data in expected.values())
