"""What was measured, as Markdown tables: the rows, and how they stand to the aims."""

from trial import CAT, CHANGED, COLD, FIND, HUGO, RSS, UNCHANGED, UNVERIFIED, Trial

LABELS = {
    CAT: "`cat` of every document",
    COLD: "first export: RSS, Atom, JSON and pages, all checked",
    UNVERIFIED: "the same with `--no-verify`",
    RSS: "first export, RSS alone, checked",
    HUGO: "Hugo, RSS alone",
    FIND: "`find` of every document, with size and time",
    UNCHANGED: "export, nothing changed",
    CHANGED: "export, one document changed",
}
BESIDE = {
    COLD: (CAT, "`cat`"),
    UNVERIFIED: (CAT, "`cat`"),
    RSS: (CAT, "`cat`"),
    HUGO: (RSS, "RSS alone"),
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


def aim_row(text: str, measured: str, met: bool) -> list[str]:
    """A row for ``aim_table``."""
    return [text, measured, "met" if met else "missed"]


def aim_table(rows: list[list[str]]) -> str:
    """A table of aims, and how they stand."""
    return table(["aim", "measured", ""], {1}, rows)


def aims(trials: dict[int, Trial], documents: int) -> str:
    """A row for every aim that something was measured for."""
    rows = []

    def aim(text: str, measured: str, met: bool) -> None:
        rows.append(aim_row(text, measured, met))

    for count, trial in sorted(trials.items()):
        if HUGO in trial:
            speed = times(trial, HUGO, RSS)
            aim(f"{count:,} documents, RSS alone: at least 20 × the documents a second of Hugo", f"{speed:.1f} ×",
                speed >= 20)
            memory = trial.megabytes(HUGO) / trial.megabytes(RSS)
            aim(f"{count:,} documents, RSS alone: at most 1/10 of the memory of Hugo", f"1/{memory:.1f}", memory >= 10)
    trial = trials[documents]
    ratio = times(trial, COLD, CAT)
    aim("first export: at most 1.0 × `cat`", f"{ratio:.2f} ×", ratio <= 1)
    if UNCHANGED in trial:
        ratio = times(trial, UNCHANGED, FIND)
        aim("nothing changed: at most 0.7 × `find`", f"{ratio:.2f} ×", ratio <= 0.7)
    if CHANGED in trial:
        more = 1_000 * trial.seconds_more(CHANGED, UNCHANGED)
        aim("one document changed: at most 20 ms more than nothing changed", f"{more:+.0f} ms", more <= 20)
    state = trial.state_megabytes * 100_000 / documents
    aim("state folder: at most 64 MB for 100,000 documents", f"{state:.0f} MB", state <= 64)
    large = trials[max(trials)]
    if max(trials) > documents and COLD in large:
        count = f"{large.documents:,} documents"
        growth = large.seconds(COLD) / trial.seconds(COLD)
        limit = large.documents / documents
        aim(f"{count}, first export: under 150 MB", f"{large.megabytes(COLD):.0f} MB", large.megabytes(COLD) < 150)
        aim(f"{count}, first export: at most {limit:.0f} × that of {documents:,}", f"{growth:.2f} ×", growth <= limit)
    return aim_table(rows)
