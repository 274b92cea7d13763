"""The text of two papers, without any layout: what every typesetter is given to set.

``python -m probes.paper_case SAMPLE FILE`` writes it as JSON: a table (`heads`, and `groups` of a heading and
rows) and a letter (`title`, `paragraphs`), in Chinese, and the fonts that all of them use.
"""

import json
import sys
from datetime import date
from pathlib import Path

from b24desk.domain.text import Language, PaperLanguage
from b24desk.papers.checklist_content import checklist
from b24desk.papers.checklist_notes import NoteItem
from b24desk.papers.checklist_rows import Row
from b24desk.papers.dossier import Dossier
from b24desk.papers.letter_content import letter_content
from b24desk.papers.paper import PaperKind
from b24desk.resources import resource
from b24desk.rules.assessment import assess
from b24desk.rules.derivation import facts_of
from b24desk.rules.loader import load_rulebook
from b24desk.storage.exchange import read_exchange

WEIGHTS = ("Regular", "Bold")


def sample_dossier(sample: Path) -> Dossier:
    project, rulebook, today = read_exchange(sample), load_rulebook(resource("rulebook")), date.today()  # noqa: DTZ011 - any day serves
    return Dossier(project, assess(facts_of(project, rulebook, today), rulebook, today), rulebook)


def main() -> None:
    sample, file = map(Path, sys.argv[1:])
    dossier = sample_dossier(sample)
    listed = checklist(dossier, PaperLanguage.ZH)
    written = letter_content(PaperKind.LETTER, dossier, Language.ZH)
    case = {
        "table": {
            "title": " ".join(listed.title),
            "remarks": [" ".join(remark) for remark in listed.remarks],
            "heads": [" ".join(head) for head in listed.heads],
            "groups": [
                {"heading": " ".join(group.heading), "rows": [_cells(row) for row in group.rows]}
                for group in listed.groups
            ],
            "notes": [_line(item) for note in listed.notes for item in note.items],
        },
        "letter": {
            "title": written.title,
            "paragraphs": [
                written.addressee,
                written.opening,
                *written.undertakings,
                *written.closing,
                written.signature.company_label + written.signature.company,
                written.signature.person_label,
                written.signature.day,
            ],
        },
        "fonts": {weight: str(resource("fonts", f"NotoSansSC-{weight}.ttf")) for weight in WEIGHTS},
        "sample": str(sample),
    }
    file.write_text(json.dumps(case, ensure_ascii=False), "utf-8")


def _line(item: NoteItem) -> str:
    return " ".join((*item.title, *(" ".join(detail) for detail in item.details)))


def _cells(row: Row) -> list[str]:
    """One text a column, as the paper has them; its box is a rectangle for everybody."""
    title = "\n".join((*row.title, *(" ".join(detail) for detail in row.details)))
    signer = " ".join((*row.signer, *row.seal))
    person = " ".join((row.person, *row.state))
    due = " ".join((row.due, *row.due_note))
    return [str(row.number), "", title, " ".join(row.form), signer, person, due, " ".join(row.sources)]


if __name__ == "__main__":
    main()
