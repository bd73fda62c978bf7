"""Makes a comparison of files that fails name the first difference, by path and line, in place of both documents.

A conftest.py imports the hook, and pytest finds it there.
"""


def pytest_assertrepr_compare(op, left, right):
    """Explains why files, documents or lines are not equal; everything else is explained by pytest."""
    if op != "==":
        return None
    if is_files(left) and is_files(right):
        return ["the files are equal", *files_that_differ(left, right)]
    if type(left) is type(right) and isinstance(left, (bytes, str)) and max(len(left), len(right)) > 200:
        return ["the documents are equal", difference(left, right)]
    return None


def is_files(value) -> bool:
    return isinstance(value, dict) and len(value) > 0 and all(
        isinstance(path, str) and isinstance(data, bytes) for path, data in value.items())


def files_that_differ(left: dict[str, bytes], right: dict[str, bytes]) -> list[str]:
    """A line for each of the first files that differ."""
    told = [f"{path} is only on the left" for path in sorted(left.keys() - right.keys())]
    told += [f"{path} is only on the right" for path in sorted(right.keys() - left.keys())]
    told += [f"{path}, {difference(left[path], right[path])}"
             for path in sorted(left.keys() & right.keys()) if left[path] != right[path]]
    return told if len(told) <= 10 else [*told[:10], f"… and {len(told) - 10} more files"]


def difference(left, right) -> str:
    """The first line in which two documents differ."""
    lines, others = left.splitlines(keepends=True), right.splitlines(keepends=True)
    number = next((n for n, (one, other) in enumerate(zip(lines, others)) if one != other),
                  min(len(lines), len(others)))
    one, other = (repr(some[number])[:300] if number < len(some) else "the end" for some in (lines, others))
    return f"line {number + 1}: {one} on the left, {other} on the right"
