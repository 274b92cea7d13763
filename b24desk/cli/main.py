"""From a command line to an exit code: the clock is read here, and every error becomes one line."""

import argparse
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import assert_never

import b24desk
from b24desk.cli import commands, filing, rulebook_files
from b24desk.cli.arguments import UsageError, language_typed, read_arguments
from b24desk.cli.commands import Desk
from b24desk.cli.console import OutputClosedError, let_go_of_output, standard_console
from b24desk.cli.words import chosen_language, words_in
from b24desk.domain.text import Language
from b24desk.errors import B24Error, ErrorCode
from b24desk.papers.dossier import ChecklistForm

DONE, USAGE, DAMAGED, DISK, INTERRUPTED = 0, 2, 3, 4, 130


def run(typed: Sequence[str], selftest: Callable[[], int]) -> int:
    """Carry out a command line; the exit code. Never raises for what the world does wrong."""
    console = standard_console()
    words = words_in(chosen_language(language_typed(typed)))
    desk = Desk(console, words, datetime.now().astimezone().date())
    try:
        return _carry_out(typed, desk, selftest)
    except B24Error as error:
        console.complain(words.sentence(error))
        return exit_code(error.code)
    except OutputClosedError:
        let_go_of_output()
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED


def _carry_out(typed: Sequence[str], desk: Desk, selftest: Callable[[], int]) -> int:
    try:
        arguments = read_arguments(typed)
    except UsageError as error:
        # argparse speaks English only; its words would be a foreign body in a Chinese sentence.
        detail = f": {error}" if desk.words.language is Language.EN else ""
        raise B24Error(ErrorCode.USAGE, detail=detail) from None
    if arguments.help:
        desk.console.say(desk.words.help)
    elif arguments.version:
        desk.console.say(f"b24desk {b24desk.__version__}")
    elif arguments.selftest:
        return selftest()
    else:
        _command(arguments, desk)
    return DONE


def _command(arguments: argparse.Namespace, desk: Desk) -> None:
    match arguments.command:
        case "new":
            commands.new(desk, arguments.file, arguments.facts)
        case "dump":
            commands.dump(desk, arguments.file)
        case "schema":
            commands.schema(desk)
        case "assess":
            commands.assess(desk, arguments.file, arguments.as_of, as_json=arguments.json)
        case "export":
            language = getattr(arguments, "language", None)
            signed = tuple(arguments.signed.split(",")) if arguments.signed else ()
            form = ChecklistForm(by_person=arguments.by_person, is_fillable=arguments.fillable)
            papers = (language, arguments.only, arguments.as_of)
            wanted = commands.Wanted(*papers, word=arguments.word, checklist=form, signed_cards=signed)
            commands.export(desk, arguments.file, arguments.out, wanted)
        case "preflight":
            filing.preflight(desk, arguments.file, arguments.as_of, as_json=arguments.json)
        case "bundle":
            language, place = getattr(arguments, "language", None), arguments.out
            filing.bundle(
                desk, arguments.file, place, arguments.as_of, language, is_redacted=arguments.redacted
            )
        case "rules":
            _rules(desk, arguments)
        case "verify":
            commands.verify(desk, arguments.file)
        case _:
            raise B24Error(ErrorCode.USAGE)


def _rules(desk: Desk, arguments: argparse.Namespace) -> None:
    if arguments.taken_in is not None:
        rulebook_files.take_in(desk, arguments.taken_in)
    elif arguments.handed_on is not None:
        rulebook_files.give_out(desk, arguments.handed_on)
    else:
        commands.rules(desk, as_json=arguments.json, lint_only=arguments.lint)


def exit_code(code: ErrorCode) -> int:
    """2 wrong usage or input, 3 damaged or newer, 4 disk or permission."""
    match code:
        case (
            ErrorCode.USAGE
            | ErrorCode.BAD_DATE
            | ErrorCode.BAD_EXCHANGE
            | ErrorCode.NOT_A_PROJECT
            | ErrorCode.FILE_NOT_FOUND
            | ErrorCode.ALREADY_EXISTS
            | ErrorCode.RULES_REFUSED
            | ErrorCode.ATTACHMENT_TOO_LARGE
            | ErrorCode.NOT_A_FILE
            | ErrorCode.PASSWORD_NEEDED
            | ErrorCode.WRONG_PASSWORD
            | ErrorCode.WRONG_RECOVERY_CODE
            | ErrorCode.RECOVERY_CODE_MISTYPED
            | ErrorCode.ATTACHMENT_TOO_LARGE
            | ErrorCode.NOT_A_FILE
        ):
            return USAGE
        case (
            ErrorCode.FILE_DAMAGED
            | ErrorCode.FILE_CUT_OFF
            | ErrorCode.FILE_REARRANGED
            | ErrorCode.FILE_ALTERED
            | ErrorCode.FILE_NEWER
            | ErrorCode.ATTACHMENTS_MISSING
            | ErrorCode.BAD_RULEBOOK
        ):
            return DAMAGED
        case (
            ErrorCode.DISK_FULL
            | ErrorCode.FOLDER_READ_ONLY
            | ErrorCode.PERMISSION_DENIED
            | ErrorCode.WRITE_FAILED
            | ErrorCode.READ_FAILED
            | ErrorCode.FILE_IN_USE
            | ErrorCode.CHANGED_ELSEWHERE
            | ErrorCode.NOT_ENOUGH_MEMORY
        ):
            return DISK
        case _:
            assert_never(code)
