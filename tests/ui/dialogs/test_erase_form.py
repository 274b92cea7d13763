"""Erasing a person: what is touched is listed, nothing happens without a tick, the choice is handed over."""

import pytest
from PySide6.QtCore import Qt

from b24desk.app import Program
from b24desk.domain.language import Language
from b24desk.storage.personal.erasure import Eraser
from b24desk.ui.dialogs.erase_form import Copies, EraseForm, WantedErasure
from tests.storage.personal.people import NAME, PROJECT, WANTED
from tests.ui.looking import button_called, focusable, press, settle, spoken, texts


def opened(program: Program, backups: int = 2) -> EraseForm:
    traces = Eraser(PROJECT, WANTED).traces(PROJECT)
    form = EraseForm(program.window, program.language, WANTED, traces, PROJECT.attachments, Copies(backups))
    form.open()
    settle()
    return form


def test_everything_that_is_touched_is_listed(program: Program) -> None:
    form = opened(program)
    said = list(texts(form))
    assert any(NAME in words for words in said)
    for line in (
        "4 answers",
        "1 other person",
        "1 shareholder",
        "1 line of",
        "1 note on",
        "title or the notes",
        "history",
    ):
        assert [words for words in said if line in words], line
    assert [words for words in said if "cannot be undone" in words]
    form.reject()


def test_nothing_is_erased_without_a_tick(program: Program) -> None:
    form = opened(program)
    got: list[WantedErasure] = []
    form.ready.connect(got.append)
    button_called(form, "Erase").click()
    assert form.isVisible()
    assert "Tick the box to confirm" in list(texts(form))
    form.reject()
    assert got == []


def test_return_erases_nobody_even_with_the_tick(program: Program) -> None:
    form = opened(program)
    got: list[WantedErasure] = []
    form.ready.connect(got.append)
    press(form.sure, Qt.Key.Key_Space)
    press(form.sure, Qt.Key.Key_Return)
    assert form.sure.isChecked()
    assert not form.isVisible()
    assert got == []


def test_what_names_the_person_is_ticked_and_can_be_kept(program: Program) -> None:
    form = opened(program)
    got: list[WantedErasure] = []
    form.ready.connect(got.append)
    assert [box.isChecked() for box in form.evidence.values()] == [True, False]
    form.evidence["a" * 64].setChecked(False)
    form.evidence["b" * 64].setChecked(True)
    form.sure.setChecked(True)
    form.accept()
    assert got == [WantedErasure("p1", ("b" * 64,), backups=True)]


def test_without_backups_nothing_is_asked_and_none_is_left_behind(program: Program) -> None:
    form = opened(program, backups=0)
    got: list[WantedErasure] = []
    form.ready.connect(got.append)
    form.sure.setChecked(True)
    form.accept()
    assert form.backups.isHidden()
    assert got[0].backups


@pytest.mark.parametrize("language", Language)
def test_every_control_has_a_spoken_name(program: Program, language: Language) -> None:
    program.language.use(language)
    form = opened(program)
    assert [widget for widget in focusable(form) if not spoken(widget)] == []
    form.reject()
