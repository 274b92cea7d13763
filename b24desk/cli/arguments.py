"""What was typed: a command and its arguments, or that a window is wanted. Loads nothing but this."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

COMMANDS = ("new", "dump", "schema", "assess", "export", "preflight", "bundle", "rules", "verify")
_SUFFIX = ".b24"


class UsageError(Exception):
    """The command line makes no sense; the text is argparse's own, in English."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def wants_window(typed: Sequence[str]) -> bool:
    """Whether this is `b24desk`, or `b24desk FILE`; a mistyped command is neither."""
    if len(typed) != 1:
        return not typed
    (word,) = typed
    path = Path(word)
    return word not in COMMANDS and not word.startswith("-") and (path.suffix == _SUFFIX or path.exists())


def read_arguments(typed: Sequence[str]) -> argparse.Namespace:
    """The command in `command`, and what goes with it. Raises UsageError."""
    return _parser().parse_args(typed)


def language_typed(typed: Sequence[str]) -> str | None:
    """The --language of a command line, even of one that makes no sense otherwise."""
    finder = _Parser(add_help=False, allow_abbrev=False)
    finder.add_argument("--language")
    try:
        found = finder.parse_known_args(typed)[0].language
    except UsageError:
        return None
    return str(found) if found else None


def _parser() -> argparse.ArgumentParser:
    everywhere = _Parser(add_help=False, allow_abbrev=False)
    everywhere.add_argument("--help", "-h", action="store_true", default=argparse.SUPPRESS)
    spoken = _Parser(add_help=False, allow_abbrev=False, parents=[everywhere])
    spoken.add_argument("--language", choices=["zh", "en"], default=argparse.SUPPRESS)
    dated = _Parser(add_help=False, allow_abbrev=False)
    dated.add_argument("--as-of", metavar="DATE")

    parser = _Parser(prog="b24desk", add_help=False, allow_abbrev=False, parents=[spoken])
    parser.add_argument("--version", action="store_true")
    parser.add_argument("--selftest", action="store_true")
    parser.set_defaults(help=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    new = commands.add_parser("new", add_help=False, allow_abbrev=False, parents=[spoken])
    new.add_argument("file", type=Path, metavar="FILE")
    new.add_argument("--from", dest="facts", type=Path, metavar="FACTS")
    for name in ("dump", "verify"):
        command = commands.add_parser(name, add_help=False, allow_abbrev=False, parents=[spoken])
        command.add_argument("file", type=Path, metavar="FILE")
    commands.add_parser("schema", add_help=False, allow_abbrev=False, parents=[spoken])
    assess = commands.add_parser("assess", add_help=False, allow_abbrev=False, parents=[spoken, dated])
    assess.add_argument("file", type=Path, metavar="FILE")
    assess.add_argument("--json", action="store_true")
    export = commands.add_parser("export", add_help=False, allow_abbrev=False, parents=[everywhere, dated])
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--out", type=Path, metavar="DIR", required=True)
    export.add_argument("--language", choices=["zh", "en", "both"], default=argparse.SUPPRESS)
    export.add_argument("--only", metavar="PAPERS")
    export.add_argument("--signed", metavar="CODES")
    for choice in ("--word", "--by-person", "--fillable"):
        export.add_argument(choice, action="store_true")
    preflight = commands.add_parser("preflight", add_help=False, allow_abbrev=False, parents=[spoken, dated])
    preflight.add_argument("file", type=Path, metavar="FILE")
    preflight.add_argument("--json", action="store_true")
    bundle = commands.add_parser("bundle", add_help=False, allow_abbrev=False, parents=[everywhere, dated])
    bundle.add_argument("file", type=Path, metavar="FILE")
    bundle.add_argument("--out", type=Path, metavar="PLACE", required=True)
    bundle.add_argument("--language", choices=["zh", "en", "both"], default=argparse.SUPPRESS)
    bundle.add_argument("--redacted", action="store_true")
    rules = commands.add_parser("rules", add_help=False, allow_abbrev=False, parents=[spoken])
    shown = rules.add_mutually_exclusive_group()
    shown.add_argument("--json", action="store_true")
    shown.add_argument("--lint", action="store_true")
    shown.add_argument("--import", dest="taken_in", type=Path, metavar="FILE")
    shown.add_argument("--export", dest="handed_on", type=Path, metavar="FILE")
    return parser
