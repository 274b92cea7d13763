"""What is said to rest on a question is what changes with its answer."""

from collections.abc import Mapping

import pytest

from b24desk.domain.facts import Facts, FactValue
from b24desk.rules.answer_classes import answer_classes
from b24desk.rules.assessment import Assessment, assess
from b24desk.rules.rulebook import COUNTED_FROM
from b24desk.rules.usage import Use, used_by
from tests.clock import TODAY
from tests.rules.ready_firm import CROSS_PROVINCE, READY_FIRM
from tests.rules.standard import standard_rulebook

QUESTIONS = tuple(standard_rulebook().questions)
CLASSES = answer_classes(standard_rulebook())


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_is_used_or_printed(question: str) -> None:
    uses = used_by(question, standard_rulebook(), TODAY)
    assert uses or standard_rulebook().questions[question].printed
    assert len(set(uses)) == len(uses)


def results(assessment: Assessment) -> Mapping[str, object]:
    return {
        **{part.id: (part.value, part.candidates) for part in assessment.route.parts},
        **{finding.id: finding.verdict for finding in assessment.findings},
        **{line.id: line.need for line in assessment.documents},
        **{role.id: role.needed for role in assessment.staffing},
        **{f"milestone {entry.id}": True for entry in assessment.milestones},
        **{f"notice {notice.id}": True for notice in assessment.notices},
        **{f"conflict {item.id}": item.certain for item in assessment.conflicts},
    }


def named(use: Use) -> str:
    """As `results` has it: ids are unique in a table, not across these."""
    listed = use.table in ("milestones", "notices", "conflicts")
    return f"{use.table.removesuffix('s')} {use.id}" if listed else use.id


@pytest.mark.parametrize("firm", [READY_FIRM, {**READY_FIRM, **CROSS_PROVINCE}], ids=["one", "many"])
@pytest.mark.parametrize("fact", sorted(set(CLASSES) | set(COUNTED_FROM)))
def test_whatever_an_answer_changes_is_said_to_use_it(fact: str, firm: Mapping[str, FactValue]) -> None:
    question = COUNTED_FROM.get(fact, fact)
    if question not in QUESTIONS:
        return  # worked out from the lists of people and shareholders, which are asked for by pages
    rulebook = standard_rulebook()
    said = {named(use) for use in used_by(question, rulebook, TODAY)}
    before = results(assess(Facts(firm), rulebook, TODAY))
    for value in CLASSES.get(fact, ()):
        after = results(assess(Facts({**firm, fact: value}), rulebook, TODAY))
        changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
        assert changed <= said, value
