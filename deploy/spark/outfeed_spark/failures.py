"""Why an export ends without feeds."""

import re
from typing import Self

PARTIAL, USAGE, DATA, NO_INPUT, UNAVAILABLE, MEDIUM, BUSY, CONFIGURATION = 23, 64, 65, 66, 69, 74, 75, 78


class Failed(Exception):
    """One line for the user and an exit status, in a form that survives the way from an executor to the driver."""

    def __init__(self, status: int, message: str):
        super().__init__(f"status {status}: <<<{message}>>>")
        self.status, self.message = status, message

    @classmethod
    def found_in(cls, error: Exception) -> Self | None:
        """The failure on an executor that Spark's error tells of."""
        match = re.search(r"Failed: status (-?\d+): <<<(.*?)>>>", str(error), re.DOTALL)
        return cls(int(match[1]), match[2]) if match else None
