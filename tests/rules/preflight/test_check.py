"""For each defect exactly one line; for a clean application none."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import pytest

from b24desk.domain.examined import FileKind, Trouble
from b24desk.domain.project import Attachment, DocumentState, HolderKind
from b24desk.domain.verdict import AuthorityLevel
from b24desk.rules.preflight.check import defects_of, in_portal_order
from b24desk.rules.preflight.defect import DefectKind, Weight
from tests.rules.preflight.complete import CLEAN, GOOD, Filed, complete
from tests.rules.standard import standard_rulebook


class Case(NamedTuple):
    """One small change to a clean application."""

    name: str
    change: Callable[[Filed], Filed]
    kind: DefectKind
    weight: Weight
    document: str = ""


LICENCE, PROOF, LETTER, CHART = (
    "business-licence",
    "social-insurance-proof",
    "commitment-letter",
    "credit-system-screenshots",
)
REQUIRED, GUIDE, ADVICE = Weight.REQUIRED, Weight.GUIDE, Weight.ADVICE
OTHER_FIRM = "营业执照 名 称 北京另一家科技发展有限公司 统一社会信用代码 类型 有限责任公司"
OTHER_CODE = "营业执照 名称 深圳示例客服有限公司 统一社会信用代码 91110000710932515R 有限责任公司"


def eleven_pictures(filed: Filed) -> Filed:
    picture = filed.file_of(PROOF).model_copy(update={"name": "proof.jpg"})
    others = tuple(picture.model_copy(update={"id": f"picture-{number}"}) for number in range(11))
    project = filed.project.with_attachments((*filed.without_file(PROOF).project.attachments, *others))
    found = GOOD.model_copy(update={"kind": FileKind.JPEG})
    return Filed(project, {**filed.examined, **{item.id: found for item in others}})


LIMITS_OF_UPLOADS = frozenset(
    {
        DefectKind.TOO_MANY_PICTURES,
        DefectKind.TYPE_NOT_TAKEN,
        DefectKind.TOO_LARGE,
        DefectKind.SIDEWAYS,
    }
)

CASES = (
    Case("a document is missing", lambda f: f.without_file(LICENCE), DefectKind.MISSING, REQUIRED, LICENCE),
    Case(
        "a document of a guide is missing", lambda f: f.without_file(PROOF), DefectKind.MISSING, GUIDE, PROOF
    ),
    Case(
        "a document of practice is missing",
        lambda f: f.without_file("premises-proof"),
        DefectKind.MISSING,
        ADVICE,
        "premises-proof",
    ),
    Case(
        "a form is not filled in",
        lambda f: f.marked("application-form", state="collecting"),
        DefectKind.FORM_OPEN,
        REQUIRED,
        "application-form",
    ),
    Case(
        "a needed document is left out",
        lambda f: f.marked(LICENCE, state="not_applicable", reason="不需要"),
        DefectKind.LEFT_OUT,
        REQUIRED,
        LICENCE,
    ),
    Case(
        "a letter waits for its seal",
        lambda f: f.marked(LETTER, state=DocumentState.AWAITING_SEAL),
        DefectKind.UNSIGNED,
        REQUIRED,
        LETTER,
    ),
    Case(
        "a document is not final",
        lambda f: f.marked(LICENCE, state=DocumentState.COLLECTING),
        DefectKind.NOT_FINAL,
        ADVICE,
        LICENCE,
    ),
    Case(
        "a proof has ended",
        lambda f: f.with_file(PROOF, valid_until=date(2025, 1, 31)),
        DefectKind.ENDED,
        GUIDE,
        PROOF,
    ),
    Case(
        "a proof ends before filing",
        lambda f: f.with_file(PROOF, valid_until=date(2027, 1, 17)),
        DefectKind.ENDS_BEFORE_FILING,
        GUIDE,
        PROOF,
    ),
    Case(
        "the licence names another company",
        lambda f: f.found(LICENCE, text=OTHER_FIRM),
        DefectKind.OTHER_COMPANY,
        REQUIRED,
        LICENCE,
    ),
    Case(
        "the licence bears another code",
        lambda f: f.found(LICENCE, text=OTHER_CODE),
        DefectKind.OTHER_CREDIT_CODE,
        REQUIRED,
        LICENCE,
    ),
    Case("eleven pictures", eleven_pictures, DefectKind.TOO_MANY_PICTURES, ADVICE, PROOF),
    Case(
        "a file is lost",
        lambda f: f.found(LICENCE, trouble=Trouble.MISSING),
        DefectKind.FILE_LOST,
        REQUIRED,
        LICENCE,
    ),
    Case(
        "a file is empty",
        lambda f: f.found(LICENCE, trouble=Trouble.EMPTY),
        DefectKind.EMPTY,
        REQUIRED,
        LICENCE,
    ),
    Case(
        "a file is damaged or hostile",
        lambda f: f.found(LICENCE, trouble=Trouble.DAMAGED),
        DefectKind.DAMAGED,
        REQUIRED,
        LICENCE,
    ),
    Case(
        "a file has a password",
        lambda f: f.found(PROOF, trouble=Trouble.ENCRYPTED),
        DefectKind.ENCRYPTED,
        GUIDE,
        PROOF,
    ),
    Case(
        "a picture has too many pixels",
        lambda f: f.found(PROOF, trouble=Trouble.TOO_MANY_PIXELS),
        DefectKind.TOO_MANY_PIXELS,
        GUIDE,
        PROOF,
    ),
    Case(
        "a picture calls itself a PDF",
        lambda f: f.found(LICENCE, kind=FileKind.JPEG),
        DefectKind.NOT_WHAT_IT_SAYS,
        ADVICE,
        LICENCE,
    ),
    Case(
        "a type that is not taken",
        lambda f: f.with_file(LICENCE, name="licence.png").found(LICENCE, kind=FileKind.PNG),
        DefectKind.TYPE_NOT_TAKEN,
        ADVICE,
        LICENCE,
    ),
    Case(
        "an archive",
        lambda f: f.with_file(LICENCE, name="licence.zip").found(LICENCE, kind=FileKind.ARCHIVE),
        DefectKind.TYPE_NOT_TAKEN,
        ADVICE,
        LICENCE,
    ),
    Case(
        "a byte beyond the limit",
        lambda f: f.with_file(LICENCE, size=5 * 1024 * 1024 + 1),
        DefectKind.TOO_LARGE,
        ADVICE,
        LICENCE,
    ),
    Case(
        "a page on its side",
        lambda f: f.found(LICENCE, sideways=(2,)),
        DefectKind.SIDEWAYS,
        ADVICE,
        LICENCE,
    ),
    Case(
        "a blank page",
        lambda f: f.found(LICENCE, blank=(1,)),
        DefectKind.BLANK_PAGES,
        ADVICE,
        LICENCE,
    ),
    Case("a script", lambda f: f.found(LICENCE, is_active=True), DefectKind.ACTIVE, ADVICE, LICENCE),
    Case(
        "a name that Windows refuses",
        lambda f: f.with_file(LICENCE, name="a:b.pdf"),
        DefectKind.UNSAFE_NAME,
        ADVICE,
        LICENCE,
    ),
    Case(
        "too little capital",
        lambda f: f.answered("company.registered_capital", 999_999),
        DefectKind.RULE_NOT_MET,
        REQUIRED,
    ),
    Case(
        "the chart shows foreign capital that the answers deny",
        lambda f: Filed(
            f.project.with_shareholders(
                tuple(
                    holder.model_copy(update={"kind": HolderKind.FOREIGN_PERSON}) if place == 0 else holder
                    for place, holder in enumerate(f.project.shareholders)
                )
            ),
            f.examined,
        ),
        DefectKind.RULE_NOT_MET,
        ADVICE,
    ),
    Case("nobody for a post", lambda f: f.person(3, roles=()), DefectKind.POST_OPEN, GUIDE),
    Case(
        "insurance paid elsewhere",
        lambda f: f.person(2, insured_by_applicant=False),
        DefectKind.INSURED_ELSEWHERE,
        GUIDE,
    ),
    Case(
        "insured too short",
        lambda f: f.person(2, insured_months=0),
        DefectKind.INSURED_TOO_SHORT,
        GUIDE,
    ),
    Case(
        "staff without evidence",
        lambda f: f.person(2, insured_months=None),
        DefectKind.INSURANCE_UNKNOWN,
        GUIDE,
    ),
)


@pytest.mark.parametrize("sample", CLEAN)
def test_a_clean_application_has_no_defect(sample: str) -> None:
    assert complete(sample).defects() == ()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_defect_is_one_line(case: Case) -> None:
    (found,) = case.change(complete()).defects()
    assert (found.kind, found.weight, found.document) == (case.kind, case.weight, case.document)


def test_every_kind_of_defect_is_tried() -> None:
    apart = {DefectKind.PERSON_IN_TWO_POSTS, DefectKind.PERSON_BARRED}
    assert {case.kind for case in CASES} == set(DefectKind) - apart


def test_one_person_in_two_posts_is_told_at_both() -> None:
    filed = complete().person(2, roles=("customer-service-officer", "security-officer"))
    found = filed.person(3, roles=()).defects()
    assert [defect.kind for defect in found] == [DefectKind.PERSON_IN_TWO_POSTS] * 2


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_only_law_rule_and_notice_make_a_line_required(case: Case) -> None:
    (found,) = case.change(complete()).defects()
    assert (found.weight is Weight.REQUIRED) == (found.level is not None and found.level.may_refuse)
    assert bool(found.citations) == (found.level is not None)


def test_what_several_defects_have_is_told_of_each() -> None:
    filed = complete().found(LICENCE, blank=(2,), sideways=(1,)).without_file(PROOF)
    assert [defect.kind for defect in filed.defects()] == [
        DefectKind.SIDEWAYS,
        DefectKind.BLANK_PAGES,
        DefectKind.MISSING,
    ]


def test_a_file_that_does_not_open_is_not_blamed_for_anything_else() -> None:
    filed = complete().with_file(LICENCE, name="a:b.exe", size=10**9, valid_until=date(2020, 1, 1))
    assert [one.kind for one in filed.found(LICENCE, trouble="damaged").defects()] == [DefectKind.DAMAGED]


def test_a_file_for_two_documents_is_told_of_once() -> None:
    filed = complete()
    both = filed.without_file(PROOF).with_file(LICENCE, documents=(LICENCE, PROOF))
    assert [one.kind for one in both.found(LICENCE, blank=(1,)).defects()] == [DefectKind.BLANK_PAGES]


def test_the_last_day_of_a_proof_still_counts() -> None:
    assert complete().with_file(PROOF, valid_until=date(2027, 1, 18)).defects() == ()


def test_exactly_the_limit_is_within_it() -> None:
    assert complete().with_file(LICENCE, size=5 * 1024 * 1024).defects() == ()


UPLOADS = tuple(case for case in CASES if case.kind in LIMITS_OF_UPLOADS)


def in_hunan(filed: Filed) -> Filed:
    return filed.answered("company.province", "43")


@pytest.mark.parametrize("case", UPLOADS, ids=lambda case: case.name)
def test_what_an_upload_takes_is_asked_for_only_where_a_guide_prints_it(case: Case) -> None:
    (found,) = case.change(complete()).defects()
    assert (found.weight, found.level) == (Weight.ADVICE, AuthorityLevel.PRACTICE)
    there = [one for one in case.change(in_hunan(complete())).defects() if one.kind is case.kind]
    assert [(one.weight, one.level) for one in there] == [(Weight.GUIDE, AuthorityLevel.PROVINCIAL_GUIDE)]


@pytest.mark.parametrize("case", UPLOADS, ids=lambda case: case.name)
def test_what_an_upload_takes_comes_out_of_the_rulebook_in_use(case: Case) -> None:
    changed = case.change(complete())
    (found,) = changed.defects()
    assert found.citations
    rulebook = standard_rulebook()
    without = {name: one for name, one in rulebook.parameters.items() if not name.startswith("upload.")}
    context = replace(changed.context, rulebook=replace(rulebook, parameters=without))
    left = defects_of(changed.project, changed.assessment, context, changed.examined)
    assert not any(one.citations for one in left)


def test_sources_that_disagree_about_uploads_are_named() -> None:
    for case in UPLOADS:
        (found,) = case.change(complete()).defects()
        expected = "" if case.kind is DefectKind.SIDEWAYS else "pdf-only"
        assert found.conflict == expected


@pytest.mark.parametrize("name", ["a.jpg", "a.JPEG", "a.gif", "a.doc", "a.docx", "a.pdf"])
def test_the_types_that_the_form_names_are_taken(name: str) -> None:
    suffix = f".{name.rpartition('.')[2].lower()}"
    kind = next(kind for kind in FileKind if suffix in kind.suffixes)
    assert complete().with_file(LICENCE, name=name).found(LICENCE, kind=kind).defects() == ()


def test_a_scan_without_text_says_nothing_of_the_company() -> None:
    assert complete().found(LICENCE, text="12 / 3").defects() == ()


def test_the_company_is_found_however_its_name_is_spaced() -> None:
    text = "营业执照\n名　称 深圳示例 客服有限公司\n类型 有限责任公司（自然人投资或控股） 91440300MAEXAMP148"
    assert complete().found(LICENCE, text=text).defects() == ()


def test_a_document_that_is_not_needed_is_not_looked_at() -> None:
    extra = Attachment(id="extra", name="a:b.exe", sha256="a" * 64, size=1, documents=("good-faith-letter",))
    filed = complete()
    project = filed.project.with_attachments((*filed.project.attachments, extra))
    assert Filed(project, filed.examined).defects() == ()


def test_documents_stand_in_the_order_of_the_portal() -> None:
    lines = in_portal_order(complete().assessment.documents, standard_rulebook())
    blocks = list(standard_rulebook().form_blocks)
    places = [blocks.index(line.document.form_block) for line in lines if line.document.form_block]
    assert places == sorted(places)
    assert {line.document.level for line in lines} >= {AuthorityLevel.MINISTRY_RULE}
