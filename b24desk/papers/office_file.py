"""What Word files and workbooks have in common: a package of XML parts."""

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot carry, and what no font draws."""
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def writable(text: str) -> str:
    """The text with a visible mark for what an office file cannot hold."""
    return _UNWRITABLE.sub("\ufffd", text)


def undated(raw: bytes, moment: datetime) -> bytes:
    """The same parts without the time of writing; the properties say `moment`."""
    said = rb"\g<1>" + moment.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    packed = BytesIO()
    with ZipFile(BytesIO(raw)) as source, ZipFile(packed, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(said, part)
            target.writestr(ZipInfo(name, _ZIP_DAY), part, ZIP_DEFLATED)
    return packed.getvalue()
