"""A stand-in for /srv/news: documents, their configuration, and what the line in deploy/crontab creates from them."""

import os
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
DEPLOY = REPOSITORY / "deploy"


def program() -> Path:
    return Path(os.environ.get("OUTFEED", REPOSITORY / ".build" / "debug" / "outfeed")).absolute()


def shipped(name: str, **replacements: str) -> str:
    """A file in deploy/ with paths replaced, each of which must occur in it."""
    text = (DEPLOY / name).read_text()
    for old, new in replacements.items():
        assert old in text, f"deploy/{name} has no {old}"
        text = text.replace(old, new)
    return text


class SiteFolder:
    def __init__(self, folder: Path, base_url: str):
        self.folder, self.articles, self.output = folder, folder / "articles", folder / "public"
        self.base_url, self.config = base_url, folder / "outfeed.yml"
        self.articles.mkdir(parents=True)
        self.config.write_text(
            f"source: articles\noutput: public\nbase_url: {base_url}\ncompress: gzip\n"
            'site: {id: "tag:example.org,2024:news", title: "Example News"}\n')

    def put(self, name: str, title: str, topics: str = "[AI]", day: int = 1) -> None:
        """Writes a document from a provider with the same name."""
        (self.articles / f"{name}.md").write_text(
            f"---\ntitle: {title}\npublishedDateTime: 2024-01-{day:02}\nwebUrl: https://{name}.example/{name}\n"
            f"topics: {topics}\nexcerpt: {'About ' + title!r}\n---\n")

    def configure(self, *lines: str) -> None:
        """Adds lines to the configuration."""
        with self.config.open("a") as config:
            config.writelines(f"{line}\n" for line in lines)

    def remove(self, name: str) -> None:
        (self.articles / f"{name}.md").unlink()

    def run_cron_line(self, status: int = 0) -> str:
        """Runs the shipped line like cron does; it must exit with this status. Returns what cron would mail."""
        line = shipped("crontab", **{"/srv/news": str(self.folder), "/usr/local/bin/outfeed": str(program())})
        command = line.strip().split(maxsplit=5)[5]
        done = subprocess.run(["env", "-i", "/bin/sh", "-c", command], stdin=subprocess.DEVNULL, cwd="/", timeout=60,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True, text=True)
        assert done.returncode == status, done.stdout
        return done.stdout

    def run(self, *words: str, status: int = 0) -> str:
        """Runs the program, which must exit with this status; returns its output."""
        done = subprocess.run([program(), *words], cwd=self.folder, capture_output=True, text=True, timeout=60)
        assert done.returncode == status, done.stderr
        return done.stdout + done.stderr

    def stamps(self) -> dict[str, tuple[int, int, int]]:
        """What changes if a file in the output is touched."""
        found = {str(p.relative_to(self.output)): p.lstat() for p in self.output.rglob("*")}
        return {path: (s.st_ino, s.st_mtime_ns, s.st_size) for path, s in found.items()}
