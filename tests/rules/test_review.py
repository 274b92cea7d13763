"""What is past its review date, where, and on which day."""

from dataclasses import replace
from datetime import date, timedelta

from b24desk.domain.facts import Facts
from b24desk.rules.assessment import assessment_of
from b24desk.rules.context import Context
from b24desk.rules.report import assessment_report
from b24desk.rules.review import is_any_overdue, overdue_entries, review_day
from b24desk.rules.rulebook import Rulebook
from b24desk.rules.schema.entry import Reviewed
from b24desk.rules.schema.places import Overlay
from tests.clock import STANDARD_DAY
from tests.rules.ready_firm import READY_FIRM
from tests.rules.standard import standard_rulebook

FIGURE = "staff.insured_months"
YESTERDAY = STANDARD_DAY - timedelta(days=1)


def reviewed(*, general: date, zhejiang: date) -> Rulebook:
    rulebook = standard_rulebook()
    figure = rulebook.parameters[FIGURE]
    values = tuple(
        value.model_copy(update={"review_by": general if not value.provinces else date(2040, 1, 1)})
        if "33" not in value.provinces
        else value.model_copy(update={"review_by": zhejiang})
        for value in figure.values
    )
    changed = figure.model_copy(update={"values": values})
    return replace(rulebook, parameters={**rulebook.parameters, FIGURE: changed})


def overdue(rulebook: Rulebook, province: str | None, day: date = STANDARD_DAY) -> list[str]:
    return [entry.id for entry in overdue_entries(rulebook, day, province)]


def test_the_last_day_is_in_time_and_the_next_is_not() -> None:
    book = reviewed(general=STANDARD_DAY, zhejiang=date(2040, 1, 1))
    assert overdue(book, "61") == []
    assert overdue(book, "61", STANDARD_DAY + timedelta(days=1)) == [FIGURE]


def test_a_province_with_a_figure_of_its_own_goes_by_that() -> None:
    book = reviewed(general=YESTERDAY, zhejiang=date(2040, 1, 1))
    assert overdue(book, "33") == []
    assert overdue(book, "61") == [FIGURE]
    local = reviewed(general=date(2040, 1, 1), zhejiang=YESTERDAY)
    assert overdue(local, "33") == [FIGURE]
    assert overdue(local, "61") == []


def test_without_a_province_any_will_do() -> None:
    assert overdue(reviewed(general=date(2040, 1, 1), zhejiang=YESTERDAY), None) == [FIGURE]


def test_what_no_longer_holds_is_not_overdue() -> None:
    rulebook = standard_rulebook()
    figure = rulebook.parameters[FIGURE]
    ended = tuple(
        value.model_copy(update={"until": YESTERDAY, "review_by": YESTERDAY}) for value in figure.values
    )
    changed = {**rulebook.parameters, FIGURE: figure.model_copy(update={"values": ended})}
    assert overdue(replace(rulebook, parameters=changed), None) == []


def test_the_rulebook_s_own_date_counts_for_what_has_none() -> None:
    rulebook = standard_rulebook()
    late = rulebook.edition.review_by + timedelta(days=1)
    assert not is_any_overdue(rulebook, STANDARD_DAY)
    assert is_any_overdue(rulebook, late)
    undated = [name for name, figure in rulebook.parameters.items() if not figure.values[0].review_by]
    assert set(undated) <= set(overdue(rulebook, None, late))


# --- Everything else that was read from a source ------------------------------------------------------

SPRING = date(2027, 5, 22)
READ_LAST_SUMMER = date(2026, 6, 8)


def with_term(months: int | None) -> Rulebook:
    """Of an edition that is itself to be reviewed late, so that the term shows."""
    rulebook = standard_rulebook()
    edition = rulebook.edition.model_copy(update={"review_months": months, "review_by": date(2030, 1, 1)})
    return replace(rulebook, edition=edition)


def test_the_term_is_counted_from_the_day_of_reading() -> None:
    overlay = Overlay.model_validate(
        {**dict(standard_rulebook().overlays["guizhou"]), "verified_on": READ_LAST_SUMMER, "review_by": None}
    )
    assert review_day(overlay, with_term(12)) == date(2027, 6, 8)
    assert review_day(overlay, with_term(6)) == date(2026, 12, 8)
    assert review_day(overlay, with_term(None)) == date(2030, 1, 1)


def test_a_day_of_its_own_goes_before_the_term_and_the_edition_before_a_longer_term() -> None:
    document = standard_rulebook().documents["commitment-letter"]
    own = document.model_copy(update={"review_by": date(2026, 12, 1)})
    assert review_day(own, with_term(12)) == date(2026, 12, 1)
    assert review_day(document, standard_rulebook()) == SPRING
    assert review_day(Reviewed(), with_term(12)) == date(2030, 1, 1)


def test_nothing_read_this_year_is_called_overdue_before_the_edition_is() -> None:
    rulebook = standard_rulebook()
    assert overdue_entries(rulebook, rulebook.edition.review_by) == ()
    assert not is_any_overdue(rulebook, rulebook.edition.review_by)


def test_past_the_edition_s_day_every_entry_that_was_read_is_overdue() -> None:
    rulebook = standard_rulebook()
    late = {entry.id for entry in overdue_entries(rulebook, rulebook.edition.review_by + timedelta(days=1))}
    for table in (rulebook.documents, rulebook.roles, rulebook.milestones, rulebook.overlays):
        assert set(table) <= late
    assert {*rulebook.conflicts, *rulebook.notices, *rulebook.sources} <= late


def test_an_overlay_concerns_its_own_province() -> None:
    rulebook = standard_rulebook()
    overlay = rulebook.overlays["guizhou"].model_copy(update={"review_by": YESTERDAY})
    old = replace(rulebook, overlays={**rulebook.overlays, overlay.id: overlay})
    assert overdue(old, overlay.province) == [overlay.id]
    assert overdue(old, "44") == []
    assert overdue(old, None) == [overlay.id]


def test_an_assessment_says_of_each_thing_whether_it_is_stale() -> None:
    book = standard_rulebook()
    letter = book.documents["commitment-letter"].model_copy(update={"review_by": YESTERDAY})
    source = book.sources["telecom-regulations"].model_copy(update={"review_by": YESTERDAY})
    old = replace(
        reviewed(general=YESTERDAY, zhejiang=YESTERDAY),
        documents={**book.documents, letter.id: letter},
        sources={**book.sources, source.id: source},
    )
    context = Context(Facts.of(READY_FIRM), old, STANDARD_DAY)
    assessment = assessment_of(context)
    assert [line.id for line in assessment.documents if line.stale] == [letter.id]
    assert all(role.stale for role in assessment.staffing)
    assert not any(item.stale for item in assessment.conflicts)
    report = assessment_report(assessment, context)
    assert [line["id"] for line in report["documents"] if line["stale"]] == [letter.id]
    cited = {(one["source"], one["stale"]) for finding in report["findings"] for one in finding["sources"]}
    assert (source.id, True) in cited
    assert {name for name, stale in cited if stale} == {source.id}


def test_a_day_of_the_timeline_is_as_stale_as_the_figure_it_is_counted_with() -> None:
    book = standard_rulebook()
    figure = book.milestones["decision"].latest or book.milestones["decision"].earliest
    assert figure is not None
    values = tuple(
        value.model_copy(update={"review_by": YESTERDAY}) for value in book.parameters[figure].values
    )
    changed = book.parameters[figure].model_copy(update={"values": values})
    old = replace(book, parameters={**book.parameters, figure: changed})
    assessment = assessment_of(Context(Facts.of(READY_FIRM), old, STANDARD_DAY))
    assert next(entry for entry in assessment.milestones if entry.id == "decision").stale
    assert any(not entry.stale for entry in assessment.milestones)
