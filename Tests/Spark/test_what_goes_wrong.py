"""After an error, the export has the program's exit status and one line that says why, and the output is unchanged."""

import subprocess
import sys
from pathlib import Path

import pyspark
import pytest
from conftest import DEPLOY, MASTER, assert_same, binary, files

SUBMIT = Path(pyspark.__file__).parent / "bin" / "spark-submit"
ARTICLE = "---\ntitle: {0}\ndate: 2024-01-0{1}\nwebUrl: https://x.example/{0}\ntopics: [T{1}]\n---\n"


@pytest.fixture
def news(workspace):
    """Eight articles that have been exported both ways."""
    for number in range(1, 9):
        workspace.put(f"{number}.md", ARTICLE.format(f"article{number}", number))
    workspace.export("--quiet")
    assert workspace.spread("--quiet").code == 0
    assert_same(files(workspace.one), files(workspace.many))
    return workspace


def wrapper(folder: Path, text: str) -> str:
    """A program that runs a shell script and then the real program."""
    script = folder / "wrapper"
    script.write_text(f"#!/bin/sh\n{text}\nexec {binary()} \"$@\"\n")
    script.chmod(0o755)
    return str(script)


# --- Without Spark, so before it is started ---

@pytest.mark.parametrize("words, code, said", [
    ((), 64, "there is nothing to read"),
    (("corpus", "--limit", "0"), 64, "--limit: expected a whole number from 1 to 100000"),
    (("corpus", "--format", "gopher"), 64, "gopher"),
    (("corpus", "--no-such-option"), 64, "--no-such-option"),
    (("corpus", "--partitions", "0"), 64, "expected a whole number above 0"),
    (("corpus", "nowhere"), 66, "nowhere: No such file or directory; expected a folder of documents or a document"),
    (("corpus", "--config", "nowhere.yml"), 78, "nowhere.yml: does not exist"),
    (("corpus", "--config", "typo.yml"), 78, "typo.yml:1: unknown key `limits`: did you mean `limit`?"),
    (("corpus", "--outfeed", "nowhere"), 69, "nowhere: no such program; name it with --outfeed"),
])
def test_the_command_line(tmp_path, words, code, said):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "typo.yml").write_text("limits: 3\n")
    done = subprocess.run([sys.executable, DEPLOY / "outfeed_export.py", "--outfeed", binary(), *words], cwd=tmp_path,
                          capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == code, done.stderr
    assert said in done.stderr and done.stdout == ""
    assert not (tmp_path / "feeds").exists()


# --- What the program itself decides ---

def test_a_sudden_loss(news):
    before = files(news.many)
    for number in range(1, 6):
        (news.source / f"{number}.md").unlink()
    ended = news.spread("--quiet")
    assert ended.code == 65 and "5 of the 8 articles exported last time would disappear" in ended.err
    assert files(news.many) == before
    assert news.spread("--quiet", "--allow-shrink").code == 0
    # On Spark, a feed without articles is removed at once.
    assert news.export("--quiet", "--allow-shrink", "--keep-empty", "0").code == 0
    assert_same(files(news.one), files(news.many))
    assert "topics/t1.rss" not in files(news.many)


def test_what_cannot_be_read_takes_nothing_away(news):
    before = files(news.many)
    (news.source / "1.md").unlink()
    (news.source / "1.md").symlink_to("nowhere")
    ended = news.spread("--quiet")
    assert ended.code == 66 and "corpus/1.md: cannot be read: No such file or directory" in ended.err
    assert files(news.many) == before
    ended = news.spread("--quiet", "--allow-shrink")
    assert ended.code == 23 and "1 part of the sources could not be read" in ended.err
    assert "topics/t1.rss" not in files(news.many)


def test_strict(news):
    before = files(news.many)
    news.put("broken.md", "---\ntitle: Broken\n---\n")
    news.put("9.md", ARTICLE.format("article9", 9))
    ended = news.spread("--quiet", "--strict")
    assert ended.code == 65 and "1 rejected or broken; nothing was published" in ended.err
    assert "corpus/broken.md:1:1: publishedDateTime" in ended.err
    assert files(news.many) == before


def test_a_dry_run(news):
    before = files(news.many)
    news.put("9.md", ARTICLE.format("article9", 9))
    ended = news.spread("--dry-run")
    assert ended.code == 0 and "dry run: nothing was changed" in ended.out
    assert files(news.many) == before


# --- What breaks on the way ---

BROKEN = {
    "a line that is none": ("deduplicate", "{ cat; echo 'copy\tx'; } |", "standard input:"),
    "lines out of order": ("deduplicate", "sort -r |", "expected lines sorted by bytes"),
    "a line that is cut off": ("write", "head -c -9 |", "expected a line feed at the end of the line"),
    "a document that is not base64": ("read", "sed 's/$/?/' |", "standard input:1: column 2: expected base64"),
    "an article of another version": ("write", "sed 's/\t[^\t]*\t\\([^\t]*\\)$/\tAAAA\t\\1/' |", "expected an article"),
    "spellings that are none": ("name", "sed 's/[0-9]*$/many/' |", "expected a whole number"),
}


@pytest.mark.parametrize("step, damage, said", BROKEN.values(), ids=BROKEN.keys())
def test_malformed_lines(news, step, damage, said):
    before = files(news.many)
    news.put("9.md", ARTICLE.format("article9", 9))
    # The driver's check of the options, which reads nothing, is not damaged.
    program = wrapper(news.many, f"""if [ "$2" = {step} ] && [ "$(readlink /proc/self/fd/0)" != /dev/null ]; then
{damage} {binary()} "$@"; exit
fi""")
    ended = news.spread("--quiet", "--partitions", "1", program=program)
    assert ended.code == 65, ended.err
    line, = ended.err.splitlines()
    assert line.startswith(f"outfeed: error: outfeed shard {step}: standard input:") and said in line
    assert files(news.many) == before


def test_a_program_that_dies(news):
    before = files(news.many)
    news.put("9.md", ARTICLE.format("article9", 9))
    ended = news.spread("--quiet", program=wrapper(news.many, '[ "$2" = deduplicate ] && kill -KILL $$'))
    assert ended.code != 0 and "outfeed shard deduplicate" in ended.err
    assert files(news.many) == before


def test_a_driver_that_dies_while_it_publishes(news):
    """Lines that end too early, even after a complete line, are not taken for all of them."""
    before = files(news.many)
    lines = "problem\tx.md\t1\t1\t\tx\n"
    done = subprocess.run([binary(), "shard", "publish", "--output", "out", "--now", "2024-06-01"], cwd=news.many,
                          input=lines, capture_output=True, text=True)
    assert done.returncode == 65 and "expected `end` as the last line" in done.stderr
    assert files(news.many) == before


# --- From the command line to the end ---

@pytest.mark.parametrize(("authors", "file", "text"), [
    ("people.yml", "people.yml", "jane: Jane Doe\n"), ("people", "people/jane.json", '{"name": "Jane Doe"}')])
def test_spark_submit(news, authors, file, text):
    """With the source from the configuration, and everything that executors need shipped to them."""
    design = (f"templates: design\nauthors: {authors}\nsource: corpus\noutput: out\nnow: 2024-06-01T00:00:00Z\n"
              "exclude: corpus/excluded\ndefaults: {corpus/wip: {draft: true}}\n")
    news.configure(design)
    for side in (news.one, news.many):
        (side / file).parent.mkdir(exist_ok=True)
        (side / file).write_text(text)
        (side / "design").mkdir()
        (side / "design" / "pages.css").write_text("body { color: teal }\n")
        (side / "design" / "entry.mustache").write_text("<li>{{title}}</li>\n")
    news.put("9.md", ARTICLE.format("article9", 9).replace("topics", "author: jane\ntopics"))
    for folder in ("excluded", "wip"):
        news.put(f"{folder}/a.md", ARTICLE.format(f"article9{folder}", 9))
    one = subprocess.run([binary(), "export", "--quiet"], cwd=news.one, capture_output=True, text=True)
    assert one.returncode == 0, one.stderr
    many = subprocess.run([SUBMIT, "--master", MASTER, DEPLOY / "outfeed_export.py", "--ship", "--outfeed", binary(),
                           "--json"], cwd=news.many, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert many.returncode == 0, many.stderr[-3000:]
    assert '"exported":9' in many.stdout
    assert_same(files(news.one), files(news.many))
    assert b"teal" in files(news.many)["pages.css"]
    assert b"Jane Doe" in files(news.many)["all.rss"]
