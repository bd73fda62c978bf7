"""The Debian package: what `make deb` makes, installed into a fresh Debian, upgraded, removed and purged."""

import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from debian_tree import DebianTree, field, run
from site_folder import REPOSITORY, program

DYNAMIC_USER = 61184
CONFIGURATION = "/etc/outfeed/outfeed.yml"


@pytest.fixture(scope="module")
def package() -> Path:
    [package] = (REPOSITORY / ".build" / "deb").glob("outfeed_*.deb")
    return package


@pytest.fixture(scope="module")
def contents(package, tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("contents")
    run("dpkg-deb", "--extract", package, folder)
    return folder


def test_lintian_finds_nothing(package):
    assert run("lintian", "--fail-on=error,warning", "--allow-root", package) == ""


def test_a_second_build_has_the_same_bytes(package, tmp_path):
    # Compressing takes most of the time, so the second one is not compressed.
    different = os.environ | {"TZ": "Asia/Kathmandu", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
                              "DPKG_DEB_COMPRESSOR_TYPE": "none"}
    run("sh", "-c", 'umask 077; exec "$@"', "sh", REPOSITORY / "packaging" / "build-deb", tmp_path, env=different)
    for part in ("--ctrl-tarfile", "--fsys-tarfile"):
        first, second = (subprocess.run(["dpkg-deb", part, file], check=True, capture_output=True).stdout
                         for file in (package, tmp_path / package.name))
        assert hashlib.sha256(first).hexdigest() == hashlib.sha256(second).hexdigest()


def test_the_program_does_not_know_where_it_was_built(contents):
    assert str(REPOSITORY).encode() not in (contents / "usr/bin/outfeed").read_bytes()


def pages(command: dict, before: str = "") -> set[str]:
    """The manual pages that a command and its subcommands should have."""
    name = before + command["commandName"]
    below = [inner for inner in command.get("subcommands", []) if inner["commandName"] != "help"]
    return {f"{name}.1.gz"}.union(*(pages(inner, name + "-") for inner in below))


def test_every_command_has_a_manual_page_and_the_shells_complete(contents):
    share = contents / "usr/share"
    commands = json.loads(run(program(), "--experimental-dump-help"))["command"]
    assert {page.name for page in (share / "man/man1").iterdir()} == pages(commands)
    assert "outfeed" in run("bash", "-c", 'source "$1"; complete -p outfeed', "bash",
                            share / "bash-completion/completions/outfeed")
    assert (share / "zsh/site-functions/_outfeed").read_text().startswith("#compdef outfeed")
    assert "complete -c 'outfeed'" in (share / "fish/vendor_completions.d/outfeed.fish").read_text()


#: Only the sources have these.
SOURCES_ONLY = re.compile(r"LICENSE|(\.\./)*(Sources|Benchmarks|Tests|Examples|feeds|CONTRIBUTING\.md|CHANGELOG\.md)\b")


def test_links_between_the_documents_lead_somewhere(contents):
    documents = contents / "usr/share/doc/outfeed"
    texts = [documents / "README.md", *documents.glob("docs/*.md"), documents / "deploy/README.md"]
    assert len(texts) > 10
    prose = {text: re.sub(r"^```.*?^```$", "", text.read_text(), flags=re.M | re.S) for text in texts}
    links = {(text, link) for text in texts for link in re.findall(r"\]\(([^)#:]+)[)#]", prose[text])}
    # As a browser does it: `..` is what is left of the address, even where deploy/ is a link.
    assert {link for text, link in links if not SOURCES_ONLY.match(link)
            and not os.path.exists(os.path.normpath(text.parent / link))} == set()


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="there is no systemd-analyze")
def test_the_units_are_valid(contents, tmp_path):
    for name in ("outfeed.service", "outfeed.timer"):
        text = (contents / "lib/systemd/system" / name).read_text()
        (tmp_path / name).write_text(text.replace("=/usr/bin/outfeed", f"={program()}"))
    done = subprocess.run(["systemd-analyze", "verify", "--man=no", *tmp_path.iterdir()], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def repacked(package: Path, version: str, folder: Path) -> Path:
    """The package as another version, with another comment in its configuration."""
    run("dpkg-deb", "--raw-extract", package, folder)
    control = folder / "DEBIAN" / "control"
    control.write_text(re.sub(r"^Version: .*$", f"Version: {version}", control.read_text(), flags=re.M))
    with (folder / CONFIGURATION[1:]).open("a") as configuration:
        configuration.write("# A new key\n")
    other = folder.parent / f"outfeed_{version}.deb"
    run("dpkg-deb", "--root-owner-group", "-Znone", "--build", folder, other)
    return other


class Installed:
    """A Debian with the package, and what systemd would run."""

    def __init__(self, tree: DebianTree):
        self.tree = tree
        # systemd makes these for a service with DynamicUser= and StateDirectory=.
        private = tree.path("/var/lib/private/outfeed")
        private.mkdir(parents=True)
        os.chown(private, DYNAMIC_USER, DYNAMIC_USER)
        tree.path("/var/lib/outfeed").symlink_to("private/outfeed")

    def run_service(self) -> str:
        unit = self.tree.path("/lib/systemd/system/outfeed.service").read_text()
        [command] = re.findall(r"^ExecStart=(.*)$", unit, re.M)
        return self.tree.chroot("setpriv", f"--reuid={DYNAMIC_USER}", f"--regid={DYNAMIC_USER}", "--clear-groups",
                                *command.split())

    def feeds(self) -> dict[str, bytes]:
        output = self.tree.path("/var/lib/private/outfeed/public")
        return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*.*") if path.is_file()}


@pytest.mark.skipif(not DebianTree.possible(), reason="only root, with mounts of its own, can enter a Debian tree")
def test_the_life_of_a_package(package, tmp_path):
    tree = DebianTree.fresh(tmp_path / "debian", package)
    before = tree.contents()
    documents = tree.path("/srv/news")
    shutil.copytree(REPOSITORY / "seeds", documents)

    tree.install(package)
    assert tree.chroot("outfeed", "--version").strip() == field(package, "Version").split("+")[0].split("-")[0]
    assert not tree.path("/etc/systemd/system/timers.target.wants/outfeed.timer").exists()
    installed = Installed(tree)
    configuration = tree.path(CONFIGURATION)
    configuration.write_text(configuration.read_text().replace("#base_url: ", "base_url: ").replace(
        "  #title: Example News", "  title: Example News").replace("  #id: ", "  id: "))
    assert installed.run_service() == ""
    feeds = installed.feeds()
    assert feeds.keys() == {str(path.relative_to(REPOSITORY / "feeds"))
                            for path in (REPOSITORY / "feeds").rglob("*.*")}
    assert b"<title>Example News</title>" in feeds["all.rss"]
    own = tree.path("/etc/outfeed/mine.yml")
    own.write_text("source: /srv/news\n")

    changed = configuration.read_text()
    newer = repacked(package, "99-1", tmp_path / "newer")
    shutil.copy(newer, tree.path("/newer.deb"))
    tree.chroot("dpkg", "--force-confold", "--install", "/newer.deb")
    tree.path("/newer.deb").unlink()
    assert configuration.read_text() == changed
    assert "# A new key" in tree.path(CONFIGURATION + ".dpkg-dist").read_text()
    assert installed.run_service() == "" and installed.feeds() == feeds
    assert not tree.path("/etc/systemd/system/timers.target.wants/outfeed.timer").exists()

    tree.chroot("apt-get", "remove", "--yes", "outfeed")
    assert not tree.path("/usr/bin/outfeed").exists()
    assert configuration.read_text() == changed and installed.feeds() == feeds

    tree.chroot("apt-get", "purge", "--yes", "--autoremove", "outfeed")
    made = {"/etc/outfeed", "/etc/outfeed/mine.yml", "/srv/news", "/var/lib/private"} | {
        f"/srv/news/{path.name}" for path in documents.iterdir()}
    after = tree.contents()
    assert after.keys() - before.keys() == made
    assert {place for place in before if after.get(place) != before[place]} == set()
