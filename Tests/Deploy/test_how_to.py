"""README.md and docs/howto.md, followed to the letter in a fresh folder: what they show is written, and run."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from urllib.request import urlopen

import pytest

from site_folder import DEPLOY, REPOSITORY, program
from servers import free_port


def sections(page: str = "README.md") -> dict[str, list[tuple[str, str]]]:
    """The blocks below each heading of a page: their kind and their text."""
    found: dict[str, list[tuple[str, str]]] = {}
    heading = ""
    for match in re.finditer(r"^## ([^\n]*)$|^```(\w+)\n(.*?)^```$", (REPOSITORY / page).read_text(), re.M | re.S):
        if match[1]:
            heading = match[1]
        else:
            found.setdefault(heading, []).append((match[2], match[3]))
    return found


class Reader:
    """Somebody who follows the README, with `outfeed` in the search path."""

    def __init__(self, folder: Path):
        self.folder = folder
        (folder / "bin").mkdir(parents=True)
        (folder / "bin" / "outfeed").symlink_to(program())
        shutil.copytree(DEPLOY, folder / "news" / "deploy")
        shutil.copytree(REPOSITORY / "seeds", folder / "news" / "seeds")
        self.site = folder / "news"

    def run(self, command: str, status: int = 0) -> str:
        environment = {"PATH": f"{self.folder}/bin:{os.environ['PATH']}", "HOME": str(self.folder)}
        done = subprocess.run(["sh", "-euc", command], cwd=self.site, env=environment, capture_output=True, text=True,
                              timeout=60)
        assert done.returncode == status, f"{command}\n{done.stdout}{done.stderr}"
        return done.stdout + done.stderr


@pytest.fixture(scope="module")
def reader(tmp_path_factory) -> Reader:
    return Reader(tmp_path_factory.mktemp("reader"))


def test_the_output_at_the_beginning_is_real(tmp_path):
    someone = Reader(tmp_path)
    shutil.copytree(REPOSITORY / "feeds", someone.site / "feeds")
    shutil.copy(REPOSITORY / "outfeed.yml", someone.site)
    ((_, shown), *_) = sections()[""]
    exported = someone.run("outfeed export")
    took = exported.splitlines()[-1]
    listed = someone.run("outfeed list")
    assert re.sub(r"^\d+ ms$", took, shown, flags=re.M) == \
        f"$ make\n{exported}$ outfeed list\n{listed}"


def test_the_readme_works_in_order(reader):
    blocks = sections()
    (_, document), (_, first), (_, without_file) = blocks["Export your own documents"]
    (reader.site / "articles").mkdir()
    (reader.site / "articles" / "first.md").write_text(document)
    said = reader.run(first)
    assert "1 exported" in said and "warning" not in said
    assert (reader.site / "public" / "topics" / "computer-vision.rss").is_file()
    assert "0 written" in reader.run(without_file)
    for heading in ("Subscribe to a topic or a provider", "Put the full text into feeds"):
        [(_, command)] = sections("docs/howto.md")[heading]
        reader.run(command.strip() + " --output elsewhere --state other --allow-shrink")

    [(_, configuration), *_] = blocks["Configure it"]
    (reader.site / "outfeed.yml").write_text(configuration)
    assert "1 exported" in reader.run("outfeed export")

    line = (DEPLOY / "crontab").read_text().split(maxsplit=5)[5]
    line = line.replace("/srv/news", str(reader.site)).replace("/usr/local/bin/outfeed", "outfeed")
    assert reader.run(line) == ""

    for kind, text in blocks["Find out what went wrong"]:
        if "explain" in text:
            command, *expected = text.removeprefix("$ ").splitlines()
            assert kind == "console" and reader.run(command).splitlines()[-1] == expected[-1]


def test_the_feeds_are_served_as_the_readme_says(reader):
    [(_, command)] = sections()["Serve the feeds"]
    port = free_port()
    environment = os.environ | {"PATH": f"{reader.folder}/bin:{os.environ['PATH']}"}
    words = command.split("#")[0].split()
    with subprocess.Popen([*words, "--port", str(port)], cwd=reader.site, env=environment, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, text=True) as server:
        assert "serving public" in server.stderr.readline()
        with urlopen(f"http://127.0.0.1:{port}/topics/ai.rss", timeout=20) as answer:
            assert answer.headers["Content-Type"] == "application/rss+xml; charset=utf-8"
        server.terminate()
