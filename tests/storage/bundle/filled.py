"""A complete application whose evidence is real files in a working folder."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from b24desk.domain.project import Project
from b24desk.domain.text import PaperLanguage
from b24desk.papers.bundle_plan import BundlePlan
from b24desk.papers.dossier import Dossier
from b24desk.storage.attachments import AttachmentFolder
from b24desk.storage.inspection.evidence import examine_attachments
from b24desk.storage.sealing.attachment_files import AttachmentSealer
from tests.rules.preflight.complete import Filed, complete
from tests.rules.standard import standard_rulebook
from tests.storage.inspection import foreign


@dataclass(frozen=True, slots=True)
class Filled:
    project: Project
    folder: AttachmentFolder

    def filed(self) -> Filed:
        return Filed(self.project, examine_attachments(self.folder, self.project.attachments))

    def plan(self, language: PaperLanguage = PaperLanguage.BOTH) -> BundlePlan:
        filed = self.filed()
        dossier = Dossier(filed.project, filed.assessment, standard_rulebook())
        return BundlePlan(dossier, filed.defects(), filed.examined, language)


def filled(
    folder: Path,
    sealer: AttachmentSealer | None = None,
    instead: Mapping[str, tuple[str, bytes]] | None = None,
) -> Filled:
    """Every needed document has a scan of its own; `instead` gives other names and files by document."""
    attachments = AttachmentFolder(folder / "work", sealer)
    project, taken = complete().project, []
    inbox = folder / "inbox"
    inbox.mkdir(parents=True)
    for place, item in enumerate(project.attachments):
        (document,) = item.documents
        lines = foreign.drawn_lines() + b" " * place
        picture = foreign.jpeg(foreign.page_picture()) + bytes(place)
        scan = foreign.pdf(*[lines] * (1 + place % 2)) if place % 3 else picture
        name, content = (instead or {}).get(document, (f"{place}{'.pdf' if place % 3 else '.jpg'}", scan))
        (path,) = foreign.kept(inbox, {name: content})
        found = attachments.take_in(path)
        taken.append(item.model_copy(update={"name": name, "sha256": found.sha256, "size": found.size}))
    return Filled(project.with_attachments(tuple(taken)), attachments)
