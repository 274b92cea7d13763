"""A session with a screen and an accessibility bus of its own: ``session.py OUT LANGUAGE SAMPLE PAGE...``.

Started by `dbus-run-session`; writes what the reader is told of each page, as one JSON table by page.
Standard output belongs to the bus as well.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

READER_PYTHON = "/usr/bin/python3"
_HERE = Path(__file__).resolve().parent
_ROOT = _HERE.parents[2]


def main() -> None:
    out, language, sample, *pages = sys.argv[1:]
    with _screen() as display:
        variables = dict(
            os.environ,
            DISPLAY=display,
            QT_QPA_PLATFORM="xcb",
            QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
            PYTHONPATH=str(_ROOT),
        )
        command = [sys.executable, "-m", "tests.ui.screen_reader.window", language, sample]
        window = subprocess.Popen(
            command, env=variables, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        assert window.stdin is not None
        assert window.stdout is not None
        told = {}
        for page in pages:
            window.stdin.write(f"{page}\n")
            window.stdin.flush()
            if window.stdout.readline().strip() != page:
                sys.exit(f"the window did not come to {page}")
            told[page] = _read(variables)
        window.stdin.close()
        window.wait(30)
    Path(out).write_text(json.dumps(told, ensure_ascii=False), "utf-8")


def _read(variables: dict[str, str]) -> object:
    plain = {name: value for name, value in variables.items() if not name.startswith("PYTHON")}
    read = subprocess.run(
        [READER_PYTHON, _HERE / "reader.py"], env=plain, stdout=subprocess.PIPE, check=True, timeout=60
    )
    return json.loads(read.stdout)


@contextmanager
def _screen() -> Iterator[str]:
    """A screen that nobody sees; gives its name."""
    out, into = os.pipe()
    command = ["Xvfb", "-displayfd", str(into), "-screen", "0", "1366x768x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[into], stderr=subprocess.DEVNULL)
    os.close(into)
    try:
        with os.fdopen(out) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait(30)


if __name__ == "__main__":
    main()
