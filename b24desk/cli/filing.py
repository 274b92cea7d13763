"""`preflight` and `bundle`: the formal check of an application with its evidence, and the bundle of both."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from b24desk.cli.commands import Desk, day_typed, opened
from b24desk.domain.examined import Examined
from b24desk.domain.text import PaperLanguage
from b24desk.flow.reading import Reading, read_project
from b24desk.papers.bundle_plan import BundlePlan, bundle_name
from b24desk.papers.correction_content import Notice, NoticeLine, correction_notice
from b24desk.papers.dossier import Dossier
from b24desk.papers.voice import Voice
from b24desk.rules.preflight.check import defects_of
from b24desk.rules.preflight.defect import Defect
from b24desk.rules.rulebook import Rulebook
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.bundle.making import make_bundle
from b24desk.storage.inspection.evidence import examine_attachments
from b24desk.storage.inspection.process import workspace
from b24desk.storage.personal.redaction import redacted
from b24desk.storage.publish import make_folder

_ZIP = ".zip"


@dataclass(frozen=True, slots=True)
class _Checked:
    """An application with its evidence laid open, and what the check found."""

    reading: Reading
    rulebook: Rulebook
    attachments: AttachmentFolder
    examined: dict[str, Examined]
    defects: tuple[Defect, ...]

    def dossier(self) -> Dossier:
        return Dossier(self.reading.project, self.reading.assessment, self.rulebook)


def preflight(desk: Desk, path: Path, as_of: str | None, *, as_json: bool) -> None:
    """Print what a counter would send the application back for; nothing is changed."""
    with _checked(desk, path, as_of) as checked:
        language = PaperLanguage.BOTH if as_json else PaperLanguage(desk.words.language.value)
        notice = correction_notice(checked.dossier(), checked.defects, Voice(language))
        if as_json:
            spelt = json.dumps(_report(checked, notice), ensure_ascii=False, indent=2)
            desk.console.write((spelt + "\n").encode())
        else:
            desk.console.say("\n".join(_said(desk, notice)))


def bundle(
    desk: Desk, path: Path, out: Path, as_of: str | None, language: str | None, *, is_redacted: bool
) -> None:
    """Write the bundle into a folder, or under a name that ends in .zip, and print its path."""
    with _checked(desk, path, as_of) as checked:
        reading, project = checked.reading, checked.reading.project
        chosen = PaperLanguage(language) if language else project.paper_language
        examined = checked.examined
        dossier = checked.dossier()
        if is_redacted:
            bare = read_project(redacted(project, project.id), checked.rulebook, reading.assessment.as_of)
            dossier, examined = Dossier(bare.project, bare.assessment, checked.rulebook), {}
        plan = BundlePlan(dossier, checked.defects, examined, chosen, is_redacted=is_redacted)
        name = bundle_name(dossier, chosen, is_redacted=is_redacted)
        target = out if out.suffix.lower() == _ZIP else out / name
        make_folder(target.parent)
        made = make_bundle(target, plan, checked.attachments, reading.assessment.as_of)
    desk.console.say(str(made.path))
    if made.left_out:
        names = ", ".join(item.name for item in made.left_out)
        desk.console.complain(desk.words.label("not_bound", names=names))


@contextmanager
def _checked(desk: Desk, path: Path, as_of: str | None) -> Iterator[_Checked]:
    """The evidence is in the clear for as long as this lasts, in a folder for this user's eyes."""
    with workspace() as folder:
        attachments = AttachmentFolder(folder)
        project, rulebook = opened(desk, path, attachments)
        reading = read_project(project, rulebook, day_typed(as_of, desk.today))
        examined = examine_attachments(attachments, reading.project.attachments)
        defects = defects_of(reading.project, reading.assessment, reading.context, examined)
        yield _Checked(reading, rulebook, attachments, examined, defects)


def _said(desk: Desk, notice: Notice) -> Iterator[str]:
    yield notice.title[0]
    yield notice.mark[0]
    yield notice.opening[0]
    for group in notice.groups:
        yield ""
        yield group.heading[0]
        for line in group.lines:
            file = f" [{line.file}]" if line.file else ""
            yield f"{line.number:>3}. {line.item[0]}{file}"
            yield f"     {line.defect[0]}"
            yield "     " + desk.words.label("remedy", words=line.remedy[0])
            yield "     " + desk.words.label("basis", words=line.basis[0])
    yield ""
    yield from (words[0] for words in (*notice.closing, *notice.sources))


def _report(checked: _Checked, notice: Notice) -> dict[str, Any]:
    assessment = checked.reading.assessment
    return {
        "rulebook": {"version": assessment.rulebook_version, "as_of": assessment.as_of.isoformat()},
        "rehearsal": dict(zip(("zh", "en"), notice.mark, strict=True)),
        "lines": [_line(line) for line in notice.lines],
        "files": [
            {"id": item.id, "name": item.name, **_found(checked.examined[item.id])}
            for item in checked.reading.project.attachments
        ],
    }


def _line(line: NoticeLine) -> dict[str, Any]:
    cause = line.cause
    said = {
        name: dict(zip(("zh", "en"), (*words, words[0]), strict=False))
        for name, words in (("item", line.item), ("defect", line.defect), ("remedy", line.remedy))
    }
    return {
        "number": line.number,
        "kind": cause.kind.value,
        "weight": cause.weight.value,
        "level": cause.level.value if cause.level else None,
        "document": cause.document or None,
        "attachment": cause.attachment or None,
        "file": cause.file or None,
        "pages": list(cause.pages),
        **said,
        "sources": [citation.source for citation in cause.citations],
    }


def _found(found: Examined) -> dict[str, Any]:
    """What the files say themselves is left out: it may be anybody's data."""
    return found.model_dump(mode="json", exclude={"text"})
