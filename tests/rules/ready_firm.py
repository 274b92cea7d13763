"""A firm with every answer given and nothing in its way, and the questions that tests ask about it."""

from collections.abc import Mapping
from datetime import date

from b24desk.domain.facts import Facts, FactValue
from b24desk.rules.assessment import Assessment, assess
from tests.clock import TODAY
from tests.rules.standard import PLAIN_FIRM, standard_rulebook

READY_FIRM: Mapping[str, FactValue] = {
    **PLAIN_FIRM,
    "company.kind": "limited_company",
    "company.registered_capital": 1_000_000,
    "company.business_scope": "增值电信业务；软件开发",
    "company.legal_representative_id": "resident_id",
    "company.window": "none",
    "ownership.chart_complete": True,
    "ownership.chart_foreign": False,
    "record.bad_faith_listed": False,
    "service.operating_now": False,
    "service.licence_lending": False,
    "service.number_rental": False,
    "service.products": ("outsourcing",),
    "service.messages": False,
    "service.province": "44",
    "plan.filing_date": date(2026, 12, 1),
    "technical.system": "cloud",
    "technical.carrier_agreement": "signed",
    "technical.plan_ready": True,
    "technical.equipment_listed": True,
    "technical.log_months": 6,
    "technical.premises": "leased",
    "technical.seats": 20,
    "security.department": True,
    "security.officer_named": True,
    "security.rules": (
        "policy",
        "monitoring",
        "incident_response",
        "user_information",
        "new_business_assessment",
        "real_name",
        "training",
        "content_handling",
    ),
    "security.mlps": "level_2",
    "security.entrustment_contracts": True,
    "security.sensitive_data": False,
    "security.impact_assessment": True,
    "security.data_abroad": "none",
    "staff.people": 3,
    "staff.open_slots": 0,
    "staff.uninsured_slots": 0,
}

CROSS_PROVINCE: Mapping[str, FactValue] = {
    "service.scope": "cross_province",
    "service.provinces": ("44", "43"),
    "service.province_count": 2,
    "company.registered_capital": 10_000_000,
}
"""What changes when the ready firm wants to serve two provinces."""

CONSENTED_CALLS: Mapping[str, FactValue] = {
    "service.outbound": "consented",
    "technical.outbound_control": True,
    "technical.recording_days": 30,
}

IN_SHAANXI: Mapping[str, FactValue] = {
    "company.province": "61",
    "service.province": "61",
    "technical.agents_with_contracts": 15,
    "technical.premises_area": 75,
    "technical.seat_plan": True,
}


def assessed(
    changes: Mapping[str, FactValue] | None = None, *, without: tuple[str, ...] = (), as_of: date = TODAY
) -> Assessment:
    """The ready firm's assessment after some changes."""
    facts = Facts.of({**READY_FIRM, **(changes or {})}).without(*without)
    return assess(facts, standard_rulebook(), as_of)
