"""Qt loaded, nothing shown."""

import PySide6.QtWidgets  # noqa: F401 - loading it is what is measured

from probes.usage import report

print(report(), flush=True)
