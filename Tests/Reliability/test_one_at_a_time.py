"""Promise 4: one run at a time; a lock left by a killed run does not block."""

import fcntl
import os
import signal
import subprocess
import time

import pytest

from site_of_two_states import Site

BUSY = 75


class Holder:
    """Looks like another active run to the system."""

    def __init__(self, site: Site, what: str):
        site.state.mkdir(exist_ok=True)
        site.output.mkdir(exist_ok=True)
        path, flags = {"state": (site.state / "lock", os.O_RDWR | os.O_CREAT),
                       "output": (site.output, os.O_RDONLY | os.O_DIRECTORY)}[what]
        self.file = os.open(path, flags)
        fcntl.flock(self.file, fcntl.LOCK_EX)

    def let_go(self):
        os.close(self.file)


@pytest.mark.parametrize("what", ["state", "output"])
def test_a_second_run_ends_at_once(site, states, what):
    site.become("A")
    site.export()
    site.become("B")
    before, holder = site.stamps(), Holder(site, what)
    quiet = site.run()
    assert (quiet.code, quiet.out, quiet.err) == (BUSY, "", "")
    command = [word for word in site.command if word != "--quiet"]
    loud = subprocess.run(command, cwd=site.folder, capture_output=True, text=True)
    path = {"state": ".outfeed/lock", "output": "out"}[what]
    assert loud.returncode == BUSY and loud.stdout == ""
    assert loud.stderr == f"outfeed: error: {path}: another run is active; this run changed nothing\n"
    assert site.stamps() == before
    holder.let_go()
    site.export()
    assert site.files() == states["B"]


@pytest.mark.parametrize("what", ["state", "output"])
def test_a_run_waits_if_asked_to(site, states, what):
    site.become("A")
    holder = Holder(site, what)
    site.options = ("--wait", "60")
    with site.start() as waiting:
        # After enough time to read everything, it must still be waiting.
        time.sleep(0.5)
        assert waiting.poll() is None
        holder.let_go()
        assert waiting.wait(60) == 0
    assert site.files() == states["A"]


def test_waiting_ends(site):
    site.become("A")
    holder = Holder(site, "state")
    start = time.monotonic()
    assert site.run("--wait", "1").code == BUSY
    assert time.monotonic() - start >= 1
    (site.folder / "outfeed.yml").open("a").write("wait: 1\n")
    start = time.monotonic()
    assert site.run().code == BUSY
    assert time.monotonic() - start >= 1
    holder.let_go()


@pytest.mark.parametrize("words", [("--wait", "-1"), ("--wait", "1.5"), ("--wait", "86401"), ("--wait", "x")])
def test_a_wrong_time_to_wait(site, words):
    site.become("A")
    assert site.run(*words).code == 64


def test_a_killed_run_leaves_no_lock(site, states):
    site.become("A")
    holder = Holder(site, "output")
    site.options = ("--wait", "600")
    with site.start() as process:
        deadline = time.monotonic() + 60
        while not (site.state / "lock").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    holder.let_go()
    site.options = ()
    site.export()
    assert site.files() == states["A"] and (site.state / "lock").exists()


def test_many_runs_at_once(site, states):
    site.become("A")
    runs = [site.start() for _ in range(8)]
    ended = [(run.communicate(timeout=120), run.returncode) for run in runs]
    assert {code for _, code in ended} <= {0, BUSY}
    assert all(words == (b"", b"") for words, _ in ended)
    assert any(code == 0 for _, code in ended)
    assert site.files() == states["A"] and site.litter() == []
