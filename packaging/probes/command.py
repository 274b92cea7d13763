"""A command of the program from its first line to its last: ``python -m probes.command export …``."""

import runpy
import sys
from contextlib import suppress

sys.argv[0] = "b24desk"
with suppress(SystemExit):
    runpy.run_module("b24desk", run_name="__main__", alter_sys=True)

from probes.usage import report  # noqa: E402 - loading it is not part of the command

print(report(), flush=True)
