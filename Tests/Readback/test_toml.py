"""TOML is accepted and refused as by an independent parser, Python's own."""

import random
import tomllib
from pathlib import Path

KEYS = ["a", "b", "a.b", "b.a", '"a"', "'b'", "a . c", "c"]
VALUES = ["1", "-0", "+1_0", "0x1f", "1.5e3", "true", "'x'", r'"y\n\u00e9"', '"""\nz\\\n  q"""', "'''w'''", "[]", "[1, 'a', [2],]",
          "{}", "{x = 1, y.z = 2}", "2024-05-01", "2024-05-01 07:32:00Z", "07:32:00", "[{x=1},{y=2}]", "inf"]
BROKEN = ["01", "1.", "tru", "{x=1,}", r'"\q"', "[1 2]", "1__0", "0b102"]
HEADERS = ["[a]", "[b]", "[a.b]", "[[a]]", "[[a.b]]", "[c]", "[a.c]", "[ a . b ]", "[[c.a]]", "['a']", "[a]]", "[[a]"]


def toml(choose: random.Random) -> str:
    """A few lines, now and then with a mistake."""
    lines = [
        choose.choice(HEADERS) if choose.random() < 0.35
        else f"{choose.choice(KEYS)} = {choose.choice(VALUES if choose.random() < 0.93 else BROKEN)}"
        for _ in range(choose.randint(1, 6))
    ]
    text = "\n".join(lines)
    if choose.random() < 0.2:
        place = choose.randrange(len(text))
        text = text[:place] + choose.choice("[]{}=.,'\"#\n 1a-_") + text[place + choose.randint(0, 1):]
    return text


def is_accepted(text: str) -> bool:
    try:
        tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return False
    return True


def test_the_same_toml_is_accepted(workspace):
    choose, accepted = random.Random(1), set()
    for number in range(1500):
        text = f"title = 'T'\ndate = 2020-01-01\nwebUrl = 'https://toml.example/{number}'\n{toml(choose)}\n"
        workspace.put(f"{number}.md", f"+++\n{text}+++\n")
        if is_accepted(text):
            accepted.add(number)
    run = workspace.export("--json")
    refused = {int(Path(problem["path"]).stem) for problem in run.json["problems"]}
    assert len(accepted) > 300
    assert refused == set(range(1500)) - accepted
