"""Metrics, parsed by Prometheus's own client library."""

import fcntl
import re
import stat
import time

import pytest
from prometheus_client.parser import text_string_to_metric_families

from conftest import SITE, Workspace
from documents import document

SECRET = "CANARY"
PAGES = [document(f"{n}.md", {"topics": f"[{SECRET} {n}]", "provider": "{domain: p.example}"}) for n in range(3)]
BAD = f"---\ntitle: {SECRET}\ndate: {SECRET}\nwebUrl: https://x.example/\nrelated: [{{webUrl: {SECRET}}}, 1]\n---\n"


@pytest.fixture
def pages(workspace: Workspace) -> Workspace:
    workspace.put_all(PAGES)
    workspace.put("bad.md", BAD)
    workspace.put("none.md", SECRET)
    return workspace


def read(workspace: Workspace, name: str = "outfeed.prom") -> dict:
    """The value of each sample, by name and label."""
    text = (workspace.folder / name).read_text()
    assert SECRET not in text
    values = {}
    for family in text_string_to_metric_families(text):
        assert family.type == "gauge" and family.documentation and re.fullmatch("outfeed_[a-z_]+", family.name)
        assert family.samples, family.name
        for sample in family.samples:
            assert sample.timestamp is None and len(sample.labels) <= 1
            values[(sample.name, *sample.labels.values())] = sample.value
    return values


def test_a_run_tells_what_it_did(pages):
    before = int(time.time())
    summary = pages.export("--metrics", "outfeed.prom", "--json").json
    values = read(pages)
    assert values["outfeed_success",] == 1 and values["outfeed_exit_status",] == 0
    assert before <= values["outfeed_last_success_timestamp_seconds",] <= time.time()
    assert values["outfeed_last_run_timestamp_seconds",] == values["outfeed_last_success_timestamp_seconds",]
    documents = {key[1]: value for key, value in values.items() if key[0] == "outfeed_documents"}
    assert documents == {"exported": 3, "duplicate": 0, "unpublished": 0, "draft": 0, "private": 0,
                         "not_yet_due": 0, "expired": 0, "filtered": 0, "rejected": 1, "no_front_matter": 1}
    for what in ("feeds", "files"):
        for outcome in ("written", "unchanged", "removed"):
            assert values[f"outfeed_{what}", outcome] == summary[what][outcome]
    assert values["outfeed_files", "failed"] == 0
    problems = {key[1]: value for key, value in values.items() if key[0] == "outfeed_problems"}
    assert sum(problems.values()) == len(summary["problems"]) > 0
    assert problems.keys() == {"file", *(re.sub(r"\[\d+\]", "", p["field"]) for p in summary["problems"] if p["field"])}
    stages = [values["outfeed_stage_duration_seconds", stage]
              for stage in ("reading", "selecting", "writing", "publishing", "announcing")]
    assert 0 < sum(stages) <= values["outfeed_duration_seconds",] + 0.005
    mode = (pages.folder / "outfeed.prom").stat().st_mode
    assert stat.S_IMODE(mode) == 0o644


def test_the_same_run_tells_the_same_but_for_times(pages):
    def timeless():
        return {key: value for key, value in read(pages).items() if "seconds" not in key[0]}

    pages.export("--metrics", "outfeed.prom")
    pages.export("--metrics", "outfeed.prom")
    first = timeless()
    pages.export("--metrics", "outfeed.prom")
    assert timeless() == first and first["outfeed_feeds", "unchanged"] > 0
    assert not (pages.folder / "outfeed.prom.new").exists()


FAILURES = [
    (["--strict"], SITE, 65), (["gone"], SITE, 66),
    ([], SITE + "limit: none\n", 78), (["--state", "/proc/none"], SITE, 73),
]


@pytest.mark.parametrize("options, config, code", FAILURES)
def test_a_run_that_fails_says_so_and_keeps_the_last_success(pages, options, config, code):
    pages.export("--metrics", "outfeed.prom")
    success = read(pages)["outfeed_last_success_timestamp_seconds",]
    pages.config.write_text(config)
    pages.export("--metrics", "outfeed.prom", *options, code=code)
    values = read(pages)
    assert values["outfeed_success",] == 0 and values["outfeed_exit_status",] == code
    assert values["outfeed_last_success_timestamp_seconds",] == success
    assert (("outfeed_documents", "rejected") in values) == (code == 65)


def test_the_configuration_names_the_file(pages):
    pages.config.write_text(SITE + "metrics: metrics/a.prom\n")
    (pages.folder / "metrics").mkdir()
    pages.export()
    assert read(pages, "metrics/a.prom")["outfeed_success",] == 1
    pages.export("gone", code=66)
    assert read(pages, "metrics/a.prom")["outfeed_success",] == 0


def test_a_dry_run_writes_none(pages):
    pages.export("--dry-run", "--metrics", "outfeed.prom")
    assert not (pages.folder / "outfeed.prom").exists()


@pytest.mark.parametrize("options", [[], ["--quiet"]])
def test_a_run_that_finds_another_at_work_leaves_the_file_alone(pages, options):
    pages.export("--metrics", "outfeed.prom")
    before = (pages.folder / "outfeed.prom").read_bytes()
    with open(pages.folder / ".outfeed/lock", "a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        pages.export("--metrics", "outfeed.prom", *options, code=75)
    assert (pages.folder / "outfeed.prom").read_bytes() == before


def test_a_file_that_cannot_be_written_is_a_warning(pages):
    (pages.folder / "outfeed.prom").mkdir()
    run = pages.export("--metrics", "outfeed.prom")
    assert "outfeed: warning: metrics: outfeed.prom: cannot replace" in run.err


def test_held_back_documents_are_counted(workspace):
    workspace.put("a.md", PAGES[0].data.replace(b"---\n", b"---\npublished: false\n", 1))
    workspace.export("--metrics", "outfeed.prom")
    assert read(workspace)["outfeed_documents", "unpublished"] == 1
