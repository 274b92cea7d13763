"""What is handed in: its category, who signs and seals it, in what form."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel
from b24desk.rules.conditions import ALWAYS
from b24desk.rules.schema.entry import Checked, ConditionField, Entry, Id
from b24desk.rules.schema.sources import Citation


class DocumentCategory(StrEnum):
    """The five categories of the guides; the online form's own blocks are `Document.form_block`."""

    COMPANY = "company"
    PERSONNEL = "personnel"
    BUSINESS = "business"
    INFRASTRUCTURE = "infrastructure"
    COMPLIANCE = "compliance"


class Signer(StrEnum):
    NONE = "none"
    LEGAL_REPRESENTATIVE = "legal_representative"
    RESPONSIBLE_PERSON = "responsible_person"
    SHAREHOLDERS = "shareholders"
    ISSUER = "issuer"


class Seal(StrEnum):
    NONE = "none"
    COMPANY = "company"
    COMPANY_ON_COPY = "company_on_copy"
    REGISTRY = "registry"
    ISSUER = "issuer"


class Form(StrEnum):
    """In what form it is handed in; a FILE is written by the firm itself and uploaded as it is."""

    ONLINE_FORM = "online_form"
    COLOUR_SCAN = "colour_scan"
    SCREENSHOT = "screenshot"
    SIGNED_SCAN = "signed_scan"
    FILE = "file"
    ORIGINAL = "original"
    COPY = "copy"


class DocumentLanguage(StrEnum):
    CHINESE = "chinese"
    CHINESE_TRANSLATION = "chinese_translation"


class Document(Entry, Checked):
    """A paper, form block or letter of the application, and when it is needed."""

    title: Text
    category: DocumentCategory
    form_block: Id | None = None
    letter: bool = False
    needed: ConditionField = ALWAYS
    trigger: Text
    reason: Text
    signer: Signer = Signer.NONE
    seal: Seal = Seal.NONE
    form: Form
    language: DocumentLanguage = DocumentLanguage.CHINESE
    file_format: Text
    obtain: Text
    content: tuple[Text, ...] = ()
    lead_working_days: Annotated[int, Field(ge=0, le=250)] = 5
    level: AuthorityLevel
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]


class FormBlock(Entry):
    """A block of the online form, in the portal's order."""

    title: Text
    note: Text | None = None
