"""Errors that end an export without feeds."""

import re
from typing import Self

PARTIAL, USAGE, DATA, NO_INPUT, UNAVAILABLE, MEDIUM, BUSY, CONFIGURATION = 23, 64, 65, 66, 69, 74, 75, 78


class Failed(Exception):
    """One line for the user and an exit status; can be pickled, to get from an executor to the driver."""

    def __init__(self, status: int, message: str):
        super().__init__(f"status {status}: <<<{message}>>>")
        self.status, self.message = status, message

    @classmethod
    def found_in(cls, error: Exception) -> Self | None:
        """Finds the failure on an executor that caused an error in Spark."""
        match = re.search(r"Failed: status (-?\d+): <<<(.*?)>>>", str(error), re.DOTALL)
        return cls(int(match[1]), match[2]) if match else None
