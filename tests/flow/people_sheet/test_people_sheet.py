"""Rows as people: headings, words in both languages, numbers that Excel ruined, people there already."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.identifiers import resident_id_problems
from b24desk.domain.project import IdentityKind, Person
from b24desk.domain.sheet import Sheet, Value
from b24desk.domain.text import Text
from b24desk.flow.people_sheet.joining import Treatment, joined, matches, within_room
from b24desk.flow.people_sheet.layout import Layout, Wishes, arranged, heading, proposed
from b24desk.flow.people_sheet.meanings import Meanings, meanings_of
from b24desk.flow.people_sheet.rows import MOST_PEOPLE, Remark, SheetRow, read_rows
from b24desk.flow.people_sheet.wording import Column, Reason, sheet_wording
from b24desk.resources import resource
from b24desk.rules.loader import load_rulebook

TODAY = date(2026, 11, 22)
GOOD = "11010519900307101X"
assert not resident_id_problems(GOOD, TODAY)


def meanings() -> Meanings:
    rulebook = load_rulebook(resource("rulebook"))
    roles = {role.id: role.title for role in rulebook.roles.values()}
    return meanings_of(roles, {kind: rulebook.term("identity_kind", kind) for kind in IdentityKind})


MEANINGS = meanings()


def sheet_of(*rows: tuple[Value, ...]) -> Sheet:
    return Sheet("people", rows)


def read(sheet: Sheet) -> tuple[SheetRow, ...]:
    return read_rows(sheet, proposed(sheet, MEANINGS), MEANINGS, TODAY)


def one(column: Column, value: Value) -> SheetRow:
    """A row with a name and one more cell."""
    sheet = sheet_of(("姓名", "?"), ("李娜", value))
    layout = Layout(1, (Column.NAME, column))
    (row,) = read_rows(sheet, layout, MEANINGS, TODAY)
    return row


def reasons(row: SheetRow) -> list[Reason]:
    return [remark.reason for remark in row.remarks]


def test_every_post_of_the_rulebook_has_other_names_and_no_other_post_has() -> None:
    assert set(sheet_wording().posts) == set(load_rulebook(resource("rulebook")).roles)


def test_no_word_means_two_things() -> None:
    values = sheet_wording().values
    assert not {*values.yes} & {*values.no}
    posts = [word for words in sheet_wording().posts.values() for word in words]
    assert len(posts) == len(set(posts))


@pytest.mark.parametrize("column", Column)
def test_both_titles_of_a_column_are_found_alone_and_together(column: Column) -> None:
    title = sheet_wording().title(column)
    for said in (
        title.zh,
        title.en,
        f"{title.zh}\n{title.en}",
        f"{title.zh}（必填）",
        f" {title.en.upper()} *",
    ):
        sheet = sheet_of(("x", said), ("李娜", "1"))
        assert arranged(sheet, 1, MEANINGS).columns == (None, column)


def test_headings_are_found_under_a_title_and_blank_rows_and_other_columns_are_ignored() -> None:
    sheet = sheet_of(
        ("云鹭科技 人员名单 2026年",),
        (),
        ("序号", "员工姓名", "身份证号码", "部门", "联系电话"),
        (),
        (1, "李娜", GOOD, "客服", 13800138000),
        (),
        (2, "王　强", "", "客服", "１３９００１３９０００"),
    )
    layout = proposed(sheet, MEANINGS)
    assert layout == Layout(3, (None, Column.NAME, Column.IDENTITY_NUMBER, None, Column.PHONE))
    rows = read(sheet)
    assert [(row.number, row.name, row.given.get("phone")) for row in rows] == [
        (5, "李娜", "13800138000"),
        (7, "王强", "13900139000"),
    ]
    assert heading(sheet, 3, 1) == "员工姓名"


@pytest.mark.parametrize(
    ("cells", "column"), [(("坐席", "主管"), Column.POSITION), (("客服负责人", ""), Column.ROLES)]
)
def test_what_a_column_called_job_means_is_told_by_its_cells(cells: tuple[str, str], column: Column) -> None:
    sheet = sheet_of(("姓名", "岗位"), ("李娜", cells[0]), ("王强", cells[1]))
    assert proposed(sheet, MEANINGS).columns == (Column.NAME, column)


def test_a_position_beside_posts_keeps_its_column() -> None:
    sheet = sheet_of(("姓名", "岗位", "担任岗位"), ("李娜", "坐席", "客服负责人"))
    assert proposed(sheet, MEANINGS).columns == (Column.NAME, Column.POSITION, Column.ROLES)


def test_pasted_rows_without_headings_are_known_by_what_they_hold() -> None:
    sheet = sheet_of(("李娜", GOOD, "13800138000", "li@example.com"), ("王强", "", "13900139000", ""))
    layout = proposed(sheet, MEANINGS)
    assert layout == Layout(0, (Column.NAME, Column.IDENTITY_NUMBER, Column.PHONE, Column.EMAIL))
    assert [row.number for row in read(sheet)] == [1, 2]


def test_a_field_comes_from_one_column_and_goes_back_where_it_came_from() -> None:
    before = Wishes((Column.NAME, Column.PHONE, None))
    taken = before.with_wish(2, Column.PHONE)
    assert taken.granted() == (Column.NAME, None, Column.PHONE)
    assert taken.with_wish(2, Column.EMAIL).granted() == (Column.NAME, Column.PHONE, Column.EMAIL)
    assert taken.with_wish(1, Column.PHONE).granted() == (Column.NAME, Column.PHONE, None)
    assert taken.with_wish(2, None).granted() == before.granted()


RUINED: list[Value] = [1.10105199003078e17, 110105199003078000, "1.10105E+17", "110105199003071000", 1.5e15]


@pytest.mark.parametrize("value", RUINED)
def test_a_number_that_excel_ruined_is_named_and_not_taken(value: Value) -> None:
    row = one(Column.IDENTITY_NUMBER, value)
    assert (row.is_bad, reasons(row), row.identity_number) == (True, [Reason.NUMBER_RUINED], "")
    said = row.remarks[0].text()
    assert "末几位" in said.zh
    assert "last digits" in said.en


@given(st.integers(10**17, 10**18 - 1))
def test_no_number_of_eighteen_digits_gets_through_excel_unseen(number: int) -> None:
    ruined = float(f"{number:.14e}")
    assert reasons(one(Column.IDENTITY_NUMBER, ruined)) == [Reason.NUMBER_RUINED]
    as_text = one(Column.IDENTITY_NUMBER, str(int(f"{number:018d}"[:15] + "000")))
    assert as_text.remarks != ()


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (GOOD, GOOD),
        (" 110105 19900307 101x\t", GOOD),
        ("１１０１０５１９９００３０７１０１Ｘ", GOOD),
        (f"'{GOOD}", GOOD),
    ],
)
def test_a_whole_number_is_cleaned_and_kept(value: str, kept: str) -> None:
    row = one(Column.IDENTITY_NUMBER, value)
    assert (row.identity_number, row.remarks) == (kept, ())


def test_an_odd_number_is_said_and_taken() -> None:
    short, wrong = one(Column.IDENTITY_NUMBER, "1101051990"), one(Column.IDENTITY_NUMBER, GOOD[:-1] + "1")
    assert [reasons(short), reasons(wrong)] == [[Reason.ODD_LENGTH], [Reason.ODD_NUMBER]]
    assert not short.is_bad
    assert not wrong.is_bad
    assert "10" in short.remarks[0].text().zh


DAYS: list[Value] = [
    "2026年1月2日",
    "2026/1/2",
    "2026-01-02",
    "２０２６．１．２",
    "2026-01-02 00:00:00",
    20260102,
    46024,
    46024.75,
    "46024",
    date(2026, 1, 2),
]


@pytest.mark.parametrize("value", DAYS)
def test_a_day_is_read_however_it_is_stored(value: Value) -> None:
    assert one(Column.PROOF_ISSUED_ON, value).given["proof_issued_on"] == date(2026, 1, 2)


@given(st.dates(date(1950, 1, 1), date(2110, 1, 1)))
def test_a_count_of_days_is_the_day_in_either_calendar(day: date) -> None:
    sheets = [
        (Sheet("a", (("姓名", "证明日期"), ("李娜", (day - date(1899, 12, 30)).days))), "1900"),
        (
            Sheet("a", (("姓名", "证明日期"), ("李娜", (day - date(1904, 1, 1)).days)), since_1904=True),
            "1904",
        ),
    ]
    assert {read(sheet)[0].given["proof_issued_on"] for sheet, _ in sheets} == {day}


@pytest.mark.parametrize("value", ["11/2/2026", "2026-02-30", "yesterday", 5, True])
def test_what_is_no_day_is_a_reason(value: Value) -> None:
    assert reasons(one(Column.PROOF_ISSUED_ON, value)) == [Reason.DAY]


@pytest.mark.parametrize(
    ("value", "month"),
    [
        ("2026-10", "2026-10"),
        (202610, "2026-10"),
        (date(2026, 10, 1), "2026-10"),
        (2026.11, "2026-11"),
        (46296, "2026-10"),
    ],
)
def test_a_month_is_read_however_it_is_stored(value: Value, month: str) -> None:
    assert one(Column.INSURED_UNTIL, value).given["insured_until"] == month


@pytest.mark.parametrize("value", [2026.1, "2026.1", "October"])
def test_october_that_lost_its_zero_is_not_taken_for_january(value: Value) -> None:
    assert reasons(one(Column.INSURED_UNTIL, value)) == [Reason.MONTH]


@pytest.mark.parametrize(
    ("value", "meant"),
    [
        ("是", True),
        ("√", True),
        ("Yes", True),
        (True, True),
        (1, True),
        ("是 / yes", True),
        ("已参保", True),
        ("否", False),
        ("×", False),
        ("no", False),
        (False, False),
        ("0", False),
        ("无", False),
    ],
)
def test_yes_and_no_are_understood_in_both_languages(value: Value, meant: bool) -> None:
    assert one(Column.INSURED_BY_APPLICANT, value).given["insured_by_applicant"] is meant


@pytest.mark.parametrize("value", ["不清楚", "x", "是 / no", "maybe"])
def test_what_is_neither_yes_nor_no_is_a_reason(value: str) -> None:
    assert reasons(one(Column.INSURED_BY_APPLICANT, value)) == [Reason.YES_OR_NO]


@pytest.mark.parametrize(
    ("value", "posts"),
    [
        ("许可负责人", ("licence-officer",)),
        ("Licence officer", ("licence-officer",)),
        ("许可负责人 / Licence officer", ("licence-officer",)),
        ("客服负责人、网络与信息安全负责人", ("customer-service-officer", "security-officer")),
        (
            "Network and information security officer, LICENCE OFFICER",
            ("security-officer", "licence-officer"),
        ),
        ("信息安全负责人（兼）", ("security-officer",)),
    ],
)
def test_posts_are_understood_in_both_languages(value: str, posts: tuple[str, ...]) -> None:
    assert one(Column.ROLES, value).given["roles"] == posts


def test_a_post_that_is_none_is_named() -> None:
    row = one(Column.ROLES, "客服负责人、坐席")
    assert reasons(row) == [Reason.POST]
    assert "“坐席”" in row.remarks[0].text().zh


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("身份证", IdentityKind.RESIDENT_ID),
        ("Passport", IdentityKind.PASSPORT),
        ("护照 / Passport", IdentityKind.PASSPORT),
        ("台胞证", IdentityKind.HMT_PERMIT),
        ("Hong Kong, Macao or Taiwan resident's document", IdentityKind.HMT_PERMIT),
    ],
)
def test_kinds_of_document_are_understood_in_both_languages(value: str, kind: IdentityKind) -> None:
    assert one(Column.IDENTITY_KIND, value).given["identity_kind"] is kind


@pytest.mark.parametrize("value", ["", None, "-", "—", "/", "无", "N/A", "　"])
def test_words_for_nothing_are_nothing(value: Value) -> None:
    assert "phone" not in one(Column.PHONE, value).given


def test_rows_of_totals_repeated_headings_and_faulty_formulas_are_told() -> None:
    sheet = sheet_of(
        ("姓名", "电话"),
        ("李娜", "13800138000"),
        ("姓名", "电话"),
        ("合计", 2),
        ("", "13900139000"),
        ("王强", "#N/A"),
    )
    assert [(row.number, reasons(row)) for row in read(sheet)] == [
        (2, []),
        (4, [Reason.TOTAL, Reason.ODD_PHONE]),
        (5, [Reason.NO_NAME]),
        (6, [Reason.NOT_CALCULATED]),
    ]


def test_the_second_row_with_one_number_names_the_first() -> None:
    sheet = sheet_of(("姓名", "身份证号"), ("李娜", GOOD), ("李 娜", GOOD.lower()))
    first, second = read(sheet)
    assert (first.is_bad, second.remarks) == (
        False,
        (Remark(Reason.REPEATED, Column.IDENTITY_NUMBER, other=2),),
    )
    assert "第 2 行" in second.remarks[0].text().zh


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_a_sentence_in_both_languages(reason: Reason) -> None:
    text = Remark(reason, Column.PHONE, "x", 3).text()
    assert "{" not in text.zh + text.en
    assert isinstance(text, Text)


PEOPLE = (
    Person(id="person-1", name="李娜", identity_number=GOOD, phone="1", roles=("retired-role",)),
    Person(id="person-2", name="王强", phone="2"),
    Person(id="person-4", name="赵敏", identity_number="E12345678"),
)


def import_of(*rows: tuple[Value, ...]) -> Sheet:
    return sheet_of(("姓名", "身份证号", "电话"), *rows)


def test_people_who_are_there_already_are_found_by_number_and_by_name() -> None:
    rows = read(
        import_of(("李小娜", GOOD, "5"), ("王 强", "", "6"), ("赵敏", GOOD[:-1] + "2", ""), ("钱新", "", ""))
    )
    found = matches(rows, PEOPLE)
    assert {row: (match.person, match.by_number) for row, match in found.items()} == {
        2: ("person-1", True),
        3: ("person-2", False),
    }


def test_two_rows_of_one_name_are_two_people_and_the_one_with_the_number_is_who_it_was() -> None:
    rows = read(import_of(("李娜", "", "5"), ("李娜", GOOD, "6"), ("王强", "", "7"), ("王强", "", "8")))
    found = matches(rows, PEOPLE)
    assert {row: match.person for row, match in found.items()} == {3: "person-1", 4: "person-2"}
    phones = [(person.name, person.phone) for person in joined(rows, PEOPLE, found, {}).people]
    assert phones == [("李娜", "6"), ("王强", "7"), ("赵敏", ""), ("李娜", "5"), ("王强", "8")]


def test_what_is_chosen_is_done_and_blank_cells_change_nothing() -> None:
    rows = read(import_of(("李娜", GOOD, ""), ("王强", "", "6"), ("钱新", "", "7"), ("", "", "8")))
    found = matches(rows, PEOPLE)
    updated = joined(rows, PEOPLE, found, {})
    assert updated.people[0] == PEOPLE[0]
    assert (updated.people[1].phone, updated.changed, updated.added) == ("6", ("person-2",), ("person-3",))
    assert [person.name for person in updated.people] == ["李娜", "王强", "赵敏", "钱新"]
    skipped = joined(rows, PEOPLE, found, {2: Treatment.SKIP, 3: Treatment.SKIP})
    assert skipped.people[:3] == PEOPLE
    doubled = joined(rows, PEOPLE, found, {2: Treatment.ADD, 3: Treatment.SKIP})
    assert [person.id for person in doubled.people] == [
        "person-1",
        "person-2",
        "person-4",
        "person-3",
        "person-5",
    ]


def test_a_list_never_grows_beyond_what_a_project_holds() -> None:
    people = tuple(Person(id=f"person-{n}") for n in range(MOST_PEOPLE - 1))
    rows = read(import_of(("李娜", "", ""), ("王强", "", "")))
    first, second = within_room(rows, people, {})
    assert (first.is_bad, reasons(second)) == (False, [Reason.NO_ROOM])


@given(st.lists(st.sampled_from(["李娜", "王强", "赵敏", ""]), max_size=8), st.sampled_from(Treatment))
def test_joining_adds_and_changes_as_many_as_it_says(names: list[str], treatment: Treatment) -> None:
    rows = read(import_of(*((name, "", "9") for name in names)))
    found = matches(rows, PEOPLE)
    result = joined(rows, PEOPLE, found, dict.fromkeys(found, treatment))
    assert len(result.people) == len(PEOPLE) + len(result.added)
    assert len({person.id for person in result.people}) == len(result.people)
    before = {person.id: person for person in PEOPLE}
    differ = {person.id for person in result.people if person.id in before and person != before[person.id]}
    assert differ == set(result.changed)


@given(
    st.lists(
        st.lists(
            st.one_of(st.none(), st.text(max_size=6), st.integers(), st.floats(), st.dates(), st.booleans()),
            max_size=6,
        ),
        max_size=6,
    )
)
def test_no_table_breaks_the_reading(cells: list[list[Value]]) -> None:
    sheet = Sheet("any", tuple(map(tuple, cells)))
    for header in range(len(cells) + 1):
        layout = arranged(sheet, header, MEANINGS)
        for row in read_rows(sheet, layout, MEANINGS, TODAY):
            Person.model_validate({"id": "a", **row.given})
    assert proposed(sheet, MEANINGS).header <= len(cells)
