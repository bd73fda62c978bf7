"""Real generators of sites beside Outfeed."""

import sys
from pathlib import Path

import pytest

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

import peers  # noqa: E402
from first_difference import pytest_assertrepr_compare  # noqa: E402, F401


@pytest.fixture(scope="session", autouse=True)
def _binary_exists():
    assert peers.binary().is_file(), f"no outfeed at {peers.binary()}: build it, or name another one in OUTFEED"
