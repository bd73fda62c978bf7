"""Nothing held back appears in a line between the steps, in a message, or in a feed."""

import base64
import re

import canaries
from conftest import binary, files


def test_no_line_tells_what_is_held_back(workspace, tmp_path):
    canaries.write(workspace.source)
    lines = tmp_path / "lines"
    lines.mkdir()
    spy = tmp_path / "spy"
    # Except the documents themselves, which are the input of `read`.
    spy.write_text(f"""#!/bin/sh
if [ "$2" = read ]; then {binary()} "$@"
else tee {lines}/in.$$ | {binary()} "$@"
fi > {lines}/out.$$ 2> {lines}/err.$$
status=$?
cat {lines}/out.$$; cat {lines}/err.$$ >&2
exit $status
""")
    spy.chmod(0o755)
    ended = workspace.spread("--verbose", "--links", "--base-url", "https://feeds.example.org/",
                             program=str(spy))
    assert ended.code == 0, ended.err
    secret = canaries.MARK.lower().encode()
    assert secret not in (ended.out + ended.err).lower().encode()
    seen = [line for file in lines.iterdir() for line in file.read_bytes().splitlines()]
    assert any(line.startswith(b"copy\t") for line in seen) and any(line.startswith(b"file\t") for line in seen)
    for line in seen:
        for column in line.split(b"\t"):
            text = column + decoded(column)
            assert secret not in text.lower(), line[:200]
    for path, data in files(workspace.many).items():
        assert secret not in path.encode() + data.lower(), path


def decoded(column: bytes) -> bytes:
    """The contents of a column if it is base64."""
    if len(column) % 4 or not re.fullmatch(rb"[A-Za-z0-9+/]{8,}={0,2}", column):
        return b""
    return base64.b64decode(column)
