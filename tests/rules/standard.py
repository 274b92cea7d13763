"""The rulebook that comes with the program, loaded once, and a plain firm to ask it about."""

from collections.abc import Mapping
from datetime import date
from functools import cache

from b24desk.domain.facts import Facts, FactValue
from b24desk.domain.project import Person
from b24desk.resources import resource
from b24desk.rules.calendar import WorkCalendar
from b24desk.rules.context import Context
from b24desk.rules.loader import load_rulebook
from b24desk.rules.rulebook import Rulebook
from tests.clock import TODAY

PLAIN_FIRM: Mapping[str, FactValue] = {
    "service.use": "entrusted",
    "service.platform_in_china": True,
    "service.clients": ("domestic",),
    "service.users": ("domestic",),
    "service.scope": "one_province",
    "service.outbound": "none",
    "service.other_categories": ("none",),
    "service.numbers_wanted": "none",
    "company.province": "44",
    "company.listed": "no",
    "company.finance_name": False,
    "company.human_resources": False,
    "ownership.foreign": "none",
    "ownership.chart_foreign": False,
    "ownership.person_holder": True,
    "ownership.company_holder": False,
    "ownership.listed_holder": False,
    "ownership.public_holder": False,
    "record.penalty_within_three_years": False,
    "plan.application": "new",
    "plan.commitment_route": False,
    "plan.provincial_licence_held": False,
    "plan.shareholding_unchanged": False,
}
"""A domestic firm in Guangdong that answers calls for others there, owned by natural persons."""


@cache
def standard_rulebook() -> Rulebook:
    return load_rulebook(resource("rulebook"))


@cache
def work_calendar() -> WorkCalendar:
    return WorkCalendar(standard_rulebook().holidays)


def context_of(
    facts: Mapping[str, FactValue], people: tuple[Person, ...] = (), as_of: date = TODAY
) -> Context:
    return Context(Facts.of(facts, people), standard_rulebook(), as_of)
