"""A later edition of the shipped rulebook, in which something of every kind has changed."""

import re

from b24desk.resources import resource
from b24desk.rules.loader import read_rulebook, rulebook_files

SHIPPED_FILES = rulebook_files(resource("rulebook"))
SHIPPED = read_rulebook(SHIPPED_FILES)
VERSION = "2027.06.01"
_TITLE_PAGE = """
change.zh = "省内经营的最低注册资本提高；新增一份材料和一个问题。"
change.en = "The minimum capital for one province rises; one document and one question are new."

[[edition.migrations]]
to = "2027.06.01"
question = "company.registered_capital"
becomes = "company.capital"

[[edition.migrations]]
to = "2027.06.01"
question = "service.number_rental"
becomes = ["service.number_sublet", "service.number_lent"]

[[edition.migrations]]
to = "2027.06.01"
question = "service.outbound"
option = "none"
becomes = "no_calls_out"

[[edition.migrations]]
to = "2027.06.01"
document = "business-licence"
becomes = "licence-of-the-firm"

[[edition.migrations]]
to = "2027.06.01"
role = "licence-officer"
becomes = "permit-officer"
"""
_QUESTION = """
[[question]]
id = "service.number_lent"
page = "conduct"
kind = "yes_no"
printed = true
text.zh = "打算把接入号码借给别人？"
text.en = "Any plan to lend access numbers to others?"
why.zh = "码号未经批准不得转让。"
why.en = "Numbers may not be transferred without approval."
citations = [{ source = "telecom-regulations" }]
"""


def _one(text: str, old: str, new: str) -> str:
    assert old in text, old
    return text.replace(old, new, 1)


def _block(text: str, table: str, name: str) -> str:
    """One whole entry of a file."""
    found = re.search(rf'\[\[{table}\]\]\nid = "{name}".*?(?=\[\[{table}\]\]|\Z)', text, re.DOTALL)
    assert found is not None, name
    return found[0]


def _files() -> dict[str, bytes]:
    texts = {name: raw.decode() for name, raw in SHIPPED_FILES.items()}
    for old, new in (
        ("company.registered_capital", "company.capital"),
        ("service.number_rental", "service.number_sublet"),
    ):
        texts = {name: text.replace(old, new) for name, text in texts.items()}
    head = texts["rulebook.toml"].replace(SHIPPED.edition.version, VERSION)
    texts["rulebook.toml"] = _one(head, "published = 2026-11-22", "published = 2027-06-01") + _TITLE_PAGE
    texts["parameters.toml"] = _one(texts["parameters.toml"], "value = 1_000_000\n", "value = 3_000_000\n")
    texts["roles.toml"] = _one(texts["roles.toml"], '"licence-officer"', '"permit-officer"')
    company = _one(texts["documents_1_company.toml"], 'id = "business-licence"', 'id = "licence-of-the-firm"')
    gone = _block(company, "document", "reputation-proof")
    added = gone.replace("reputation-proof", "capital-proof").replace("公司信誉", "注册资本")
    texts["documents_1_company.toml"] = company.replace(
        gone, added.replace("the company's reputation", "the registered capital")
    )
    asked = _one(
        texts["questions_1_eligibility.toml"],
        'id = "none", text = { zh = "不外呼',
        'id = "no_calls_out", text = { zh = "不外呼',
    )
    texts["questions_1_eligibility.toml"] = asked + _QUESTION
    rules = texts["rules_3_conduct.toml"].replace('"none"', '"no_calls_out"')
    number_rental = _block(rules, "rule", "number-rental")
    lending = number_rental.replace("number_sublet", "number_lent").replace(
        '"number-rental"', '"number-lending"'
    )
    texts["rules_3_conduct.toml"] = rules + "\n" + lending
    return {name: text.encode() for name, text in texts.items()}


NEXT_FILES = _files()
NEXT = read_rulebook(NEXT_FILES)
