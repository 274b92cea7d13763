"""The overview: honest progress, what answers added, problems that lead to their field, the drawn dates."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.domain.project import Answer, AnswerState, Person
from b24desk.storage.settings import Appearance
from b24desk.ui.desk import Desk
from b24desk.ui.law.dates import KeyDates
from b24desk.ui.law.effect_lines import EffectLines
from b24desk.ui.law.jumps import HUB
from b24desk.ui.pages.hub import HubPage
from b24desk.ui.pages.people import PeoplePage
from b24desk.ui.widgets.row_button import RowButton
from b24desk.ui.widgets.time_bars import TimeBar, TimeHead
from tests.clock import TODAY
from tests.ui.looking import button_called, open_sample, press, session_of, settle, texts, visible, work_of

pytestmark = pytest.mark.usefixtures("sample")


@pytest.fixture
def sample(desk: Desk) -> None:
    open_sample(desk, "provincial-domestic")


def hub(desk: Desk) -> HubPage:
    work_of(desk).go(HUB)
    settle()
    page = work_of(desk).page
    assert isinstance(page, HubPage)
    return page


def answer(desk: Desk, question: str, value: str) -> None:
    session_of(desk).answer(question, Answer(value=value))
    settle()


def row_named(page: HubPage, name: str) -> RowButton:
    return next(one for one in visible(page) if isinstance(one, RowButton) and one.objectName() == name)


def effects(page: HubPage) -> list[str]:
    lines = next(one for one in visible(page) if isinstance(one, EffectLines))
    return [button.text() for button in lines.findChildren(RowButton)]


def test_progress_is_what_is_decided_out_of_what_applies(desk: Desk) -> None:
    progress = session_of(desk).reading.flow.progress
    said = f"{progress.decided} of {progress.applicable} items decided."
    assert any(words.startswith(said) for words in texts(hub(desk)))


def test_what_an_answer_adds_is_told_with_the_answer_that_added_it(desk: Desk) -> None:
    assert not [words for words in texts(hub(desk)) if "because of the answer" in words]
    before = session_of(desk).reading.flow.progress.applicable
    answer(desk, "service.scope", "cross_province")
    after = session_of(desk).reading.flow.progress.applicable
    page = hub(desk)
    (line,) = effects(page)
    came, went = (int(part[1:]) for part in line.split(" because")[0].split())
    assert after - before == came - went
    title = desk.language.say(desk.rulebook.questions["service.scope"].text)
    assert f"because of the answer to “{title}”" in line
    desk.language.use(Language.ZH)
    assert effects(page)[0].startswith("因“")
    row_named(page, "effect service.scope").click()
    settle()
    place = work_of(desk).page
    focused = place.window().focusWidget()
    assert focused is not None
    assert place.item_at(focused) == "service.scope"


def test_what_has_been_understood_or_taken_back_is_not_told_again(desk: Desk) -> None:
    answer(desk, "service.scope", "cross_province")
    session_of(desk).undo()
    settle()
    assert not any("because of the answer" in words for words in texts(hub(desk)))
    session_of(desk).redo()
    settle()
    assert len(effects(hub(desk))) == 1
    button_called(hub(desk), "Understood").click()
    settle()
    assert not any("because of the answer" in words for words in texts(hub(desk)))


def test_a_problem_leads_to_the_field_that_decides_it(desk: Desk) -> None:
    answer(desk, "service.scope", "cross_province")
    page = hub(desk)
    problem = next(one for one in visible(page) if one.objectName().startswith("problem "))
    assert isinstance(problem, RowButton)
    problem.click()
    settle()
    place = work_of(desk).page
    focused = place.window().focusWidget()
    assert focused is not None
    assert place.item_at(focused) in ("company.registered_capital", "service.scope")


def test_a_reply_that_does_not_fit_is_a_problem_that_leads_to_its_field(desk: Desk) -> None:
    assert not any(words == "Entries to look at again" for words in texts(hub(desk)))
    answer(desk, "company.credit_code", "91440300MA5EXAMPL1")
    page = hub(desk)
    assert any(words == "Entries to look at again" for words in texts(page))
    row_named(page, "flaw company.credit_code").click()
    settle()
    place = work_of(desk).page
    focused = place.window().focusWidget()
    assert focused is not None
    assert place.item_at(focused) == "company.credit_code"


def test_each_gap_in_a_post_is_named_and_leads_to_the_person_or_the_post(
    program: Program, desk: Desk
) -> None:
    assert not [one for one in visible(hub(desk)) if one.objectName().startswith("gap ")]
    open_sample(desk, "cross-provincial")
    page = hub(desk)
    short, nobody = "gap insured_too_short zhou", "gap nobody security-officer"
    said = row_named(page, short).accessibleName()
    assert said.startswith("Gap in a post: Customer-service officer · 周")
    assert said.endswith("Too few months of social insurance (0 / 1 month)")
    program.language.use(Language.ZH)
    assert row_named(page, nobody).accessibleName() == "岗位缺口：网络与信息安全负责人：还没有人选"
    row_named(page, nobody).setFocus()
    press(row_named(page, nobody), Qt.Key.Key_Return)
    settle()
    staff = work_of(desk).page
    assert isinstance(staff, PeoplePage)
    held = QApplication.focusWidget()
    assert isinstance(held, QLabel)
    assert held.text() == "网络与信息安全负责人"
    row_named(hub(desk), short).click()
    settle()
    assert QApplication.focusWidget() is staff.table
    assert [person.id for person in staff.chosen.all()] == ["zhou"]


def test_a_gap_goes_when_it_is_mended(desk: Desk) -> None:
    open_sample(desk, "cross-provincial")
    assert row_named(hub(desk), "gap insured_too_short zhou").isVisible()
    people = session_of(desk).project.people
    session_of(desk).set_people(tuple(one.model_copy(update={"insured_months": 12}) for one in people))
    settle()
    found = [one.objectName() for one in visible(hub(desk)) if one.objectName().startswith("gap ")]
    assert found == ["gap nobody security-officer"]


def test_a_whole_staff_in_one_post_does_not_flood_the_overview(desk: Desk) -> None:
    crowd = (Person(id=f"p{number}", name="李", roles=("licence-officer",)) for number in range(60))
    session_of(desk).set_people(tuple(crowd))
    settle()
    page = hub(desk)
    assert len([one for one in visible(page) if one.objectName().startswith("gap ")]) == 6
    assert row_named(page, "gaps").accessibleName() == "Gap in a post: and 56 more gaps in the posts"


def test_the_day_noted_beside_a_question_is_due_next_and_leads_to_it(program: Program, desk: Desk) -> None:
    assert not any(words == "Due next" for words in texts(hub(desk)))
    session = session_of(desk)
    later = Answer(state=AnswerState.LATER, due=TODAY + timedelta(days=3), owner="Li")
    session.answer("company.address", later)
    session.answer("contact.name", Answer(value="Li", due=TODAY))
    session.answer("contact.phone", Answer(state=AnswerState.DONT_KNOW, due=TODAY - timedelta(days=1)))
    settle()
    page = hub(desk)
    names = [one.objectName() for one in visible(page) if one.objectName().startswith("due ")]
    assert names == ["due contact.phone", "due contact.name", "due company.address"]
    tags = [row_named(page, name).accessibleName().partition(":")[0] for name in names]
    assert tags == ["Past due", "Today", "in 3 days"]
    row = row_named(page, "due company.address")
    assert row.accessibleDescription() == f"Answer by {later.due} · Owner: Li"
    program.language.use(Language.ZH)
    assert row.accessibleDescription() == f"待答，截止 {later.due} · 经办人：Li"
    row.setFocus()
    press(row, Qt.Key.Key_Return)
    settle()
    focused = work_of(desk).page.window().focusWidget()
    assert focused is not None
    assert work_of(desk).page.item_at(focused) == "company.address"


def test_the_overview_opens_at_its_top(program: Program, desk: Desk) -> None:
    program.window.resize(1093, 582)
    page = hub(desk)
    bar = page.column.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    hub(desk)
    assert bar.value() == 0


def dates(page: HubPage) -> KeyDates:
    return next(one for one in visible(page) if isinstance(one, KeyDates))


def test_every_date_is_drawn_and_said_in_words(desk: Desk) -> None:
    dated = [entry for entry in session_of(desk).reading.assessment.milestones if entry.earliest]
    part = dates(hub(desk))
    assert len([one for one in visible(part) if isinstance(one, TimeBar)]) == len(dated)
    for language in Language:
        desk.language.use(language)
        said = list(texts(part))
        marked = "（估计）" if language is Language.ZH else "(estimated)"
        for entry in dated:
            assert entry.earliest is not None
            assert entry.title[language] in said
            place = said.index(entry.title[language])
            assert said[place + 1].startswith(entry.earliest.isoformat())
            assert said[place + 1].endswith(marked) == entry.estimated


def test_without_a_filing_date_the_way_to_it_is_shown(desk: Desk) -> None:
    session_of(desk).answer("plan.filing_date", None)
    page = hub(desk)
    assert not [one for one in visible(dates(page)) if isinstance(one, TimeBar)]
    row_named(page, "filing date").click()
    settle()
    focused = work_of(desk).page.window().focusWidget()
    assert focused is not None
    assert work_of(desk).page.item_at(focused) == "plan.filing_date"


@pytest.mark.parametrize("size", [100, 150])
@pytest.mark.parametrize("language", Language)
def test_the_drawing_is_cut_off_nowhere(program: Program, desk: Desk, size: int, language: Language) -> None:
    program.language.use(language)
    program.appearance.use_text_size(size)
    program.window.resize(1093, 582)
    part = dates(hub(desk))
    settle()
    wide = part.window().width()
    assert part.mapTo(part.window(), part.rect().topRight()).x() < wide
    for label in part.findChildren(QLabel):
        assert label.width() >= label.minimumSizeHint().width()
        assert label.height() >= label.heightForWidth(label.width())
    for bar in part.findChildren(TimeBar):
        assert bar.width() >= bar.minimumSizeHint().width()
        assert part.rect().contains(bar.geometry())
    (head,) = part.findChildren(TimeHead)
    assert head.height() >= 2 * head.fontMetrics().height()


def painted(bar: TimeBar) -> set[str]:
    picture = bar.grab().toImage()
    middle = picture.height() // 2
    return {QColor(picture.pixel(x, middle)).name() for x in range(picture.width())}


def test_the_drawing_takes_its_colours_from_the_appearance(program: Program, desk: Desk) -> None:
    for look in (Appearance.LIGHT, Appearance.DARK):
        program.appearance.use(look)
        settle()
        bars = dates(hub(desk)).findChildren(TimeBar)
        accent = bars[0].palette().color(QPalette.ColorRole.Highlight).name()
        assert all(accent in painted(bar) for bar in bars)


def test_what_is_estimated_is_hollow(desk: Desk) -> None:
    entries = [entry for entry in session_of(desk).reading.assessment.milestones if entry.earliest]
    part = dates(hub(desk))
    ground = part.palette().color(QPalette.ColorRole.Window).name()
    for bar in part.findChildren(TimeBar):
        picture, place = bar.grab().toImage(), bar.drawn_at()
        inside = QColor(picture.pixel(place.center().toPoint())).name()
        assert (inside == ground) == bar.estimated
    assert any(entry.estimated for entry in entries)
    assert not all(entry.estimated for entry in entries)
