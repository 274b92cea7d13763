"""What lies beside the program on Linux, for its user's menu and for files that are clicked."""

import shutil
from pathlib import Path

_HERE = Path(__file__).resolve().parent
_SHARED = ("b24desk.desktop", "b24desk.xml")


def put_beside(bundle: Path) -> None:
    """Put install.sh and what it reads into a finished folder."""
    shutil.copy(_HERE / "install.sh", bundle)
    (bundle / "share").mkdir(exist_ok=True)
    for name in _SHARED:
        shutil.copy(_HERE / name, bundle / "share")
