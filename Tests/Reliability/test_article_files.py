"""Files of several articles: hostile ones cost what they are worth, and canaries in them appear nowhere."""

import gzip
import json
import os
import random
import signal
import sys
import time
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from bounded import BASE, MIB, NOW, Sandbox  # noqa: E402
from canaries import MARK  # noqa: E402
from canary_sandbox import ALL, EXPORT, CanarySandbox  # noqa: E402

GOOD = b'{"title":"Good","date":"2022-03-04","url":"https://good.example/"}'
MEBIBYTE = "expected at most 1 MiB for an article"
DEEP = "expected lists and mappings nested at most 32 deep"
BOMB = gzip.compress(b" " * (24 * MIB), 9)
EXPORT_JSON = ["export", "corpus", "--output", "out", "--base-url", BASE, "--now", NOW, "--json", "--allow-shrink"]

#: Files, and what is said of each; all have the good article first, but for those named "only".
HOSTILE: dict[str, tuple[str, bytes, list[str]]] = {
    "a line of many brackets": ("a.jsonl", GOOD + b'\n{"title":' + b"[" * 900_000, [f"2:41: {DEEP}"]),
    "a list of many brackets": ("a.json", b"[" + GOOD + b',\n{"title":' + b"[" * 400_000 + b"]" * 400_000 + b"}]", [f"2:41: {DEEP}"]),
    "brackets alone": ("only.json", b"[" * 3_000_000, []),
    "braces alone": ("only.json", b'{"a":' * 1_000_000, []),
    "a huge number": ("a.jsonl", GOOD + b'\n{"title":"x","url":"https://x.example/","date":' + b"9" * 900_000 + b"}",
                      ["2:48: date: "]),
    "numbers of all kinds": ("a.jsonl", GOOD + b"".join(
        b'\n{"title":"x","url":"https://x.example/","date":%b}' % n for n in (b"-1", b"0", b"1e400", b"-0.0", b"1E9", b"true")),
        [f"{n}:48: date: " for n in range(2, 8)]),
    "lone surrogates": ("a.jsonl", GOOD + b'\n{"title":"\\ud83d","date":"2022","url":"https://x.example/"}',
                        ["2:11: expected both escapes of a surrogate pair"]),
    "Latin-1": ("a.jsonl", GOOD + b'\n{"title":"caf\xe9"}', ["2:14: expected UTF-8"]),
    "NUL": ("a.json", b"[" + GOOD + b',{"title":"\0"}]', ["1:79: not valid JSON: a string contains a control character"]),
    "a key twice": ("a.json", b"[" + GOOD + b',\n{"title":"x","t\\u0069tle":"x"},\n' + GOOD + b"]", ["2:14: expected each key once"]),
    "a line too long": ("a.jsonl", GOOD + b'\n{"title":"' + b"x" * 8 * MIB + b'"}\n' + GOOD, [f"2:1: {MEBIBYTE}"]),
    "an element too long": ("a.json", b"[" + GOOD + b',\n{"title":"' + b"x" * 8 * MIB + b'"},\n' + GOOD + b"]", [f"2:1: {MEBIBYTE}"]),
    "one long object": ("only.json", b'{"title":"' + b"x" * 8 * MIB + b'"}', []),
    "a list that breaks off": ("a.json", b"[" + GOOD + b",", ["1:69: not valid JSON: the list has no end"]),
    "a quotation mark too many": ("a.json", b"[" + GOOD + b',{"title":""x"},' + GOOD + b"]", ["1:80: not valid JSON: expected a value"]),
    "no gzip": ("only.jsonl.gz", GOOD, ["1:1: expected a file compressed with gzip"]),
    "gzip that breaks off": ("only.json.gz", gzip.compress(b"[" + GOOD + b"]")[:-9], ["the compressed data ends too early"]),
    "damaged gzip": ("only.jsonl.gz", gzip.compress(GOOD)[:-8] + b"x" * 8, ["1:1: expected a file compressed with gzip"]),
    "a bomb of spaces": ("only.json.gz", BOMB, ["1:"]),
    "a bomb of lines": ("only.jsonl.gz", gzip.compress(b"\n" * (24 * MIB), 9), [":1: expected at most 200 times its size"]),
    "a bomb in a bomb": ("only.json.gz", gzip.compress(BOMB, 9), []),
    "zeros after gzip": ("a.jsonl.gz", gzip.compress(GOOD) + bytes(5000), []),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files(tmp_path, name):
    sandbox = Sandbox(tmp_path)
    path, data, said = HOSTILE[name]
    sandbox.put(path, data)
    sandbox.put("control.jsonl", GOOD.replace(b"good", b"control"))
    run = sandbox.run(*EXPORT_JSON)
    assert run.code == 0, run.err[-2000:]
    found = [f"{p['line']}:{p['column']}: " + (f"{p['field']}: " if p.get("field") else "") + p["message"]
             for p in run.json["problems"]]
    assert len(found) == len(said), found
    assert all(expected in text for text, expected in zip(found, said)), found
    ids = {item["id"] for item in json.loads(sandbox.files()["all.json"])["items"]}
    assert "https://control.example/" in ids
    assert ("https://good.example/" in ids) != path.startswith("only") or name == "gzip that breaks off"
    assert run.peak < 400 * MIB
    before, again = sandbox.files(), sandbox.run(*EXPORT_JSON)
    assert again.code == 0 and sandbox.files() == before
    assert again.json["problems"] == run.json["problems"]


def test_memory_does_not_grow_with_the_file(tmp_path):
    peaks = []
    for count in (2_000, 12_000):
        sandbox = Sandbox(tmp_path / str(count))
        text = "".join(
            f'{{"title":"T{n}","date":{1_600_000_000 + n},"url":"https://x{n % 9}.example/{n}","text":"{"x" * 500}"}}\n'
            for n in range(count))
        sandbox.put("a.jsonl", text.encode())
        sandbox.put("b.json", b"[" + text.strip().replace("\n", ",").encode() + b"]")
        run = sandbox.run(*EXPORT_JSON)
        assert run.code == 0 and run.json["exported"] == count, run.err[-1000:]
        peaks.append(run.peak)
    assert peaks[1] < peaks[0] + 40 * MIB, peaks


def secured(kind: str) -> dict:
    """An article with canaries wherever they must not be read."""
    hidden = {MARK: [MARK, {"title": MARK, "url": f"https://{MARK}.example/", "items": [{"date": MARK}]}]}
    return {"title": "Open", "date": "2022-03-04", "url": f"https://open.example/{kind}", "SECURED": hidden, MARK: MARK,
            "related": [{"title": "R", "webUrl": "https://r.example/", "secured": hidden}],
            "lead": {"secured": hidden, "articles": [{"Secured": MARK}]}}


def test_canaries(tmp_path):
    sandbox = CanarySandbox(tmp_path)
    held = [{**secured("held"), "title": MARK, "url": f"https://{MARK}.example/{n}", **fields} for n, fields in enumerate((
        {"draft": True}, {"published": False}, {"date": 32503680000}, {"private": "yes"}, {"title": None}, {"date": MARK},
        {"url": f"ftp://{MARK}"}, {"expires": "2023-01-01"}, {"publised": True}))]
    everything = [secured("list"), *held]
    broken = json.dumps(held[0])[:-20]
    lines = "\n".join(map(json.dumps, everything)) + f"\n{broken}\n{{\"secured\": \"{MARK}\n{MARK}\n[\"{MARK}\"]\n"
    sandbox.put("a.json", json.dumps([*everything, {"secured": [{**secured("x"), "title": MARK}]}]).encode())
    sandbox.put("b.json", json.dumps({"secured": {"items": [secured("no")]}, "items": everything}).encode())
    sandbox.put("c.jsonl", lines.encode())
    sandbox.put("d.jsonl.gz", gzip.compress(lines.encode()))
    sandbox.put("e.json.gz", gzip.compress(json.dumps(everything).encode())[:-20])
    sandbox.put("f.json", f'[{json.dumps(secured("f"))}, {broken}'.encode())
    sandbox.put(f"g.json", json.dumps({"secured": MARK, "items": MARK, "title": MARK}).encode())
    for command in ([*EXPORT, "--verbose"], [*EXPORT, *ALL, "--json", "--full"],
                    *(["explain", f"corpus/{name}", "corpus", "--now", NOW] for name in
                      ("a.json#1", "c.jsonl", "c.jsonl:11", "c.jsonl#12", "d.jsonl.gz#13", "f.json", "g.json")),
                    ["init", "corpus", "--dry-run"], ["init", "corpus", "--json", "--dry-run"]):
        sandbox.say(*command, codes=(0,))
        sandbox.assert_silent()
    assert b"https://open.example/list" in sandbox.files()["all.rss"]
    assert b"open.example/no" not in sandbox.files()["all.rss"]


def test_killed(tmp_path):
    """The run after one that was killed gives the result of a first run."""
    choose, sandbox, clean = random.Random(7), Sandbox(tmp_path / "one"), Sandbox(tmp_path / "clean")

    def write(turn: int) -> None:
        text = "".join(f'{{"title":"T{n} {turn}","date":{1_600_000_000 + n},"url":"https://x{n % 9}.example/{n}"}}\n'
                       for n in range(turn * 50, 3000))
        for folder in (sandbox, clean):
            folder.put("a.jsonl", text.encode())
    write(0)
    assert sandbox.run(*EXPORT_JSON).code == 0
    for turn in range(1, 5):
        write(turn)
        for _ in range(4):
            process = sandbox.start(*EXPORT_JSON)
            time.sleep(choose.random() * 0.8)
            process.send_signal(signal.SIGKILL)
            process.wait()
        assert sandbox.run(*EXPORT_JSON, "--keep-empty", "0").code == 0
        expected = clean.run(*EXPORT_JSON, "--keep-empty", "0", "--full")
        assert expected.code == 0
        assert sandbox.files() == clean.files()
        assert os.path.exists(sandbox.folder / ".outfeed")
