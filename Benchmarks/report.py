"""What was measured, as Markdown tables: the rows, and how they stand to the targets."""

from trial import CAT, CHANGED, COLD, FIND, HUGO, UNCHANGED, UNVERIFIED, Trial

LABELS = {
    CAT: "`cat` of every document",
    COLD: "first export, RSS, Atom and JSON, every feed checked",
    UNVERIFIED: "first export, `--no-verify`",
    HUGO: "Hugo, RSS alone",
    FIND: "`find` of every document, with size and time",
    UNCHANGED: "export, nothing changed",
    CHANGED: "export, one document changed",
}
BESIDE = {
    COLD: (CAT, "`cat`"),
    UNVERIFIED: (CAT, "`cat`"),
    HUGO: (COLD, "first export"),
    UNCHANGED: (FIND, "`find`"),
    CHANGED: (UNCHANGED, "nothing changed"),
}


def table(head: list[str], numbers: set[int], rows: list[list[str]]) -> str:
    """A Markdown table whose columns with `numbers` are aligned to the right."""
    marks = ["---:" if column in numbers else "---" for column in range(len(head))]
    return "\n".join("| " + " | ".join(cells) + " |" for cells in [head, marks, *rows])


def times(trial: Trial, row: str, other: str) -> float:
    """How many times longer `row` took than `other`."""
    return trial.seconds(row) / trial.seconds(other)


def measured_rows(trial: Trial, floor: float) -> str:
    """A row for everything measured; memory below `floor` MB cannot be told."""
    rows = []
    for row, label in LABELS.items():
        if row not in trial:
            continue
        beside = ""
        if row in BESIDE:
            other, name = BESIDE[row]
            beside = f"{times(trial, row, other):.2f} × {name}"
        # Linux counts the memory of the process that starts another one as the other's own.
        memory = trial.megabytes(row)
        rows.append([
            label, str(trial.runs(row)), f"{trial.seconds(row):.3f}",
            f"{trial.documents / trial.seconds(row):,.0f}", beside,
            f"{memory:.0f}" if memory > floor + 1 else f"under {floor + 1:.0f}"])
    head = ["", "runs", "median seconds", "documents a second", "beside", "peak memory, MB"]
    return table(head, {1, 2, 3, 4, 5}, rows)


def targets(small: Trial, large: Trial | None) -> str:
    """A row for every target that something was measured for."""
    rows = []

    def target(text: str, measured: str, met: bool) -> None:
        rows.append([text, measured, "met" if met else "missed"])

    ratio = times(small, COLD, CAT)
    target("first export: at most 1.5 × `cat`", f"{ratio:.2f} ×", ratio <= 1.5)
    if HUGO in small:
        speed = times(small, HUGO, COLD)
        memory = small.megabytes(HUGO) / small.megabytes(COLD)
        target("first export: at least 15 × the documents a second of Hugo", f"{speed:.1f} ×", speed >= 15)
        target("first export: at most 1/10 of the memory of Hugo", f"1/{memory:.1f}", memory >= 10)
    if UNCHANGED in small:
        ratio = times(small, UNCHANGED, FIND)
        target("nothing changed: at most 1.5 × `find`", f"{ratio:.2f} ×", ratio <= 1.5)
    if CHANGED in small:
        more = 1_000 * small.seconds_more(CHANGED, UNCHANGED)
        target("one document changed: at most 50 ms more than nothing changed", f"{more:+.0f} ms",
               more <= 50)
    if large:
        count = f"{large.documents:,} documents"
        cold, unchanged = large.megabytes(COLD), large.megabytes(UNCHANGED)
        growth = large.seconds(COLD) / small.seconds(COLD)
        limit = 1.1 * large.documents / small.documents
        target(f"{count}, first export: under 300 MB", f"{cold:.0f} MB", cold < 300)
        target(f"{count}, first export: at most {limit:.1f} × that of {small.documents:,}", f"{growth:.2f} ×",
               growth <= limit)
        target(f"{count}, nothing changed: under 200 MB", f"{unchanged:.0f} MB", unchanged < 200)
    return table(["target", "measured", ""], {1}, rows)
