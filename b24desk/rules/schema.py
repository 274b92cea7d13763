"""The shape of the rulebook: what each TOML table may hold. `consistency` judges them against each other."""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Field, StringConstraints, model_validator

from b24desk.domain.frozen import Frozen
from b24desk.domain.text import Text
from b24desk.domain.verdict import AuthorityLevel, Severity
from b24desk.rules.condition_reading import read_condition
from b24desk.rules.conditions import ALWAYS, Condition
from b24desk.rules.versions import PATTERN

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_.-]{0,99}$")]
ClaimId = Annotated[str, StringConstraints(pattern=r"^S([1-9]|[1-9]\d|1[0-7]\d|18[01])$")]
"""A numbered statement of the two seed guides, S1-S181."""
Version = Annotated[str, StringConstraints(pattern=PATTERN, max_length=20)]
ConditionField = Annotated[
    Condition, BeforeValidator(lambda raw: read_condition(raw) if isinstance(raw, dict) else raw)
]
LONGEST_SERIES = 200
"""Dated versions, options or rows of one entry: each is compared with the others."""
FactOperand = bool | int | Id | str


class Entry(Frozen):
    """Anything that has a stable id. `covers` names the guides' statements that it answers."""

    model_config = Frozen.model_config | {"arbitrary_types_allowed": True}

    id: Id
    covers: tuple[ClaimId, ...] = ()


class Reviewed(Frozen):
    """Something read from its sources on a day. `review_by` names the day for the next time; see `review`."""

    verified_on: date | None = None
    review_by: date | None = None


class Checked(Reviewed):
    verified_on: date


class Confidence(StrEnum):
    """How the text of a source was seen when the rulebook was written."""

    SEEN_PRIMARY = "seen_primary"
    SEEN_SECONDARY = "seen_secondary"
    SEED_ONLY = "seed_only"
    BACKGROUND = "background"


class Source(Entry, Reviewed):
    """An instrument, official page or article. `effective` is its first day in force, where known."""

    title: Text
    number: Text | None = None
    issuer: Text | None = None
    level: AuthorityLevel
    confidence: Confidence
    issued: date | None = None
    effective: date | None = None
    repealed: date | None = None
    web: str = ""
    note: Text | None = None

    def covers_day(self, day: date) -> bool:
        """Whether it spoke on that day; one that bears no date speaks from the day on which it was read."""
        first = self.effective or self.issued or self.verified_on
        return (first is None or first <= day) and (self.repealed is None or day < self.repealed)


class Citation(Frozen):
    """A place in a source: article, paragraph, item; or the page's date where it has none."""

    source: Id
    at: Text | None = None


class Dated(Checked):
    """A span of days, first and last included, with who says so and when it was last checked."""

    model_config = Frozen.model_config | {"arbitrary_types_allowed": True}

    since: date = Field(alias="from")
    until: date | None = None
    level: AuthorityLevel
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> "Dated":
        if self.until is not None and self.until < self.since:
            raise ValueError("until lies before from")
        return self

    def covers_day(self, day: date) -> bool:
        return self.since <= day and (self.until is None or day <= self.until)


class Local(Dated):
    """A version for the whole country, or for firms registered in `provinces` (codes like "44") only."""

    provinces: tuple[Id, ...] = ()


class ParameterValue(Local):
    """One value of a parameter."""

    value: int | date | tuple[str, ...]


class Unit(StrEnum):
    CNY = "cny"
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    YEARS = "years"
    COUNT = "count"
    SQUARE_METRES = "square_metres"
    BYTES = "bytes"
    PHRASES = "phrases"


class Parameter(Entry):
    """A dated figure (or list of phrases) that the law, or a province's guide, sets."""

    title: Text
    unit: Unit
    values: Annotated[tuple[ParameterValue, ...], Field(min_length=1, max_length=LONGEST_SERIES)]


class Effort(StrEnum):
    LIGHT = "light"
    MODERATE = "moderate"
    HEAVY = "heavy"


class Lead(StrEnum):
    """Whom a way out waits for, the shortest wait first; no source prints days."""

    AT_ONCE = "at_once"
    OWN_WORK = "own_work"
    OTHERS = "others"
    AUTHORITY = "authority"


class WayOut(Entry):
    """A lawful change that would meet the rule. `sets` are the facts it leads to ("@" names a parameter)."""

    text: Text
    effort: Effort
    lead: Lead
    lead_time: Text
    sets: dict[Id, FactOperand] = Field(default_factory=dict)


class RuleVersion(Local):
    require: ConditionField


class Topic(StrEnum):
    LICENCE = "licence"
    COMPANY = "company"
    OWNERSHIP = "ownership"
    RECORD = "record"
    SERVICE = "service"
    TECHNICAL = "technical"
    SECURITY = "security"
    STAFF = "staff"
    DOCUMENTS = "documents"
    TIMING = "timing"


class Rule(Entry):
    """A condition of the licence. The texts may hold {fact} and {@parameter} marks.

    `unknown` is said while an answer is missing; `advice` is what to do when the rule is not met
    or needs confirming. A rule below ministry notice, or one whose `conflict` is open, never
    gives "not met": it asks to confirm.
    """

    title: Text
    topic: Topic
    severity: Severity
    applies: ConditionField = ALWAYS
    met: Text
    unmet: Text
    unknown: Text
    advice: Text
    ways_out: tuple[WayOut, ...] = ()
    conflict: Id | None = None
    versions: Annotated[tuple[RuleVersion, ...], Field(min_length=1, max_length=LONGEST_SERIES)]


class QuestionKind(StrEnum):
    YES_NO = "yes_no"
    CHOICE = "choice"
    CHOICES = "choices"
    TEXT = "text"
    LONG_TEXT = "long_text"
    MONEY = "money"
    NUMBER = "number"
    DATE = "date"
    PROVINCE = "province"
    PROVINCES = "provinces"
    CREDIT_CODE = "credit_code"
    IDENTITY = "identity"
    PHONE = "phone"
    EMAIL = "email"
    LICENCE_NUMBER = "licence_number"


class Option(Entry):
    text: Text
    hint: Text | None = None


class Question(Entry):
    """One thing asked of the user. Its id is the fact that the answer becomes.

    `printed` says that papers show the answer or count from it, so that it is asked whatever the results.
    """

    page: Id
    kind: QuestionKind
    text: Text
    hint: Text | None = None
    why: Text
    example: Text | None = None
    options: Annotated[tuple[Option, ...], Field(max_length=LONGEST_SERIES)] = ()
    asked_when: ConditionField = ALWAYS
    optional: bool = False
    printed: bool = False
    citations: tuple[Citation, ...] = ()

    @model_validator(mode="after")
    def _choices_have_options(self) -> "Question":
        chooses = self.kind in (QuestionKind.CHOICE, QuestionKind.CHOICES)
        if chooses != bool(self.options):
            raise ValueError("options go with the kinds choice and choices, and with no other")
        return self


class Step(StrEnum):
    """The stations of the way through, in order."""

    ELIGIBILITY = "eligibility"
    COMPANY = "company"
    SERVICE = "service"
    TECHNICAL = "technical"
    STAFFING = "staffing"
    DOCUMENTS = "documents"
    REVIEW = "review"
    PAPERS = "papers"


class PageKind(StrEnum):
    QUESTIONS = "questions"
    RESULT = "result"
    SHAREHOLDERS = "shareholders"
    PEOPLE = "people"
    DOCUMENTS = "documents"
    REVIEW = "review"
    PAPERS = "papers"


class Page(Entry):
    """One screen: questions that belong together, or one of the built pages. Order is file order."""

    step: Step
    kind: PageKind = PageKind.QUESTIONS
    title: Text
    intro: Text | None = None


class DecisionRow(Frozen):
    model_config = Frozen.model_config | {"arbitrary_types_allowed": True}

    when: ConditionField = ALWAYS
    value: Id
    text: Text
    citations: tuple[Citation, ...] = ()
    conflict: Id | None = None


class Decision(Entry):
    """A decision table: the first row that holds decides. Its id becomes a fact for all that follows."""

    title: Text
    rows: Annotated[tuple[DecisionRow, ...], Field(min_length=1, max_length=LONGEST_SERIES)]


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


class Overlay(Entry, Checked):
    """What one province's official guide adds or changes: nothing else may depend on that province.

    `changes` are "table:id" of rules, parameters, documents, questions, notices, milestones or conflicts.
    """

    province: Id
    title: Text
    text: Text
    changes: Annotated[tuple[str, ...], Field(min_length=1)]
    dated: date | None = None
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]


class FormBlock(Entry):
    """A block of the online form, in the portal's order."""

    title: Text
    note: Text | None = None


class Role(Entry, Checked):
    """A slot that a named person must fill. `insured_months` names the parameter with the months asked."""

    title: Text
    duty: Text
    needed: ConditionField = ALWAYS
    count: Annotated[int, Field(ge=1, le=100)] = 1
    exclusive: bool = True
    legal_representative_may: bool = True
    insured: bool = True
    insured_months: Id
    level: AuthorityLevel
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    note: Text | None = None


class Anchor(StrEnum):
    """From which day a milestone is counted: filing, the milestone named in `after`, or the year after it.

    EVENT stands for a day that nobody can know beforehand, such as a change of name: such a milestone
    has words and no date.
    """

    FILING = "filing"
    MILESTONE = "milestone"
    YEAR = "year"
    EVENT = "event"


class CountIn(StrEnum):
    DAYS = "days"
    WORKING_DAYS = "working_days"
    MONTHS = "months"
    YEARS = "years"


class Milestone(Entry, Checked):
    """A day or span on the timeline: `earliest` and `latest` are parameters counted from the anchor.

    Without `latest`, the span ends as far from the anchor's end as it begins from its start. A yearly
    milestone runs from `recurring_from` to `recurring_until` (MM-DD).
    """

    title: Text
    text: Text
    anchor: Anchor
    after: Id | None = None
    before: bool = False
    earliest: Id | None = None
    earliest_in: CountIn = CountIn.DAYS
    latest: Id | None = None
    latest_in: CountIn = CountIn.DAYS
    recurring_from: Annotated[str, StringConstraints(pattern=r"^(\d{2}-\d{2})?$")] = ""
    recurring_until: Annotated[str, StringConstraints(pattern=r"^(\d{2}-\d{2})?$")] = ""
    applies: ConditionField = ALWAYS
    estimated: bool = False
    level: AuthorityLevel
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    conflict: Id | None = None

    @model_validator(mode="after")
    def _anchor_is_complete(self) -> "Milestone":
        if (self.anchor in (Anchor.FILING, Anchor.EVENT)) != (self.after is None):
            raise ValueError("after goes with the anchors milestone and year, not with filing or event")
        if (self.anchor is Anchor.YEAR) != bool(self.recurring_from and self.recurring_until):
            raise ValueError("recurring_from and recurring_until go with the anchor year")
        return self


class ProcessStep(Entry):
    """One of the five steps of the way to the licence."""

    title: Text
    text: Text
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    conflict: Id | None = None


class Notice(Entry, Checked):
    """Something to know that is no condition: a penalty, a later duty, a warning."""

    title: Text
    topic: Topic
    severity: Severity
    applies: ConditionField = ALWAYS
    text: Text
    level: AuthorityLevel
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    conflict: Id | None = None


class Side(Frozen):
    """One side of a disagreement."""

    id: Id
    claim: Text
    level: AuthorityLevel
    dated: date | None = None
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]


class Conflict(Entry, Reviewed):
    """Where sources disagree: every side, the side followed and why, and what to ask the authority."""

    title: Text
    sides: Annotated[tuple[Side, ...], Field(min_length=2)]
    follows: Id | None = None
    why: Text
    ask: Text
    applies: ConditionField = ALWAYS

    @model_validator(mode="after")
    def _follows_one_of_its_sides(self) -> "Conflict":
        if self.follows is not None and self.follows not in {side.id for side in self.sides}:
            raise ValueError("follows names no side of this conflict")
        return self


class Province(Entry):
    """A province by its GB/T 2260 code; the id is the code."""

    name: Text
    prefix: Annotated[str, StringConstraints(min_length=1, max_length=1)]
    authority: Id


class Authority(Entry, Checked):
    """A licensing authority, or a sub-provincial window of one (`window_of`)."""

    name: Text
    window_of: Id | None = None
    web: str = ""
    telephone: str = ""
    note: Text | None = None


class Holidays(Entry):
    """One year's public holidays and make-up working days; the id is the year."""

    days_off: tuple[date, ...]
    make_up_days: tuple[date, ...] = ()
    estimated: bool = False
    note: Text
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]


class Term(Entry):
    """The words for a code that the program shows: a seal, a state, a severity, a category."""

    text: Text


class ClaimVerdict(StrEnum):
    """What checking a guide's statement against the law gave."""

    SUPPORTED = "supported"
    SUPPORTED_IN_SUBSTANCE = "supported_in_substance"
    PRACTICE = "practice"
    CONTESTED = "contested"
    OUTDATED = "outdated"
    WRONG = "wrong"
    GARBLED = "garbled"
    LEGAL_RISK = "legal_risk"
    UNVERIFIED = "unverified"
    OPINION = "opinion"


class Claim(Entry):
    """A statement of a guide article, by its number in small letters; other entries cover it."""

    article: Id
    section: str
    verdicts: Annotated[tuple[ClaimVerdict, ...], Field(min_length=1)]


class Overlooked(Entry):
    """A guide's statement deliberately left out, and why; the id is the statement's, in small letters."""

    reason: Text


class Migration(Frozen):
    """A question, one of its options, a document or a post has another id since the version `to`.

    A question that becomes several has been split: each of them takes the answer if it can read it. Where
    an option leads to a question of yes or no, it becomes "yes" or "no".
    """

    to: Version
    question: Id | None = None
    option: Id | None = None
    document: Id | None = None
    role: Id | None = None
    becomes: Id | Annotated[tuple[Id, ...], Field(min_length=2, max_length=LONGEST_SERIES)]

    @property
    def places(self) -> tuple[str, ...]:
        return (self.becomes,) if isinstance(self.becomes, str) else self.becomes

    @model_validator(mode="after")
    def _moves_one_thing(self) -> "Migration":
        named = [name for name in (self.question, self.document, self.role) if name is not None]
        if len(named) != 1:
            raise ValueError("name one question, document or role")
        if self.option is not None and self.question is None:
            raise ValueError("an option is one of a question")
        if len(self.places) > 1 and (self.question is None or self.option is not None):
            raise ValueError("only a question can become several")
        return self


class Edition(Frozen):
    """The rulebook's own title page (rulebook.toml). `change` says what is new since the version before.

    Only editions of the same `id` follow on each other. `review_months` is the term of what names no review
    day of its own, counted from when it was checked.
    """

    id: Id = "cn-b24"
    version: Version
    published: date
    title: Text
    note: Text
    change: Text | None = None
    migrations: Annotated[tuple[Migration, ...], Field(max_length=LONGEST_SERIES)] = ()
    review_by: date
    review_months: Annotated[int, Field(ge=1, le=120)] | None = None
