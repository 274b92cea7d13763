"""`b24desk rules --import` and `--export`: a rulebook from a file, and into one."""

from pathlib import Path

from b24desk.cli.commands import Desk, current_rulebook
from b24desk.resources import resource
from b24desk.storage.handing_on import hand_on
from b24desk.storage.paths import user_folders
from b24desk.storage.rulebooks import Rulebooks


def take_in(desk: Desk, path: Path) -> None:
    """Say what the file holds, and keep it for new projects if it is sound and newer."""
    rulebooks = Rulebooks(user_folders(), resource("rulebook"))
    inspection = rulebooks.inspect(path)
    for problem in inspection.problems:
        desk.console.say(problem)
    text = rulebooks.take_in(inspection)
    desk.console.say(_described(desk, "rulebook_taken_in", path, inspection.version, text.digest))
    if inspection.note is not None:
        desk.console.say(inspection.note[desk.words.language])


def give_out(desk: Desk, path: Path) -> None:
    """Write the rulebook that new projects are made with into a file."""
    text = current_rulebook(desk)
    hand_on(path, text.packed)
    version = text.rulebook.edition.version
    desk.console.say(_described(desk, "rulebook_handed_on", path, version, text.digest))


def _described(desk: Desk, label: str, path: Path, version: str, digest: str) -> str:
    return desk.words.label(label, path=path, version=version, digest=digest)
