"""What the release program consists of: Swift packages that are linked into it, and Debian's libraries that it loads."""

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
BUILD = CHECKOUT / ".build"
PROGRAM = BUILD / "release" / "outfeed"


@dataclass(frozen=True)
class SwiftPackage:
    name: str
    version: str
    revision: str
    location: str
    folder: Path

    @property
    def license(self) -> str:
        """The SPDX expression of its license, as told by the text of its file."""
        text = self.texts[0].read_text()
        if "Permission is hereby granted, free of charge" in text:
            return "MIT"
        assert "Apache License" in text, f"{self.name} has a license that is not known here"
        return "Apache-2.0 WITH Swift-exception" if "Runtime Library Exception" in text else "Apache-2.0"

    @property
    def texts(self) -> list[Path]:
        """Its license, then its notices."""
        return [*sorted(self.folder.glob("LICENSE*")), *sorted(self.folder.glob("NOTICE*"))]


@dataclass(frozen=True)
class DebianPackage:
    name: str
    version: str
    source: str


def run(*words) -> str:
    return subprocess.run(list(map(str, words)), check=True, capture_output=True, text=True).stdout


def program_version() -> str:
    return run(PROGRAM, "--version").strip()


def swift_version() -> str:
    return re.search(r"Swift version (\S+)", run("swift", "--version"))[1]


def swift_packages() -> list[SwiftPackage]:
    """Those of Package.resolved that have an object file in the program."""
    objects = (BUILD / "release" / "outfeed.product" / "Objects.LinkFileList").read_text()
    modules = set(re.findall(r"/(\w+)\.build/", objects))
    packages = []
    for pin in json.loads((CHECKOUT / "Package.resolved").read_text())["pins"]:
        location = pin["location"].removesuffix(".git")
        folder = BUILD / "checkouts" / Path(location).name
        sources = {path.name for path in [*folder.glob("*/"), *folder.glob("Sources/*")]}
        if modules & sources:
            state = pin["state"]
            packages.append(SwiftPackage(pin["identity"], state["version"], state["revision"], location, folder))
    return packages


def debian_packages() -> list[DebianPackage]:
    """Those with a library that the program itself names; these load others in turn."""
    names = re.findall(r"\(NEEDED\).*\[(.*)\]", run("readelf", "--dynamic", PROGRAM))
    paths = dict(re.findall(r"(\S+) => (\S+)", run("ldd", PROGRAM)))
    owners = {owner(Path(paths[name])) for name in names if name in paths}
    form = "${Package}\t${Version}\t${source:Package}\n"
    return [DebianPackage(*line.split("\t")) for line in run("dpkg-query", "-W", "-f", form, *sorted(owners)).splitlines()]


def owner(library: Path) -> str:
    """The package of a library, which dpkg may know by the path that it had before /lib became a link."""
    for path in (library, library.resolve(), Path(str(library).removeprefix("/usr"))):
        found = subprocess.run(["dpkg-query", "-S", str(path)], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.split(": ")[0]
    raise LookupError(f"no package has {library}")
