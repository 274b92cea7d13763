"""The table of routes: every column says what its assessment says, and the first is today's."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from b24desk.domain.money import money
from b24desk.domain.text import Language, Text
from b24desk.rules.alternatives import TODAY, alternatives, chosen_routes
from b24desk.rules.book.route_rows import RouteCell
from b24desk.rules.book.routes import RouteTable, route_head, route_table
from b24desk.rules.checklist import Need
from b24desk.rules.comparison import RouteOutcome, compare_routes
from tests.rules.standard import PLAIN_FIRM, context_of
from tests.scenarios.scenario import read_scenario, scenario_files

each_scenario = pytest.mark.parametrize("path", scenario_files(), ids=lambda path: path.stem)


@cache
def compared(path: Path) -> tuple[RouteOutcome, ...]:
    context = read_scenario(path.read_text("utf-8")).read().context
    return compare_routes(context, chosen_routes(context))


def cells(table: RouteTable, row: str) -> list[list[str]]:
    found = next(one for section in table.sections for one in section.rows if one.id == row)
    return [[line.en for line in cell.lines] for cell in found.cells]


def counted(said: list[str]) -> int:
    return 0 if said[0] == "None" else int(said[0].removesuffix(" in all"))


@each_scenario
def test_each_cell_says_what_the_assessment_of_its_route_says(path: Path) -> None:
    outcomes = compared(path)
    table = route_table(outcomes, "")
    for column, found in enumerate(outcomes):
        assessment = found.assessment

        def said(row: str, at: int = column) -> list[str]:
            return cells(table, row)[at]

        for row, findings in (
            ("blockers", assessment.blockers()),
            ("duties", found.duties),
            ("to_confirm", found.to_confirm),
        ):
            assert counted(said(row)) == len(findings)
            assert said(row)[1:] == [finding.title.en for finding in findings]
        assert counted(said("unanswered")) == len(found.unanswered)
        assert counted(said("needed")) == sum(line.need is Need.NEEDED for line in assessment.documents)
        assert counted(said("undecided")) == sum(line.need is Need.UNDECIDED for line in assessment.documents)
        assert counted(said("open")) == len(assessment.open_questions)
        for part in assessment.route.parts:
            assert part.text is None or said(part.id)[0].startswith(part.text.en)
        if assessment.route.authority is not None:
            assert assessment.route.authority.name.en in said("route.authority")
        if found.capital.asked is not None:
            assert said("asked") == [money(found.capital.asked, Language.EN)]
        if found.capital.gap:
            assert said("gap") == [money(found.capital.gap, Language.EN)]
        for entry in assessment.milestones:
            if entry.earliest is not None and entry.latest is not None:
                assert str(entry.latest.year) in said(entry.id)[0]
                assert ("(estimated)" in said(entry.id)[0]) == entry.estimated


@each_scenario
def test_documents_are_told_as_new_or_gone_against_todays_list(path: Path) -> None:
    outcomes = compared(path)
    table = route_table(outcomes, "")
    before = {line.document.title.en for line in outcomes[0].documents(Need.NEEDED)}
    assert len(cells(table, "needed")[0]) == 1
    for said, found in zip(cells(table, "needed"), outcomes, strict=True):
        new = {line.removeprefix("New: ") for line in said if line.startswith("New: ")}
        gone = {
            line.partition(": ")[2] for line in said if line.startswith(("No longer: ", "Now to confirm: "))
        }
        assert before - gone | new == {line.document.title.en for line in found.documents(Need.NEEDED)}


def test_a_route_beside_itself_differs_in_no_cell() -> None:
    context = context_of(PLAIN_FIRM)
    table = route_table(compare_routes(context, (TODAY, TODAY)), "")
    every = [cell for section in table.sections for row in section.rows for cell in row.cells]
    assert len(every) > 40
    assert not any(cell.differs for cell in every)
    assert all(cell.lines for cell in every)


def test_a_cell_is_marked_where_it_says_something_else_than_todays() -> None:
    context = context_of({**PLAIN_FIRM, "company.registered_capital": 3_000_000})
    table = route_table(compare_routes(context, chosen_routes(context)), "")
    rows = [row for section in table.sections for row in section.rows]
    for row in rows:
        assert [cell.differs for cell in row.cells] == [
            cell.lines != row.cells[0].lines for cell in row.cells
        ]
    assert cells(table, "gap") == [["None"], ["CNY 7,000,000"], ["None"]]
    assert any(not any(cell.differs for cell in row.cells) for row in rows)


def heads() -> Iterator[tuple[str, str]]:
    context = context_of(PLAIN_FIRM)
    for one in (TODAY, *alternatives(context)):
        head = route_head(one, context)
        yield head.zh, head.en


def test_routes_are_called_by_what_they_lead_to() -> None:
    assert [en for _, en in heads()] == [
        "Present answers",
        "Cross-province or nationwide",
        "Offshore Call Centre Services (B24-2)",
        "Domestic Call Centre Services (B24-1) and Offshore Call Centre Services (B24-2)",
        "Company with foreign capital (Yes, up to 50% in all)",
        "Company with foreign capital (Yes, more than 50% in all)",
        "Wholly foreign-owned company",
    ]
    assert len({zh for zh, _ in heads()}) == 7


@each_scenario
def test_nothing_is_promised(path: Path) -> None:
    table = route_table(compared(path), "")
    words = [
        line
        for section in table.sections
        for row in section.rows
        for cell in row.cells
        for line in cell.lines
    ]
    assert not any("will be approved" in line.en or "会获批" in line.zh for line in words)
    assert "no statement that a licence will be granted" in table.note.en


def test_only_what_todays_route_does_not_say_stands_out() -> None:
    one, two, three = (Text(zh=zh, en=en) for zh, en in (("一", "one"), ("二", "two"), ("三", "three")))
    more, less, same = (
        RouteCell((one, three), (one, two)),
        RouteCell((one,), (one, two)),
        RouteCell((one,), (one,)),
    )
    assert [more.stands_out(line) for line in more.lines] == [False, True]
    assert [less.stands_out(line) for line in less.lines] == [True]
    assert [same.stands_out(line) for line in same.lines] == [False]


def test_an_authority_that_says_its_level_by_its_name_is_named_once() -> None:
    context = context_of(PLAIN_FIRM)
    table = route_table(compare_routes(context, chosen_routes(context)), "")
    here, nationwide, _ = cells(table, "route.authority")
    assert here == [
        "Communications Administration of the company's province",
        "Guangdong Communications Administration",
    ]
    assert nationwide == ["Ministry of Industry and Information Technology (MIIT)"]
