"""Promise 5: a sudden loss stops the run, is reported with numbers, and is allowed on request."""

import json
import shutil
import subprocess

import pytest

from site_of_two_states import Site, document

BAD_DATA, NO_INPUT = 65, 66


class Shrinking(Site):
    """Ten exported articles, some of which are then removed."""

    def __init__(self, folder, options=()):
        super().__init__(folder, options)
        for number in range(10):
            self.write(number)

    def write(self, number: int, more: str = ""):
        (self.source / f"{number}.md").write_text(document(number, f"Title {number}", f"T{number % 3}", more))

    def lose(self, count: int):
        for number in range(count):
            (self.source / f"{number}.md").unlink()

    def known(self) -> dict[str, bytes]:
        """The state but the catalog, and but the problems, which the run has told."""
        return {p.name: p.read_bytes() for p in self.state.iterdir() if not p.name.startswith(("catalog", "problems"))}

    def check_stopped(self, words: str, *options: str):
        """Checks that the run is stopped, also the second time, and that nothing has changed."""
        before = self.stamps()
        known = self.known()
        for more in ((), ("--dry-run",), ()):
            ended = self.run(*options, *more)
            assert ended.code == BAD_DATA and words in ended.err.splitlines()[-1], ended
            assert "--allow-shrink" in ended.err and self.stamps() == before
        assert known == self.known()
        assert self.litter() == []


@pytest.fixture
def site(tmp_path) -> Shrinking:
    site = Shrinking(tmp_path / "site")
    site.export()
    return site


def test_half_of_the_articles_may_vanish(site):
    site.lose(5)
    site.export()
    assert b"Title 9" in site.files()["all.rss"] and b"Title 4" not in site.files()["all.rss"]


def test_more_than_half_may_not(site):
    site.lose(6)
    site.check_stopped("6 of the 10 articles exported last time would disappear (max_shrink allows 50 %)")
    for number in range(6):
        site.write(number)
    # Nothing was forgotten either: there is no warning that everything is read again.
    site.export()


def test_it_passes_if_allowed_to(site):
    site.lose(9)
    site.check_stopped("9 of the 10 articles")
    assert site.run("--dry-run", "--allow-shrink").code == 0
    site.export("--allow-shrink")
    # The next run compares with what is published now.
    site.export()
    assert b"Title 9" in site.files()["all.rss"] and b"Title 8" not in site.files()["all.rss"]


@pytest.mark.parametrize(("lost", "words", "code"), [
    (1, ("--max-shrink", "0"), BAD_DATA), (1, ("--max-shrink", "0.1"), 0), (2, ("--max-shrink", "0.1"), BAD_DATA),
    (7, ("--max-shrink", "0.7"), 0), (8, ("--max-shrink", "0.7"), BAD_DATA), (9, ("--max-shrink", "1"), 0)])
def test_the_share_is_an_option_and_a_key(site, lost, words, code):
    site.lose(lost)
    assert site.run("--dry-run", *words).code == code
    (site.folder / "outfeed.yml").open("a").write(f"max_shrink: {words[1]}\n")
    assert site.run().code == code


@pytest.mark.parametrize("value", ["-0.1", "1.5", "x", "nan", "50%"])
def test_a_wrong_share(site, value):
    assert site.run("--max-shrink", value).code == 64
    (site.folder / "outfeed.yml").open("a").write(f"max_shrink: {value}\n")
    ended = site.run()
    assert ended.code == 78 and "max_shrink: expected a number from 0 to 1" in ended.err


def test_an_empty_source_is_a_loss(site):
    site.lose(10)
    words = "corpus: no documents are left; 10 of the 10 articles exported last time would disappear"
    site.check_stopped(words)
    # Even if all articles may disappear: an empty folder is more likely not mounted.
    site.check_stopped("corpus: no documents are left", "--max-shrink", "1")
    site.export("--allow-shrink")
    assert not [path for path in site.files() if path.endswith(".rss")]


def test_one_of_several_sources_that_is_empty_is_a_loss(tmp_path):
    site = Shrinking(tmp_path / "site")
    other = site.folder / "other"
    other.mkdir()
    (other / "a.md").write_text(document(70, "Other", "T1"))
    assert site.run("other").code == 0
    (other / "a.md").unlink()
    ended = site.run("other")
    assert ended.code == BAD_DATA and "other: no documents are left; 1 of the 11" in ended.err, ended
    # If it is no longer among the sources, this is intended.
    assert site.run().code == 0
    other.rmdir()


def test_a_missing_source_changes_nothing(site):
    before = site.stamps()
    shutil.rmtree(site.source)
    ended = site.run("--allow-shrink")
    assert ended.code == NO_INPUT and ended.err.startswith("outfeed: error: corpus: No such file or directory")
    assert site.stamps() == before


@pytest.mark.parametrize("options", [("--now", "2023-12-31"), ("--min-quality", "5"), ("--type", "video")],
                         ids=["the clock", "quality", "type"])
def test_settings_may_be_the_cause(site, options):
    site.check_stopped("10 of the 10 articles", *options)
    site.export()


@pytest.mark.parametrize("more", ["published: false\n", "publishedDateTime: 2030-01-01\n", "published: false\ntitle: x\n"],
                         ids=["unpublished", "future", "broken and unpublished"])
def test_documents_may_be_the_cause(site, more):
    for number in range(6):
        text = document(number, "Title", "T1").replace("---\n", f"---\n{more}", 1)
        (site.source / f"{number}.md").write_text(text)
    site.check_stopped("6 of the 10 articles")


def test_a_lost_catalog_does_not_matter(site):
    site.lose(6)
    site.lose_catalog()
    site.check_stopped("6 of the 10 articles")
    (site.state / "catalog.sqlite").write_bytes(b"not a catalog" * 1000)
    site.check_stopped("6 of the 10 articles")


def test_a_new_output_is_judged_by_itself(site):
    site.lose(6)
    other = Site(site.folder, output="other")
    ended = other.run()
    assert ended.code == 0 and "no earlier export to this folder is recorded, only to out" in ended.err, ended
    assert b"Title 9" in other.files()["all.rss"]
    site.output.joinpath("all.rss")
    ended = site.run()
    assert ended.code == BAD_DATA


def test_a_manifest_of_an_earlier_version(site):
    manifest = site.state / "manifest"
    lines = [line for line in manifest.read_text().splitlines(True) if not line.startswith("baseline\t")]
    manifest.write_text("".join(lines))
    site.lose(9)
    site.export()
    manifest.write_text("".join(lines))
    site.write(9)
    (site.source / "9.md").unlink()
    ended = site.run()
    assert ended.code == BAD_DATA and "corpus: no documents are left; nothing was published" in ended.err


def test_the_summary_is_printed_all_the_same(site):
    site.lose(6)
    command = [word for word in site.command if word != "--quiet"] + ["--json"]
    ended = subprocess.run(command, cwd=site.folder, capture_output=True, text=True)
    assert ended.returncode == BAD_DATA and json.loads(ended.stdout)["exported"] == 4


def test_explain_and_list_are_not_concerned(site):
    from site_of_two_states import binary
    site.lose(6)
    for words in (["explain", "https://x.example/7", "corpus"], ["list"]):
        ended = subprocess.run([binary(), *words, "--output", "out"], cwd=site.folder, capture_output=True)
        assert ended.returncode == 0, ended
