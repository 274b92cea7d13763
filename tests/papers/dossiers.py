"""Applications to print: within one province, across three, without any answer, and blank."""

from datetime import date
from functools import cache

from b24desk.domain.project import Answer, AnswerValue, DocumentProgress, DocumentState, Project
from b24desk.papers.dossier import Dossier
from b24desk.resources import resource
from b24desk.rules.assessment import assess
from b24desk.rules.derivation import facts_of
from b24desk.rules.loader import load_rulebook
from b24desk.rules.rulebook import Rulebook
from tests.clock import TODAY

DOMESTIC: dict[str, AnswerValue] = {
    "company.name": "陕西云语客服科技有限公司",
    "company.name_en": "Shaanxi Yunyu Service Technology Co., Ltd.",
    "company.credit_code": "91610131MA6TXXXX0K",
    "company.kind": "limited",
    "company.province": "61",
    "service.use": "entrusted",
    "service.platform_in_china": True,
    "service.clients": ("domestic",),
    "service.users": ("domestic",),
    "service.scope": "one_province",
    "service.province": "61",
    "service.outbound": "none",
    "ownership.foreign": "none",
    "plan.application": "new",
    "plan.filing_date": "2026-12-18",
}
NATIONWIDE: dict[str, AnswerValue] = {
    **DOMESTIC,
    "company.province": "44",
    "service.scope": "cross_province",
    "service.provinces": ("44", "11", "31"),
}


@cache
def rulebook() -> Rulebook:
    return load_rulebook(resource("rulebook"))


def project(answers: dict[str, AnswerValue], **documents: DocumentProgress) -> Project:
    given = {question: Answer(value=value) for question, value in answers.items()}
    noted = {name.replace("_", "-"): progress for name, progress in documents.items()}
    return Project(answers=given, documents=noted)


def dossier(filed: Project | None, as_of: date = TODAY) -> Dossier:
    facts = facts_of(filed or Project(), rulebook(), as_of)
    return Dossier(filed, assess(facts, rulebook(), as_of), rulebook())


PROGRESS = {
    "business_licence": DocumentProgress(state=DocumentState.FINAL, owner="张伟"),
    "articles_of_association": DocumentProgress(
        state=DocumentState.COLLECTING, owner="李䶮", due=date(2026, 12, 1)
    ),
    "reputation_proof": DocumentProgress(state=DocumentState.NOT_APPLICABLE, reason="受理窗口说不收"),
}

DOSSIERS = {
    "domestic": dossier(project(DOMESTIC, **PROGRESS)),
    "nationwide": dossier(project(NATIONWIDE)),
    "unanswered": dossier(Project()),
    "blank": dossier(None),
}
