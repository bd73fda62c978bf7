"""Archives, read by the algorithm of RFC 5005, section 4, over exports that add, change and remove articles."""

import json
import random
import shutil
import subprocess
import threading
from pathlib import Path
from xml.etree import ElementTree

import pytest

from conftest import BASE, FORMATS, NOW, SITE, Workspace, binary

ATOM, HISTORY = "{http://www.w3.org/2005/Atom}", "{http://purl.org/syndication/history/1.0}"
MONTHLY = SITE + "archive: month\nlimit: 3\n"


class Document:
    """A feed document in any format."""

    def __init__(self, file: Path):
        self.links: dict[str, str] = {}
        if file.suffix == ".json":
            feed = json.loads(file.read_bytes())
            self.ids = [item["id"] for item in feed["items"]]
            self.is_archive = None
            if "next_url" in feed:
                self.links["prev-archive"] = feed["next_url"]
            assert feed["feed_url"] != feed.get("next_url")
            return
        root = ElementTree.fromstring(file.read_bytes())
        channel = root.find("channel") if root.tag == "rss" else root
        self.ids = [item.findtext("guid") for item in channel.findall("item")] + [
            entry.findtext(f"{ATOM}id") for entry in channel.findall(f"{ATOM}entry")]
        self.is_archive = channel.find(f"{HISTORY}archive") is not None
        for link in channel.findall(f"{ATOM}link"):
            assert link.get("rel") not in self.links
            self.links[link.get("rel")] = link.get("href")


class Reader:
    """A reader that subscribes to a document and knows the archives that it has read."""

    def __init__(self, output: Path, path: str):
        self.output, self.address = output, BASE + path
        self.archives: set[str] = set()
        self.ids: set[str] = set()

    def fetch(self, address: str) -> Document:
        assert address.startswith(BASE)
        document = Document(self.output / address.removeprefix(BASE))
        self.ids.update(document.ids)
        return document

    def poll(self) -> list[str]:
        """Reads what is new; returns the archives that were fetched, newest first."""
        document, fetched = self.fetch(self.address), []
        assert not document.is_archive
        while (address := document.links.get("prev-archive")) and address not in self.archives:
            assert address not in fetched, "the archives lead in a circle"
            fetched.append(address)
            document = self.fetch(address)
            assert document.is_archive is not False
            assert document.links.get("current", self.address) == self.address
        self.archives.update(fetched)
        return fetched


class Corpus:
    """Articles by number, with their dates; each is in the topic A, and even ones in B."""

    def __init__(self, workspace: Workspace):
        self.workspace, self.dates = workspace, {}

    def put(self, number: int, date: str, title: str = "T", more: str = "") -> None:
        topics = "[A, B]" if number % 2 == 0 else "[A]"
        self.dates[number] = date
        self.workspace.put(f"{number}.md", f"---\ntitle: {title} {number}\ndate: {date}\nurl: https://x.example/{number}\n"
                                           f"topics: {topics}\n{more}---\n")

    def remove(self, number: int) -> None:
        (self.workspace.source / f"{number}.md").unlink()
        del self.dates[number]

    def ids(self, path: str) -> set[str]:
        return {f"https://x.example/{n}" for n in self.dates if path != "topics/b" or n % 2 == 0}

    def periods(self, path: str, length: int = 7) -> list[str]:
        return sorted({d[:length] for n, d in self.dates.items() if path != "topics/b" or n % 2 == 0})

    def check(self, length: int = 7) -> None:
        """A new reader of each feed, in each format, gets every article and nothing else."""
        for path in ["all", "topics/a", "topics/b"]:
            closed = self.periods(path, length)[:-1]
            for format in FORMATS:
                reader = Reader(self.workspace.output, f"{path}.{format}")
                assert reader.poll() == [f"{BASE}{path}/{period}.{format}" for period in reversed(closed)]
                assert reader.ids == self.ids(path)
                for index, period in enumerate(closed):
                    document = Document(self.workspace.output / path / f"{period}.{format}")
                    assert document.ids and len(set(document.ids)) == len(document.ids)
                    assert {self.dates[int(i.rsplit("/", 1)[1])][:length] for i in document.ids} == {period}
                    if format != "json":
                        following = closed[index + 1] if index + 1 < len(closed) else None
                        assert document.links.get("next-archive") == (
                            following and f"{BASE}{path}/{following}.{format}")
            files = {p.name for p in (self.workspace.output / path).glob("*")}
            assert files == {f"{period}.{kind}" for period in closed for kind in (*FORMATS, "html")}


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    corpus = Corpus(Workspace(tmp_path, MONTHLY))
    for number in range(24):
        corpus.put(number, f"2023-{number // 2 % 6 + 1:02}-{number % 28 + 1:02}")
    corpus.workspace.export()
    return corpus


def changes(before, after) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def test_a_new_reader_gets_every_article(corpus):
    corpus.check()


def test_an_unchanged_run_touches_nothing(corpus):
    before = corpus.workspace.stamps()
    corpus.workspace.export()
    assert corpus.workspace.stamps() == before


def test_a_returning_reader_reads_only_archives_that_it_does_not_know(corpus):
    reader = Reader(corpus.workspace.output, "all.atom")
    reader.poll()
    corpus.put(100, "2023-07-01")
    corpus.put(101, "2023-08-01")
    corpus.put(102, "2023-08-02")
    corpus.workspace.export()
    assert reader.poll() == [f"{BASE}all/2023-07.atom", f"{BASE}all/2023-06.atom"]
    assert reader.ids == corpus.ids("all")
    corpus.check()


def test_the_open_period_is_whole(corpus):
    for number in range(200, 220):
        corpus.put(number, f"2023-09-{number - 199:02}")
    corpus.workspace.export()
    assert len(Document(corpus.workspace.output / "all.rss").ids) == 20
    corpus.check()


def test_only_the_archive_of_a_changed_article_is_written(corpus):
    before = corpus.workspace.stamps()
    corpus.put(5, corpus.dates[5], title="Other")
    corpus.workspace.export()
    assert changes(before, corpus.workspace.stamps()) == {
        f"{path}/2023-03.{kind}" for path in ["all", "topics/a", "providers/x.example"]
        for kind in (*FORMATS, "html")}


def test_neighbors_are_written_when_a_period_appears_or_empties(corpus):
    before = corpus.workspace.stamps()
    corpus.put(300, "2022-11-01")
    corpus.put(302, "2022-01-01")
    corpus.workspace.export()
    written = {p for p in changes(before, corpus.workspace.stamps()) if p.startswith("all/") and p.endswith("atom")}
    assert written == {"all/2022-01.atom", "all/2022-11.atom", "all/2023-01.atom"}
    corpus.check()
    before = corpus.workspace.stamps()
    corpus.remove(300)
    corpus.workspace.export()
    written = {p for p in changes(before, corpus.workspace.stamps()) if p.startswith("all/") and p.endswith("atom")}
    assert written == {"all/2022-01.atom", "all/2022-11.atom", "all/2023-01.atom"}
    corpus.check()


@pytest.mark.parametrize("more", ["published: false\n", "draft: true\n", None])
def test_an_article_that_is_taken_back_leaves_every_document(corpus, more):
    number, date = 4, corpus.dates[4]
    if more is None:
        corpus.remove(number)
    else:
        corpus.put(number, date, title="Secret", more=more)
        del corpus.dates[number]
    corpus.workspace.export()
    for path, data in corpus.workspace.files().items():
        assert b"x.example/4<" not in data and b'x.example/4"' not in data and b"Secret" not in data, path
    corpus.check()


@pytest.mark.parametrize("seed", range(2))
def test_any_history_of_exports_ends_like_one_from_nothing(corpus, seed, tmp_path):
    dice = random.Random(seed)
    workspace = corpus.workspace
    for step in range(4):
        for _ in range(dice.randint(1, 6)):
            number = dice.randint(0, 30)
            if number in corpus.dates and len(corpus.dates) > 8 and dice.random() < 0.5:
                corpus.remove(number)
            else:
                corpus.put(number, f"2023-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}", title=f"T{step}")
        workspace.export("--allow-shrink")
        corpus.check()
    again = Workspace(tmp_path / "again", MONTHLY)
    again.source.rmdir()
    again.source.symlink_to(workspace.source)
    again.export()
    assert {p: d for p, d in workspace.files().items()} == again.files()


def test_a_reader_gets_everything_while_exports_swap_files(corpus):
    errors, done = [], threading.Event()
    kept = corpus.ids("all")

    def read():
        while not done.is_set():
            try:
                reader = Reader(corpus.workspace.output, "all.atom")
                reader.poll()
                assert kept <= reader.ids
            except (AssertionError, OSError) as error:
                errors.append(error)
                return

    thread = threading.Thread(target=read)
    thread.start()
    for month in range(7, 13):
        corpus.put(400 + month, f"2023-{month:02}-01")
        corpus.put(500 + month, f"2022-{month:02}-01")
        corpus.workspace.export()
    done.set()
    thread.join()
    assert not errors
    corpus.check()


@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
@pytest.mark.parametrize("call", ["rename", "unlink"])
def test_a_reader_gets_everything_after_a_run_is_killed_between_two_files(tmp_path, call):
    corpus = Corpus(Workspace(tmp_path / "site", MONTHLY + "feeds: [all]\nformat: [atom]\npages: false\n"))
    for number in range(12):
        corpus.put(number, f"2023-{number // 2 + 1:02}-03")
    corpus.workspace.export()
    # A month appears in the middle, before and after the others; one loses its articles.
    for number, date in [(20, "2023-07-01"), (21, "2023-08-01"), (22, "2022-05-05"), (23, "2022-06-05")]:
        corpus.put(number, date)
    kept = corpus.ids("all") - {f"https://x.example/{n}" for n in [4, 5, 20, 21, 22, 23]}
    corpus.remove(4)
    corpus.remove(5)
    for moment in range(1, 60):
        again = shutil.copytree(tmp_path / "site", tmp_path / f"{moment}", symlinks=True)
        ended = subprocess.run(
            ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"inject={call}:signal=KILL:when={moment}", binary(), "export",
             "corpus", "--output", "out", "--now", NOW, "--base-url", BASE, "--allow-shrink", "--jobs", "1"],
            cwd=again, capture_output=True)
        reader = Reader(again / "out", "all.atom")
        reader.poll()
        assert kept <= reader.ids
        if ended.returncode == 0:
            assert moment > 1 and reader.ids == corpus.ids("all")
            return
    raise AssertionError("the run never ended")


@pytest.mark.parametrize("length, name", [("day", 10), ("year", 4)])
def test_other_lengths_are_applied_without_reading_documents(corpus, length, name):
    corpus.put(600, "2021-01-01")
    corpus.workspace.config.write_text(MONTHLY.replace("month", length))
    corpus.workspace.export("--allow-shrink")
    corpus.check(name)


def test_without_the_option_archives_go_if_that_is_meant(corpus):
    corpus.workspace.config.write_text(SITE + "limit: 3\n")
    assert "all/2023-01.atom" in corpus.workspace.export(code=65).err
    corpus.workspace.export("--allow-shrink")
    assert not list(corpus.workspace.output.glob("all/*"))
    assert "prev-archive" not in (corpus.workspace.output / "all.atom").read_text()


def test_a_grouping_may_have_its_own(tmp_path):
    workspace = Workspace(tmp_path, SITE + "archive: year\nfeeds:\n  - {by: all, archive: none}\n"
                                           '  - {by: topic, archive: month, path: {rss: "t/{slug}/feed.xml"}}\n  - provider\n')
    corpus = Corpus(workspace)
    corpus.put(2, "2022-12-31T23:59:59Z")
    corpus.put(4, "2023-01-01T00:00:00Z")
    workspace.export()
    files = set(workspace.files())
    assert {"providers/x.example/2022.rss", "topics/a/2022-12.rss", "t/a/feed.xml"} <= files
    assert not any(path.startswith("all/") for path in files)
    assert Document(workspace.output / "t/a/feed.xml").links["prev-archive"] == f"{BASE}topics/a/2022-12.rss"
    assert Document(workspace.output / "topics/a/2022-12.rss").links["current"] == f"{BASE}t/a/feed.xml"


def test_lists_and_checks_know_only_feeds(corpus):
    workspace = corpus.workspace
    assert set(workspace.listed()) == {"all", "topics/a", "topics/b", "providers/x.example"}
    for name in ["feeds.opml", "index.html"]:
        assert "2023-01" not in (workspace.output / name).read_text()
    run = workspace.run("check", "--warnings-as-errors", "out")
    assert (run.code, run.err) == (0, ""), run.out[-2000:]
    assert "all/2023-01: an archive" in workspace.run(
        "explain", "--output", "out", "--base-url", BASE, "--now", NOW, "corpus/0.md", "corpus").out


def test_pages_lead_to_older_and_newer_ones(corpus):
    page = (corpus.workspace.output / "all/2023-02.html").read_text()
    for link in ['rel="prev" href="../all/2023-01.html"', 'rel="next" href="../all/2023-03.html"', 'href="../all.html"',
                 'href="../all.atom"']:
        assert link in page
    assert 'href="all/2023-05.html"' in (corpus.workspace.output / "all.html").read_text()


def test_it_needs_a_base_url(tmp_path):
    workspace = Workspace(tmp_path, MONTHLY)
    workspace.put("1.md", "---\ntitle: T\ndate: 2023-01-01\nurl: https://x.example/1\n---\n")
    assert "archive: expected base_url" in workspace.export(base=None, code=78).err


def test_archives_move_with_their_feed(tmp_path):
    workspace = Workspace(tmp_path, MONTHLY + "feeds: [all, topic]\n")
    for month in range(1, 4):
        workspace.put(f"{month}.md", f"---\ntitle: T\ndate: 2023-0{month}-01\nurl: https://x.example/{month}\ntopics: [A]\n---\n")
    workspace.export()
    workspace.config.write_text(MONTHLY + "feeds: [all, {by: topic, path: 'tags/{slug}'}]\n")
    workspace.export()
    moved = (workspace.folder / ".outfeed" / "moved").read_text()
    assert '"/topics/a/2023-01.rss" /tags/a/2023-01.rss ;' in moved and '"/topics/a.atom" /tags/a.atom ;' in moved
    assert "all/2023-01" not in moved


def test_hubs_hear_of_feeds_alone(corpus):
    corpus.workspace.config.write_text(MONTHLY + "hubs: [https://hub.invalid/]\n")
    corpus.workspace.export("--dry-run")
    run = corpus.workspace.run("export", "corpus", "--output", "out", "--now", NOW, "--base-url", BASE)
    assert "rel=\"hub\"" in (corpus.workspace.output / "all.atom").read_text(), run.err
    assert "rel=\"hub\"" not in (corpus.workspace.output / "all/2023-01.atom").read_text()
    pings = (corpus.workspace.folder / ".outfeed/pings").read_text()
    assert "all.atom" in pings and "2023-01" not in pings


def test_the_license_is_in_every_format(tmp_path):
    address = "https://creativecommons.org/licenses/by/4.0/"
    workspace = Workspace(tmp_path, SITE + f"license: {address}\n")
    workspace.put("1.md", "---\ntitle: T\ndate: 2023-01-01\nurl: https://x.example/1\n---\n")
    workspace.export()
    assert Document(workspace.output / "all.atom").links["license"] == address
    channel = ElementTree.fromstring((workspace.output / "all.rss").read_bytes()).find("channel")
    assert channel.findtext("{http://backend.userland.com/creativeCommonsRssModule}license") == address
    for name in ["all.html", "index.html"]:
        assert f'<link rel="license" href="{address}">' in (workspace.output / name).read_text()
    run = workspace.run("check", "out/all.rss", "out/all.atom", "out/all.json")
    assert run.code == 0 and not run.err, run.out
    workspace.config.write_text(SITE + "license: CC-BY\n")
    assert "license" in workspace.export(code=78).err
