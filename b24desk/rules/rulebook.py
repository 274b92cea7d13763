"""The rulebook in memory: every table by id, and the few look-ups that the reading of it needs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from b24desk.domain.text import Text
from b24desk.rules import schema
from b24desk.rules.conditions import Condition

DERIVED_FACTS: Mapping[str, schema.Step] = {
    "ownership.chart_complete": schema.Step.COMPANY,
    "ownership.chart_foreign": schema.Step.COMPANY,
    "ownership.person_holder": schema.Step.COMPANY,
    "ownership.company_holder": schema.Step.COMPANY,
    "ownership.listed_holder": schema.Step.COMPANY,
    "ownership.public_holder": schema.Step.COMPANY,
    "service.province_count": schema.Step.SERVICE,
    "staff.people": schema.Step.STAFFING,
    "staff.open_slots": schema.Step.STAFFING,
    "staff.uninsured_slots": schema.Step.STAFFING,
}
"""Facts worked out from lists rather than asked, and the step where the user changes them."""

COUNTED_FROM: Mapping[str, str] = {"service.province_count": "service.provinces"}
"""The derived facts that one question's answer gives."""


@dataclass(frozen=True, slots=True)
class Rulebook:
    """All tables, validated. Order within a table is the order of the files, by name, then of the entries."""

    edition: schema.Edition
    digest: str
    sources: Mapping[str, schema.Source]
    parameters: Mapping[str, schema.Parameter]
    rules: Mapping[str, schema.Rule]
    pages: Mapping[str, schema.Page]
    questions: Mapping[str, schema.Question]
    decisions: Mapping[str, schema.Decision]
    documents: Mapping[str, schema.Document]
    form_blocks: Mapping[str, schema.FormBlock]
    roles: Mapping[str, schema.Role]
    milestones: Mapping[str, schema.Milestone]
    process_steps: Mapping[str, schema.ProcessStep]
    notices: Mapping[str, schema.Notice]
    conflicts: Mapping[str, schema.Conflict]
    provinces: Mapping[str, schema.Province]
    authorities: Mapping[str, schema.Authority]
    overlays: Mapping[str, schema.Overlay]
    holidays: Mapping[str, schema.Holidays]
    terms: Mapping[str, schema.Term]
    claims: Mapping[str, schema.Claim]
    overlooked: Mapping[str, schema.Overlooked]
    beneath: dict[int, tuple[Condition, tuple[str, ...]]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """What `Context.base_facts` has found; it never changes. Each condition is known by its identity."""
    figures: dict[int, tuple[schema.Entry, tuple[str, ...]]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """What `review.is_stale` has found, in the same way: the parameters that an entry goes by."""

    def term(self, group: str, code: str) -> Text:
        """The words for a code, such as the code "company" in the group "seal"."""
        return self.terms[f"{group}.{code}"].text

    def page_questions(self, page: str) -> tuple[schema.Question, ...]:
        return tuple(question for question in self.questions.values() if question.page == page)

    def parameter_value(self, name: str, day: date, province: str | None) -> schema.ParameterValue | None:
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

    def entries(self) -> Iterator[schema.Entry]:
        """Every entry of every table."""
        for table in TABLES.values():
            yield from getattr(self, table.attribute).values()


@dataclass(frozen=True, slots=True)
class Table:
    attribute: str
    entry: type[schema.Entry]


TABLES: Mapping[str, Table] = {
    "source": Table("sources", schema.Source),
    "parameter": Table("parameters", schema.Parameter),
    "rule": Table("rules", schema.Rule),
    "page": Table("pages", schema.Page),
    "question": Table("questions", schema.Question),
    "decision": Table("decisions", schema.Decision),
    "document": Table("documents", schema.Document),
    "form_block": Table("form_blocks", schema.FormBlock),
    "role": Table("roles", schema.Role),
    "milestone": Table("milestones", schema.Milestone),
    "process_step": Table("process_steps", schema.ProcessStep),
    "notice": Table("notices", schema.Notice),
    "conflict": Table("conflicts", schema.Conflict),
    "province": Table("provinces", schema.Province),
    "authority": Table("authorities", schema.Authority),
    "overlay": Table("overlays", schema.Overlay),
    "holidays": Table("holidays", schema.Holidays),
    "term": Table("terms", schema.Term),
    "claim": Table("claims", schema.Claim),
    "overlooked": Table("overlooked", schema.Overlooked),
}
"""The name of each array of tables in the TOML files."""
