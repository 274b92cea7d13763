"""The rulebook in memory: every table by id, and the few look-ups that the reading of it needs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from b24desk.domain.text import Text
from b24desk.rules.conditions import Condition
from b24desk.rules.schema.claims import Claim, Overlooked
from b24desk.rules.schema.conflicts import Conflict
from b24desk.rules.schema.decisions import Decision
from b24desk.rules.schema.documents import Document, FormBlock
from b24desk.rules.schema.edition import Edition
from b24desk.rules.schema.entry import Entry
from b24desk.rules.schema.milestones import Holidays, Milestone, ProcessStep
from b24desk.rules.schema.notices import Notice
from b24desk.rules.schema.pages import Page, Step
from b24desk.rules.schema.parameters import Parameter, ParameterValue
from b24desk.rules.schema.places import Authority, Overlay, Province
from b24desk.rules.schema.questions import Question
from b24desk.rules.schema.roles import Role
from b24desk.rules.schema.rules import Rule
from b24desk.rules.schema.sources import Source
from b24desk.rules.schema.terms import Term

DERIVED_FACTS: Mapping[str, Step] = {
    "ownership.chart_complete": Step.COMPANY,
    "ownership.chart_foreign": Step.COMPANY,
    "ownership.person_holder": Step.COMPANY,
    "ownership.company_holder": Step.COMPANY,
    "ownership.listed_holder": Step.COMPANY,
    "ownership.public_holder": Step.COMPANY,
    "service.province_count": Step.SERVICE,
    "staff.people": Step.STAFFING,
    "staff.open_slots": Step.STAFFING,
    "staff.uninsured_slots": Step.STAFFING,
}
"""Facts worked out from lists rather than asked, and the step where the user changes them."""

COUNTED_FROM: Mapping[str, str] = {"service.province_count": "service.provinces"}
"""The derived facts that one question's answer gives."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All tables, validated. Order within a table is the order of the files, by name, then of the entries."""

    edition: Edition
    digest: str
    sources: Mapping[str, Source]
    parameters: Mapping[str, Parameter]
    rules: Mapping[str, Rule]
    pages: Mapping[str, Page]
    questions: Mapping[str, Question]
    decisions: Mapping[str, Decision]
    documents: Mapping[str, Document]
    form_blocks: Mapping[str, FormBlock]
    roles: Mapping[str, Role]
    milestones: Mapping[str, Milestone]
    process_steps: Mapping[str, ProcessStep]
    notices: Mapping[str, Notice]
    conflicts: Mapping[str, Conflict]
    provinces: Mapping[str, Province]
    authorities: Mapping[str, Authority]
    overlays: Mapping[str, Overlay]
    holidays: Mapping[str, Holidays]
    terms: Mapping[str, Term]
    claims: Mapping[str, Claim]
    overlooked: Mapping[str, Overlooked]
    beneath: dict[int, tuple[Condition, tuple[str, ...]]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """What `Context.base_facts` has found; it never changes. Each condition is known by its identity."""
    figures: dict[int, tuple[Entry, tuple[str, ...]]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """What `review.is_stale` has found, in the same way: the parameters that an entry goes by."""

    def term(self, group: str, code: str) -> Text:
        """The words for a code, such as the code "company" in the group "seal"."""
        return self.terms[f"{group}.{code}"].text

    def page_questions(self, page: str) -> tuple[Question, ...]:
        return tuple(question for question in self.questions.values() if question.page == page)

    def parameter_value(self, name: str, day: date, province: str | None) -> ParameterValue | None:
        """The value in force on a day for a firm registered in a province.

        None when no value covers the day, or when the province is not known yet and would matter.
        """
        covering = [value for value in self.parameters[name].values if value.covers_day(day)]
        local = [value for value in covering if value.provinces]
        general = next((value for value in covering if not value.provinces), None)
        if province is None:
            agree = general is not None and all(value.value == general.value for value in local)
            return general if agree or not local else None
        return next((value for value in local if province in value.provinces), general)

    def entries(self) -> Iterator[Entry]:
        """Every entry of every table."""
        for table in TABLES.values():
            yield from getattr(self, table.attribute).values()


@dataclass(frozen=True, slots=True)
class Table:
    attribute: str
    entry: type[Entry]


TABLES: Mapping[str, Table] = {
    "source": Table("sources", Source),
    "parameter": Table("parameters", Parameter),
    "rule": Table("rules", Rule),
    "page": Table("pages", Page),
    "question": Table("questions", Question),
    "decision": Table("decisions", Decision),
    "document": Table("documents", Document),
    "form_block": Table("form_blocks", FormBlock),
    "role": Table("roles", Role),
    "milestone": Table("milestones", Milestone),
    "process_step": Table("process_steps", ProcessStep),
    "notice": Table("notices", Notice),
    "conflict": Table("conflicts", Conflict),
    "province": Table("provinces", Province),
    "authority": Table("authorities", Authority),
    "overlay": Table("overlays", Overlay),
    "holidays": Table("holidays", Holidays),
    "term": Table("terms", Term),
    "claim": Table("claims", Claim),
    "overlooked": Table("overlooked", Overlooked),
}
"""The name of each array of tables in the TOML files."""
