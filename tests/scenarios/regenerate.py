"""Show how the scenarios' expected parts differ from what comes of them now, for a person to judge.

    python -m tests.scenarios.regenerate              prints the differences, changes nothing
    python -m tests.scenarios.regenerate --write      also writes them into the files

Read every line of the difference against the law before committing it: the engine is what the
scenarios test, so its answer alone is no reason to change one. Never part of an automatic run.
"""

import argparse
import difflib
import sys
import textwrap
from collections.abc import Iterable
from pathlib import Path

from tests.scenarios.scenario import Expected, outcome_of, read_scenario, scenario_files

_HEAD = "[expected]\n"
_WIDTH = 100


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.scenarios.regenerate")
    parser.add_argument("files", nargs="*", type=Path, help="scenario files; all when none is named")
    parser.add_argument("--write", action="store_true", help="write the new expected parts")
    chosen = parser.parse_args()
    changed = 0
    for path in chosen.files or scenario_files():
        before = path.read_text("utf-8")
        given = before.partition(_HEAD)[0].rstrip("\n") + "\n"
        after = given + "\n" + _spelt(outcome_of(read_scenario(given).read()))
        changed += before != after
        sys.stdout.writelines(
            difflib.unified_diff(
                before.splitlines(keepends=True), after.splitlines(keepends=True), path.name, path.name, n=1
            )
        )
        if chosen.write:
            path.write_text(after, "utf-8", newline="\n")
    sys.stdout.write(f"{changed} scenarios differ\n")
    return 0


def _spelt(expected: Expected) -> str:
    """The expected part as TOML."""
    lines = [
        _HEAD.strip(),
        f'standing = "{expected.standing}"',
        f"outdated = {str(expected.outdated).lower()}",
        f'authority = "{expected.authority}"',
        f'window = "{expected.window}"',
        *_listed("conflicts", expected.conflicts),
        *_listed("pages", expected.pages),
        "",
        "[expected.route]",
        *(f'"{decision}" = "{value}"' for decision, value in expected.route.items()),
        "",
        "[expected.findings]",
    ]
    for standing, rules in expected.findings.items():
        lines += _listed(standing, rules)
    lines += ["", "[expected.documents]"]
    lines += _listed("needed", expected.documents.needed) + _listed("undecided", expected.documents.undecided)
    lines += ["", "[expected.staffing]"]
    for role, gaps in expected.staffing.items():
        lines += _listed(role, gaps)
    return "\n".join(lines) + "\n"


def _listed(key: str, items: Iterable[str]) -> list[str]:
    quoted = [f'"{item}",' for item in items]
    whole = f"{key} = [{' '.join(quoted).rstrip(',')}]"
    if len(whole) <= _WIDTH:
        return [whole]
    # A gap is "kind person": its own space must not break a line.
    joined = " ".join(item.replace(" ", "\0") for item in quoted)
    wrapped = textwrap.wrap(joined, _WIDTH - 2, break_long_words=False, break_on_hyphens=False)
    return [f"{key} = [", *(f"  {line}".replace("\0", " ") for line in wrapped), "]"]


if __name__ == "__main__":
    sys.exit(main())
