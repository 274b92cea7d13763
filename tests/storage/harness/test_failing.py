"""A full disk and a failing one, call after call: said truthfully, and saved at the next attempt."""

from pathlib import Path

import pytest

from tests.storage.harness.failing import AT_ONCE, Fault, fail_each
from tests.storage.harness.system_calls import strace_works


@pytest.mark.skipif(not strace_works(), reason="needs strace")
@pytest.mark.parametrize("fault", AT_ONCE, ids=lambda fault: fault.error)
def test_no_failing_call_loses_or_hides_anything(disk: Path, fault: Fault) -> None:
    found = fail_each(disk, fault, edits=2, start=2, step=9)
    assert found.problems == []
    assert found.runs > 2
    assert found.told.total() > 3
