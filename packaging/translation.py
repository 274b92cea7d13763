"""The interface's words: collected from the sources into ``.ts``, compiled into ``.qm``.

English stands in the sources; Chinese is complete, and English has plural forms only. The compiled
files are not kept in the repository: they are made whenever they are older than their source.
"""

import shutil
import tempfile
from pathlib import Path

from environment import ROOT, finish, must, tool

FOLDER = ROOT / "translations"
CHINESE = "b24desk_zh_CN.ts"
ENGLISH = "b24desk_en.ts"


def collect(folder: Path = FOLDER) -> None:
    """Bring both ``.ts`` files in a folder up to date with the sources."""
    folder.mkdir(exist_ok=True)
    sources = ["-recursive", "-extensions", "py", "b24desk"]  # lupdate wants them before -ts
    stably = ["-no-obsolete", "-locations", "none", "-silent", "-source-language", "en"]
    lupdate = [tool("pyside6-lupdate"), *sources, *stably]
    must(*lupdate, "-ts", folder / CHINESE, "-target-language", "zh_CN")
    must(*lupdate, "-pluralonly", "-ts", folder / ENGLISH, "-target-language", "en")


def compile_all(folder: Path = FOLDER) -> int:
    """Compile both files; not 0 when a word is left without a finished translation."""
    return finish(
        tool("pyside6-lrelease"), "-silent", "-fail-on-unfinished", folder / CHINESE, folder / ENGLISH
    )


def compile_stale() -> None:
    """Compile what is older than its source; unfinished words stay English until they are translated."""
    for source in sorted(FOLDER.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            must(tool("pyside6-lrelease"), "-silent", source, "-qm", compiled)


def are_complete() -> bool:
    """Tell whether collecting again would change nothing and every word is translated."""
    with tempfile.TemporaryDirectory() as name:
        fresh = Path(name)
        for file in (CHINESE, ENGLISH):
            shutil.copy(FOLDER / file, fresh)
        collect(fresh)
        changed = [f for f in (CHINESE, ENGLISH) if (fresh / f).read_bytes() != (FOLDER / f).read_bytes()]
        if changed:
            print(f"Not up to date with the sources: {', '.join(changed)}. Type: dev.py translate")
        return not changed and compile_all(fresh) == 0
