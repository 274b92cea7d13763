"""A long list made short: by post, by what is missing, by name in Chinese, English and pinyin."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import Person
from b24desk.flow.people_filter import NO_POST, Lacking, PeopleFilter

LI = Person(
    id="person-1",
    name="李娜",
    name_en="Nina Li",
    position="坐席主管",
    identity_number="11010519900307101X",
    phone="138 0013 8000",
    roles=("security-officer",),
    insured_by_applicant=True,
    insured_months=6,
)
SHAN = Person(id="person-2", name="单雄信", email="shan@example.com")


@pytest.mark.parametrize(
    "text", ["李", "李娜", "ln", "LiNa", "lin", "nina", "NINA L", "坐席", "zhu", "7101x", "8000", " "]
)
def test_somebody_is_found_by_every_spelling(text: str) -> None:
    found = PeopleFilter(text).passes(LI, ())
    assert found is (text != "zhu")


@pytest.mark.parametrize("text", ["sxx", "dxx", "shanxiongxin", "dan", "shan@example"])
def test_a_name_that_reads_in_several_ways_is_found_by_each(text: str) -> None:
    assert PeopleFilter(text).passes(SHAN, ())


@pytest.mark.parametrize("text", ["王", "wq", "101", "1990"])
def test_others_are_not(text: str) -> None:
    assert not PeopleFilter(text).passes(LI, ())


def test_posts_and_what_is_missing_choose() -> None:
    assert PeopleFilter(post="security-officer").passes(LI, ())
    assert not PeopleFilter(post="licence-officer").passes(LI, ())
    assert [PeopleFilter(post=NO_POST).passes(person, ()) for person in (LI, SHAN)] == [False, True]
    for lacking in Lacking:
        assert PeopleFilter(lacking=lacking).passes(LI, ()) is False
        assert PeopleFilter(lacking=lacking).passes(SHAN, ("gap",)) is True
    assert PeopleFilter(lacking=Lacking.GAP).passes(LI, ("gap",))


@given(st.text(max_size=6), st.text(max_size=4))
def test_a_part_of_a_name_always_finds_it(name: str, query: str) -> None:
    person = Person(id="a", name=name)
    assert PeopleFilter(name[1:4]).passes(person, ())
    if PeopleFilter(query).is_open:
        assert PeopleFilter(query).passes(person, ())
