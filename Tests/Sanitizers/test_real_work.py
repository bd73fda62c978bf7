"""Everything the program does for a site, with several threads and clients, under a sanitizer."""

import http.client
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
DOCUMENTS = 200
CLIENTS = 16


def binary() -> Path:
    return Path(os.environ.get("OUTFEED", REPOSITORY / ".build" / "debug" / "outfeed")).absolute()


def outfeed(*words: str | Path, cwd: Path) -> str:
    done = subprocess.run([binary(), *words], cwd=cwd, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"exit {done.returncode}:\n{done.stdout[-2000:]}\n{done.stderr[-5000:]}"
    return done.stdout


def export(site: Path, *words: str) -> str:
    return outfeed("export", "articles", "--output", "public", "--base-url", "https://feeds.example.org/",
                   "--links", "--compress", "--jobs", "4", *words, cwd=site)


def revise(site: Path, number: int) -> None:
    """Changes every tenth document, starting from a different one for each number."""
    for path in sorted((site / "articles").rglob("*.*"))[number % 10::10]:
        text = path.read_text()
        path.write_text(re.sub(r'^title: "', f'title: "{number}: ', text, count=1, flags=re.MULTILINE))


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> Path:
    """A folder with generated documents and its export."""
    folder = tmp_path_factory.mktemp("site")
    corpus = REPOSITORY / "Benchmarks" / "corpus.py"
    subprocess.run([sys.executable, corpus, str(DOCUMENTS), folder / "articles"], check=True,
                   stdout=subprocess.DEVNULL)
    export(folder)
    return folder


def test_exports(site: Path):
    revise(site, 1)
    assert "0 written" not in export(site, "--verbose", "--metrics", "metrics")
    again = site.parent / "again"
    shutil.copytree(site / "articles", again / "articles")
    export(again)
    assert files(again / "public") == files(site / "public")


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_checks(site: Path):
    for form, name in {"text": "all.rss", "json": "all.atom", "sarif": "all.json", "junit": "topics/ai.rss"}.items():
        outfeed("check", f"public/{name}", "--format", form, cwd=site)


def test_other_commands(site: Path):
    outfeed("list", "--output", "public", cwd=site)
    document = next((site / "articles").rglob("*.md"))
    outfeed("explain", document, "--output", "public", cwd=site)
    outfeed("init", "articles", "--dry-run", cwd=site)


def test_serving_while_files_are_swapped(site: Path):
    paths = [str(path.relative_to(site / "public")) for path in (site / "public").rglob("all.*")]
    command = [binary(), "serve", "public", "--port", "0"]
    with (site / "access").open("wb") as log, subprocess.Popen(
            command, cwd=site, stdout=log, stderr=subprocess.PIPE, text=True) as server:
        try:
            port = int(re.search(r"http://127\.0\.0\.1:(\d+)/", server.stderr.readline())[1])
            answers, problems, done = [], [], threading.Event()
            clients = [threading.Thread(target=ask, args=(port, paths, answers, problems, done))
                       for _ in range(CLIENTS)]
            for client in clients:
                client.start()
            for number in range(2, 5):
                revise(site, number)
                export(site)
            done.set()
            for client in clients:
                client.join(60)
        finally:
            server.send_signal(signal.SIGTERM)
        assert server.wait(60) == 0
    assert not problems
    assert len(answers) > CLIENTS * len(paths)


def ask(port: int, paths: list[str], answers: list[int], problems: list[str], done: threading.Event) -> None:
    """Requests one path after the other, plain, compressed, in part and conditionally, until it is stopped."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    tag = ""
    kinds = [lambda: {}, lambda: {"Accept-Encoding": "gzip"}, lambda: {"Range": "bytes=10-99"},
             lambda: {"If-None-Match": tag}]
    try:
        while not done.is_set():
            for number, path in enumerate(paths):
                connection.request("GET", f"/{path}", headers=kinds[number % len(kinds)]())
                reply = connection.getresponse()
                reply.read()
                tag = reply.headers["ETag"]
                answers.append(reply.status)
                if reply.status not in (200, 206, 304):
                    problems.append(f"{path}: {reply.status}")
    except Exception as error:  # noqa: BLE001
        problems.append(repr(error))
    finally:
        connection.close()
