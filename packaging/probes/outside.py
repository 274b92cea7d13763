"""Any program to its end, watched from outside: ``python -m probes.outside PROGRAM WORD …``."""

import subprocess
import sys

from probes.usage import report

subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, check=True)
print(report(), flush=True)
