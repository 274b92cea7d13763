"""The floor of a bundle: the same PDFs appended by pypdf and written, nothing else.

``python -m probes.merge_floor FOLDER OUT``
"""

import sys
from pathlib import Path

from pypdf import PdfWriter

writer = PdfWriter()
for scan in sorted(Path(sys.argv[1]).glob("*.pdf")):
    writer.append(scan)
writer.write(sys.argv[2])

from probes.usage import report  # noqa: E402 - loading it is not part of the merge

print(report(), flush=True)
