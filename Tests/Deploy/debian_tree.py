"""Fresh Debian systems in folders, to install packages in."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from site_folder import REPOSITORY

CACHE = REPOSITORY / ".build" / "package-test"
#: What package managers and the dynamic linker note for themselves, and what the kernel shows.
NOTES = ("/proc/", "/dev/", "/run/", "/tmp/", "/var/cache/", "/var/lib/apt/", "/var/lib/dpkg/", "/var/log/", "/etc/ld.so.cache")


def run(*words, status: int = 0, **more) -> str:
    done = subprocess.run(list(map(str, words)), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          text=True, timeout=900, **more)
    assert done.returncode == status, done.stdout
    return done.stdout


def field(package: Path, name: str) -> str:
    return run("dpkg-deb", "--field", package, name).strip()


class DebianTree:
    def __init__(self, folder: Path):
        self.folder = folder

    @staticmethod
    def possible() -> bool:
        return os.geteuid() == 0 and subprocess.run(["unshare", "--mount", "true"], capture_output=True).returncode == 0

    @classmethod
    def fresh(cls, folder: Path, package: Path) -> "DebianTree":
        """The smallest Debian of this machine's release. It has downloaded what the package needs, but not installed it.

        It is made once, and copied.
        """
        system = dict(line.split("=", 1) for line in Path("/etc/os-release").read_text().splitlines() if "=" in line)
        key = hashlib.sha256(field(package, "Depends").encode()).hexdigest()[:12]
        cached = CACHE / f"{system['VERSION_CODENAME']}-{key}"
        if not cached.is_dir():
            making = cached.with_suffix(".new")
            shutil.rmtree(making, ignore_errors=True)
            CACHE.mkdir(parents=True, exist_ok=True)
            run("mmdebstrap", "--mode=root", "--variant=minbase", "--skip=cleanup/apt", system["VERSION_CODENAME"], making)
            cls(making).chroot("apt-get", "satisfy", "--yes", "--download-only", "--no-install-recommends",
                               field(package, "Depends"))
            making.rename(cached)
        run("cp", "--archive", cached, folder)
        return cls(folder)

    def chroot(self, *words, status: int = 0) -> str:
        """Runs a command in the tree, with /proc in sight."""
        enter = 'mount -t proc proc "$1/proc" && exec chroot "$@"'
        environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "DEBIAN_FRONTEND": "noninteractive"}
        return run("unshare", "--mount", "sh", "-euc", enter, "sh", self.folder, *words, status=status, env=environment)

    def install(self, package: Path) -> str:
        shutil.copy(package, self.folder / package.name)
        said = self.chroot("apt-get", "install", "--yes", "--no-install-recommends", f"/{package.name}")
        (self.folder / package.name).unlink()
        return said

    def contents(self) -> dict[str, str]:
        """Every file and folder, with what it holds, except what package managers note."""
        found = {}
        for folder, folders, names in os.walk(self.folder):
            for name in folders + names:
                path = Path(folder, name)
                place = "/" + str(path.relative_to(self.folder))
                if place.startswith(NOTES) or path.is_dir() and not path.is_symlink():
                    if not (place + "/").startswith(NOTES):
                        found[place] = "folder"
                elif path.is_symlink():
                    found[place] = f"link to {os.readlink(path)}"
                elif path.is_file():
                    found[place] = hashlib.sha256(path.read_bytes()).hexdigest()
        return found

    def path(self, place: str) -> Path:
        return self.folder / place.removeprefix("/")
