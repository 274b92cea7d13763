"""The laws of bringing two versions together: whatever was typed on either side is still there."""

from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from b24desk.domain.project import (
    Answer,
    AnswerState,
    Attachment,
    DocumentProgress,
    DocumentState,
    Person,
    Project,
    Shareholder,
)
from b24desk.domain.text import PaperLanguage
from b24desk.storage.merging.choice import Choice, offered
from b24desk.storage.merging.clash import Clash
from b24desk.storage.merging.merge import merge
from b24desk.storage.merging.order import merged_order
from b24desk.storage.merging.parts import (
    Key,
    Kind,
    Part,
    Parts,
    Row,
    differences,
    put_together,
    same,
    taken_apart,
)
from b24desk.storage.rulebook_text import RulebookText
from b24desk.storage.workspace import Snapshot
from tests.strategies import projects

DOCUMENT = UUID("00000000-0000-4000-8000-000000000024")
RULEBOOKS = [RulebookText({"a.toml": b"one = 1\n"}), RulebookText({"a.toml": b"two = 2\n"})]

# Few ids and few values: versions that meet in the same places are the ones that matter.
ids = st.sampled_from("abcd")
few_words = st.sampled_from(["", "公司", "公司名称", "x"])
answers = st.builds(
    Answer,
    state=st.sampled_from([AnswerState.ANSWERED, AnswerState.LATER]),
    value=st.sampled_from([None, True, False, 1, 0, "x", ("x",), ("y", "x")]),
    note=few_words,
)
progress = st.builds(
    DocumentProgress, state=st.sampled_from(DocumentState), reason=st.just("r"), note=few_words
)
people = st.builds(Person, id=ids, name=few_words, phone=few_words)
holders = st.builds(Shareholder, id=ids, name=few_words, percent=st.sampled_from([None, Decimal(1)]))
attachments = st.builds(Attachment, id=ids, name=few_words, sha256=st.just("0" * 64), size=st.integers(0, 1))


def rows_of(row: st.SearchStrategy[Row]) -> st.SearchStrategy[tuple[Row, ...]]:
    return st.lists(row, max_size=4, unique_by=lambda found: found.id).map(tuple)


few_parts = st.builds(
    Project,
    id=st.just(DOCUMENT),
    title=few_words,
    created=st.sampled_from([None, date(2026, 1, 1)]),
    rulebook_version=few_words,
    paper_language=st.sampled_from(PaperLanguage),
    answers=st.dictionaries(ids, answers, max_size=4),
    people=rows_of(people),
    shareholders=rows_of(holders),
    documents=st.dictionaries(ids, progress, max_size=4),
    attachments=rows_of(attachments),
    notes=few_words,
)
snapshots = st.builds(Snapshot, few_parts, st.none() | st.sampled_from(RULEBOOKS))


@st.composite
def grown(draw: st.DrawFn, before: Snapshot) -> Snapshot:
    """A version that grew out of another one: parts taken out, changed, put in, and rows moved."""
    old, new = taken_apart(before), taken_apart(draw(snapshots))
    parts: dict[Key, Part] = {}
    for key, part in (old | new).items():
        if key in old and key in new:
            parts[key] = draw(st.sampled_from([part, old[key]]))
        elif draw(st.booleans()):
            parts[key] = part
    keys = draw(st.permutations(list(parts))) if draw(st.booleans()) else list(parts)
    return put_together(DOCUMENT, {key: parts[key] for key in keys})


@st.composite
def rivals(draw: st.DrawFn) -> tuple[Snapshot, Snapshot, Snapshot]:
    """A common state, and two versions that grew out of it."""
    base = draw(snapshots)
    return base, draw(grown(base)), draw(grown(base))


def all_equal(one: Parts, other: Parts) -> bool:
    return list(one) == list(other) and all(same(one[key], other[key]) for key in one)


def rows(snapshot: Snapshot, kind: Kind) -> list[Key]:
    return [key for key in taken_apart(snapshot) if key.kind is kind]


def of(**fields: object) -> Snapshot:
    return Snapshot(Project.model_validate({"id": DOCUMENT, **fields}), None)


@given(projects, st.none() | st.sampled_from(RULEBOOKS))
def test_a_snapshot_survives_being_taken_apart(project: Project, text: RulebookText | None) -> None:
    snapshot = Snapshot(project, text)
    again = put_together(project.id, taken_apart(snapshot))
    assert again == snapshot
    assert again.project.model_dump_json() == snapshot.project.model_dump_json()


@given(st.data())
def test_what_one_side_alone_did_is_taken_as_it_is(data: st.DataObject) -> None:
    base = data.draw(snapshots)
    version = data.draw(grown(base))
    for merged in (merge(base, version, base), merge(base, base, version), merge(base, version, version)):
        assert merged.clashes == ()
        assert merged.snapshot == version
        for kind in (Kind.PERSON, Kind.HOLDER, Kind.ATTACHMENT):
            assert rows(merged.snapshot, kind) == rows(version, kind)


@given(rivals())
def test_nothing_of_either_side_is_lost(versions: tuple[Snapshot, Snapshot, Snapshot]) -> None:
    base, theirs, mine = versions
    merged = merge(base, theirs, mine)
    old, result = taken_apart(base), taken_apart(merged.snapshot)
    clashes = {clash.key: clash for clash in merged.clashes}
    for parts, side in ((taken_apart(theirs), "theirs"), (taken_apart(mine), "mine")):
        for key in parts.keys() | old.keys():
            if same(parts.get(key), old.get(key)):
                continue
            kept = getattr(clashes[key], side) if key in clashes else result.get(key)
            assert same(kept, parts.get(key))


@given(rivals())
def test_what_neither_side_touched_stays(versions: tuple[Snapshot, Snapshot, Snapshot]) -> None:
    base, theirs, mine = versions
    result = taken_apart(merge(base, theirs, mine).snapshot)
    left, right = taken_apart(theirs), taken_apart(mine)
    for key, part in taken_apart(base).items():
        if same(left.get(key), part) and same(right.get(key), part):
            assert same(result.get(key), part)


@given(rivals())
def test_both_computers_arrive_at_the_same_application(
    versions: tuple[Snapshot, Snapshot, Snapshot],
) -> None:
    base, theirs, mine = versions
    here, there = merge(base, theirs, mine), merge(base, mine, theirs)
    assert {(clash.key, clash.theirs, clash.mine) for clash in here.clashes} == {
        (clash.key, clash.mine, clash.theirs) for clash in there.clashes
    }
    assert (here.from_theirs, here.from_mine) == (there.from_mine, there.from_theirs)
    swapped = dict.fromkeys((clash.key for clash in there.clashes), Choice.THEIRS)
    assert all_equal(taken_apart(here.snapshot), taken_apart(there.resolved(swapped)))


@given(rivals())
def test_a_clash_is_only_what_both_sides_changed_differently(
    versions: tuple[Snapshot, Snapshot, Snapshot],
) -> None:
    base, theirs, mine = map(taken_apart, versions)
    for clash in merge(*versions).clashes:
        sides = (base.get(clash.key), theirs.get(clash.key), mine.get(clash.key))
        assert not any(same(one, other) for one, other in zip(sides, (*sides[1:], sides[0]), strict=True))


@given(rivals(), st.data())
def test_a_clash_becomes_what_was_chosen(
    versions: tuple[Snapshot, Snapshot, Snapshot], data: st.DataObject
) -> None:
    merged = merge(*versions)
    choices = {clash.key: data.draw(st.sampled_from(offered(clash))) for clash in merged.clashes}
    result = taken_apart(merged.resolved(choices))
    for clash in merged.clashes:
        match choices[clash.key]:
            case Choice.MINE:
                assert same(result.get(clash.key), clash.mine)
            case Choice.THEIRS:
                assert same(result.get(clash.key), clash.theirs)
            case Choice.BOTH:
                assert both_are_in(clash, result)


def both_are_in(clash: Clash, result: Parts) -> bool:
    joined, theirs, mine = result[clash.key], clash.theirs, clash.mine
    if isinstance(theirs, Person | Shareholder | Attachment):
        doubles = [part for key, part in result.items() if part == theirs.model_copy(update={"id": key.id})]
        return same(joined, mine) and len(doubles) >= 1
    if isinstance(mine, Answer) and isinstance(theirs, Answer) and isinstance(joined, Answer):
        both = [side.value for side in (mine, theirs)]
        entries = {entry for value in both if isinstance(value, tuple) for entry in value}
        whole = joined.value in both or (isinstance(joined.value, tuple) and set(joined.value) == entries)
        return whole and mine.note in joined.note and theirs.note in joined.note
    if isinstance(mine, DocumentProgress) and isinstance(theirs, DocumentProgress):
        # As above and below: a note that the other side's holds already stands once.
        return (
            isinstance(joined, DocumentProgress) and mine.note in joined.note and theirs.note in joined.note
        )
    return isinstance(joined, str) and str(mine) in joined and str(theirs) in joined


@given(snapshots, snapshots)
def test_without_a_common_state_only_agreement_goes_without_asking(theirs: Snapshot, mine: Snapshot) -> None:
    merged = merge(None, theirs, mine)
    result, clashing = taken_apart(merged.snapshot), {clash.key for clash in merged.clashes}
    for side in (taken_apart(theirs), taken_apart(mine)):
        for key, part in side.items():
            assert key in clashing or same(result[key], part)


@given(snapshots, snapshots)
def test_differences_are_counted_part_by_part(one: Snapshot, other: Snapshot) -> None:
    assert differences(one, one) == 0
    assert differences(one, other) == differences(other, one)
    changed = merge(one, other, one)
    assert differences(one, other) == len(changed.from_theirs)


def test_two_people_changed_on_two_computers_are_no_clash() -> None:
    wang, li = Person(id="p1", name="王"), Person(id="p2", name="李")
    base = of(people=(wang, li))
    theirs = of(people=(wang.model_copy(update={"phone": "13800000000"}), li))
    mine = of(people=(wang, li.model_copy(update={"position": "客服"})))
    merged = merge(base, theirs, mine)
    assert merged.clashes == ()
    assert merged.snapshot.project.people == (theirs.project.people[0], mine.project.people[1])


def test_a_person_removed_here_and_changed_there_is_asked_about() -> None:
    wang = Person(id="p1", name="王")
    changed = wang.model_copy(update={"phone": "13800000000"})
    merged = merge(of(people=(wang,)), of(people=(changed,)), of())
    assert merged.clashes == (Clash(Key(Kind.PERSON, "p1"), wang, changed, None),)
    assert merged.snapshot.project.people == ()
    assert merged.resolved({Key(Kind.PERSON, "p1"): Choice.THEIRS}).project.people == (changed,)


def test_rows_added_on_both_sides_stay_behind_the_row_they_were_added_behind() -> None:
    a, b, c, d = (Person(id=name) for name in "abcd")
    merged = merge(of(people=(a, b)), of(people=(a, c, b)), of(people=(a, b, d)))
    assert merged.snapshot.project.people == (a, c, b, d)


def test_a_row_moved_on_one_side_stays_moved() -> None:
    a, b, c, d = (Person(id=name) for name in "abcd")
    merged = merge(of(people=(a, b, c)), of(people=(c, a, b)), of(people=(a, b, c, d)))
    assert merged.snapshot.project.people == (c, d, a, b)


def test_yes_and_one_are_two_answers() -> None:
    base, theirs, mine = (of(answers={"a": Answer(value=value)}) for value in (False, True, 1))
    assert [clash.key.id for clash in merge(base, theirs, mine).clashes] == ["a"]


class TestBothSides:
    """What keeping both makes of a clash, and where it is not offered."""

    def test_two_versions_of_a_person_become_two_rows(self) -> None:
        base, theirs, mine = (of(people=(Person(id="p", name=name), Person(id="p-2"))) for name in "王李张")
        (clash,) = (merged := merge(base, theirs, mine)).clashes
        people = merged.resolved({clash.key: Choice.BOTH}).project.people
        assert [(person.id, person.name) for person in people] == [("p", "张"), ("p-3", "李"), ("p-2", "")]

    def test_two_notes_become_one_text(self) -> None:
        (clash,) = (merged := merge(of(), of(notes="theirs"), of(notes="mine"))).clashes
        assert merged.resolved({clash.key: Choice.BOTH}).project.notes == "mine\n\ntheirs"

    def test_two_choices_are_put_side_by_side(self) -> None:
        versions = (of(answers={"a": Answer(value=value)}) for value in (("x",), ("x", "z"), ("y", "x")))
        (clash,) = (merged := merge(*versions)).clashes
        assert merged.resolved({clash.key: Choice.BOTH}).project.answers["a"].value == ("y", "x", "z")

    def test_two_values_cannot_both_be_the_answer(self) -> None:
        versions = (of(answers={"a": Answer(value=value)}) for value in (1, 2, 3))
        (clash,) = merge(*versions).clashes
        assert offered(clash) == (Choice.MINE, Choice.THEIRS)

    def test_two_notes_too_long_for_one_are_not_joined(self) -> None:
        (clash,) = merge(of(), of(notes="甲" * 15_000), of(notes="乙" * 15_000)).clashes
        assert offered(clash) == (Choice.MINE, Choice.THEIRS)

    def test_a_note_on_the_same_answer_is_joined(self) -> None:
        later = AnswerState.LATER
        versions = (of(answers={"a": Answer(state=later, note=note)}) for note in ("", "one", "two"))
        (clash,) = (merged := merge(*versions)).clashes
        assert merged.resolved({clash.key: Choice.BOTH}).project.answers["a"].note == "two\n\none"


def test_two_applications_are_never_mixed() -> None:
    with pytest.raises(ValueError, match="two different applications"):
        merge(None, of(), Snapshot(Project(id=uuid4()), None))


def test_two_that_are_too_large_together_are_refused() -> None:
    def many(letter: str) -> Snapshot:
        return of(answers={f"{letter}{number}": Answer() for number in range(1_500)})

    with pytest.raises(ValueError, match="answers"):
        merge(of(), many("a"), many("b")).resolved({})


keys = st.lists(st.sampled_from("abcdefgh"), unique=True).map(
    lambda names: [Key(Kind.PERSON, name) for name in names]
)


@given(keys, keys, keys)
def test_an_order_holds_every_row_once_and_is_the_same_from_both_sides(
    base: list[Key], theirs: list[Key], mine: list[Key]
) -> None:
    order = merged_order(base, theirs, mine)
    assert order == merged_order(base, mine, theirs)
    assert sorted(order) == sorted({*base, *theirs, *mine})


@given(keys, keys)
def test_the_rows_of_the_side_that_alone_moved_them_keep_its_order(base: list[Key], moved: list[Key]) -> None:
    assert [key for key in merged_order(base, moved, base) if key in moved] == moved
