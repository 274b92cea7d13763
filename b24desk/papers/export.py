"""The one way to a paper: from a dossier to the bytes of a file and its name. Nothing is written here."""

from b24desk.domain.text import Language, PaperLanguage, Text
from b24desk.papers import checklist, draft, letter, pdf, working_papers
from b24desk.papers.card_words import card_words
from b24desk.papers.dossier import Dossier
from b24desk.papers.draft_content import Draft, draft_content
from b24desk.papers.draft_template import draft_template
from b24desk.papers.file_names import file_name
from b24desk.papers.furniture import add_furniture, add_overdue_notice, running
from b24desk.papers.letter_content import Letter, letter_content
from b24desk.papers.letter_template import letter_template
from b24desk.papers.overdue import overdue_notice
from b24desk.papers.paper import (
    APPLICATION_PAPERS,
    DRAFTS,
    LETTERS,
    SPECIAL_LETTERS,
    FileKind,
    Paper,
    PaperKind,
)
from b24desk.papers.tags import TAGS, Element
from b24desk.papers.typesetting import Typesetter
from b24desk.papers.voice import Voice
from b24desk.papers.wording import load_wording
from b24desk.papers.working_papers import Pages
from b24desk.rules.book.words import book_words
from b24desk.rules.checklist import Need

WORD = ".docx"


def render(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> Paper:
    """The paper as it is today: the same dossier gives the same bytes."""
    pages = lay_out(kind, dossier, language)
    properties = _properties(kind, dossier, language)
    printed = pdf.draw(pages.sheets, properties, pages.structure)
    missing = tuple(sorted(pages.missing))
    return Paper(kind, language, properties.title, printed, len(pages.sheets), missing)


def lay_out(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> Pages:
    """Every page of the paper before it is drawn, its running heads, feet and notices in place."""
    typesetter = Typesetter(language)
    match kind:
        case PaperKind.CHECKLIST:
            pages = working_papers.checklist_pages(dossier, typesetter)
        case PaperKind.QUESTIONS:
            pages = working_papers.questions_pages(dossier, typesetter)
        case PaperKind.REPORT:
            pages = working_papers.report_pages(dossier, typesetter)
        case PaperKind.COMPARISON:
            pages = working_papers.comparison_pages(dossier, typesetter)
        case PaperKind.REHEARSAL:
            pages = working_papers.rehearsal_pages(dossier, typesetter)
        case PaperKind.DECISION_CARDS:
            pages = working_papers.decision_cards_pages(dossier)
        case PaperKind.RULE_BOOK:
            pages = working_papers.rule_book_pages(dossier, typesetter)
        case _ if kind in DRAFTS:
            pages = _draft(kind, dossier, typesetter)
        case _:
            structure = Element("Document")
            pages = Pages(*letter.lay_out(_letters(kind, dossier, language), structure), structure)
    notice = overdue_notice(kind, dossier, Voice(language))
    if notice:
        add_overdue_notice(pages.sheets, checklist.FRAME.left, typesetter, notice)
    return pages


def render_word(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> bytes:
    """One of WITH_WORD as a Word file to be changed: the same dossier gives the same bytes."""
    # Reading Word's library takes as long as a paper.
    from b24desk.papers.word_draft import word_draft  # noqa: PLC0415 - as said above
    from b24desk.papers.word_letter import word_letter  # noqa: PLC0415 - as said above

    running = "\n".join(load_wording().page.disclaimer[spoken] for spoken in language.languages)
    properties = _properties(kind, dossier, language)
    if kind in DRAFTS:
        return word_draft(_drafts(kind, dossier, language), dossier, running, properties)
    return word_letter(_letters(kind, dossier, language), running, properties)


def render_file(kind: FileKind, dossier: Dossier, language: PaperLanguage) -> bytes:
    """The calendar or the workbook: the same dossier gives the same bytes."""
    match kind:  # either library takes longer to read than its file to write
        case FileKind.CALENDAR:
            from b24desk.papers.calendar_file import calendar_file  # noqa: PLC0415 - as said above

            return calendar_file(dossier, language)
        case FileKind.WORKBOOK:
            from b24desk.papers.workbook import workbook  # noqa: PLC0415 - as said above

            return workbook(dossier, language)


def data_file_name(kind: FileKind, dossier: Dossier, language: PaperLanguage) -> str:
    described = load_wording().data_names[kind]
    said = " ".join(described[spoken] for spoken in language.languages)
    return file_name("B24", said, dossier.company_name, extension=kind.suffix)


def papers_of(dossier: Dossier) -> tuple[PaperKind, ...]:
    """What every application has, and the letters and drafts that the checklist of this one needs."""
    needed = {line.id for line in dossier.assessment.documents if line.need is Need.NEEDED}
    asked = (kind for kind in (*SPECIAL_LETTERS, *DRAFTS) if dossier.project and kind.document in needed)
    return (*APPLICATION_PAPERS, *asked)


def paper_file_name(
    kind: PaperKind, dossier: Dossier, language: PaperLanguage, extension: str = ".pdf"
) -> str:
    """A name that Windows and macOS both take, such as ``B24-材料清单-云栖启明.pdf``."""
    described = load_wording().file_names[kind]
    said = " ".join(described[spoken] for spoken in language.languages)
    is_about_rules = kind is PaperKind.RULE_BOOK
    about = dossier.rulebook.edition.version if is_about_rules else dossier.company_name
    return file_name("B24", said, about, extension=extension)


def _properties(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> pdf.Properties:
    spoken = language.languages[0]
    is_of_application = kind is not PaperKind.RULE_BOOK
    return pdf.Properties(
        title=_title(kind)[spoken],
        subject=dossier.services(spoken) if is_of_application else "",
        author=dossier.company_name_in(spoken) if is_of_application else "",
        language=TAGS[spoken],
        as_of=dossier.assessment.as_of,
    )


def _title(kind: PaperKind) -> Text:
    match kind:
        case PaperKind.CHECKLIST:
            return load_wording().checklist.title
        case PaperKind.QUESTIONS:
            return load_wording().questions.title
        case PaperKind.REPORT:
            return book_words().phrases["report_title"]
        case PaperKind.COMPARISON:
            return book_words().phrases["routes_title"]
        case PaperKind.REHEARSAL:
            return card_words().rehearsal.title
        case PaperKind.DECISION_CARDS:
            return card_words().decision.title
        case PaperKind.RULE_BOOK:
            return book_words().page.title
        case _ if kind in DRAFTS:
            return draft_template(kind).title
        case _:
            return letter_template(kind).title


def _draft(kind: PaperKind, dossier: Dossier, typesetter: Typesetter) -> Pages:
    drafts = _drafts(kind, dossier, typesetter.language)
    structure = Element("Document")
    sheets, missing = draft.lay_out(drafts, dossier, structure)
    voice = Voice(typesetter.language)
    repeated = running(dossier, tuple(one.title for one in drafts), voice)
    add_furniture(sheets, draft.FRAME, repeated, typesetter)
    return Pages(sheets, missing | typesetter.missing, structure)


def _drafts(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> tuple[Draft, ...]:
    return tuple(draft_content(kind, dossier, spoken) for spoken in language.languages)


def _letters(kind: PaperKind, dossier: Dossier, language: PaperLanguage) -> tuple[Letter, ...]:
    return tuple(letter_content(kind, dossier, spoken) for spoken in language.languages)


def is_reference_only(kind: PaperKind, language: PaperLanguage) -> bool:
    """Whether a paper is for reading only: what goes to an authority is in Chinese."""
    to_the_authority = kind in (*LETTERS, *DRAFTS, PaperKind.QUESTIONS)
    return to_the_authority and Language.ZH not in language.languages
