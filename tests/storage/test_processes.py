"""Whether a process is still running."""

import os
import subprocess
import sys

from b24desk.storage.processes import is_running, this_computer


def test_a_process_runs_until_it_has_ended() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        assert is_running(process.pid)
    assert not is_running(process.pid)
    assert is_running(os.getpid())


def test_a_number_that_no_process_can_have_is_left_in_doubt() -> None:
    assert is_running(10**30)


def test_a_computer_has_a_name() -> None:
    assert this_computer()
